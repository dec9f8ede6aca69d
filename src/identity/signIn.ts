// Signing in and proving an identity: to the provider and back. Every step takes the request, and answers with where to
// send the browser and which cookies to give it.
import { cookiesAreSecure, database, newSecret, now, ownPath } from '#platform';
import { finishSignIn, type Purpose, type SignedIn, SignInRefused, startSignIn } from './one-login/index.ts';
import { readSessionCookie, readSignInCookie, sessionCookie, signInCookie } from './session/index.ts';
import {
  endSession,
  keepSignIn,
  openSession,
  personFor,
  proveIdentity,
  purge,
  rotateSession,
  type SignIn,
  takeSignIn,
} from './store/index.ts';
import { visitorOf } from './visitor.ts';

/** Where to send a browser, and the `Set-Cookie` headers to send it with. */
export interface Onward {
  location: string;
  cookies: string[];
}

/** Where the provider sends browsers back to: registered with it, to the letter. */
const callbackAt = ({ origin }: URL): string => `${origin}/account/callback`;

export interface Beginning {
  request: Request;
  /** The address asked, as visitors see it. */
  url: URL;
  purpose: Purpose;
  /** Where to go afterwards; only a path of this site is kept. */
  returnTo: string | null;
}

/** Sends somebody to GOV.UK One Login. To prove an identity they must be signed in. Throws `SignInRefused`. */
export async function beginSignIn({ request, url, purpose, returnTo }: Beginning): Promise<Onward> {
  const visitor = await visitorOf(request, url);
  if (purpose === 'prove-identity' && !visitor) throw new SignInRefused('session-lost', { detail: 'not-signed-in' });
  const secure = cookiesAreSecure(url);
  // Two tabs share the cookie, and each finds its own sign-in by its state.
  const browser = readSignInCookie(request.headers.get('cookie'), { secure }) ?? newSecret();
  const { location, pending } = await startSignIn({ redirectUri: callbackAt(url), purpose });
  const signIn: SignIn = { ...pending, returnTo: ownPath(returnTo), sessionId: visitor?.session.id };
  await keepSignIn(await database(), { ...signIn, browser }, now());
  return { location: location.href, cookies: [signInCookie(browser, { secure })] };
}

/**
 * Takes somebody back from GOV.UK One Login: each answer is good once, in the browser it was asked for in. The session
 * gets a new secret, so that one known before means nothing after. Throws `SignInRefused`.
 */
export async function completeSignIn({ request, url }: { request: Request; url: URL }): Promise<Onward> {
  const secure = cookiesAreSecure(url);
  const browser = readSignInCookie(request.headers.get('cookie'), { secure });
  const state = url.searchParams.get('state');
  const db = await database();
  const pending = browser && state ? await takeSignIn(db, { state, browser }, now()) : undefined;
  if (!pending) throw new SignInRefused('session-lost', { detail: 'not-begun-here' });
  const callback = new URL(callbackAt(url));
  callback.search = url.search;
  const { purpose, returnTo } = pending;
  try {
    const signedIn = await finishSignIn(callback, pending);
    const secret = await (purpose === 'sign-in' ? opened : proven)(signedIn, request, url);
    // The other cookie stays for as long as it lasts: another tab may be on its way.
    return { location: returnTo, cookies: [sessionCookie(secret, { secure })] };
  } catch (error) {
    if (error instanceof SignInRefused) error.wanted = { purpose, returnTo };
    throw error;
  }
}

async function opened(signedIn: SignedIn, request: Request, url: URL): Promise<string> {
  const db = await database();
  const before = readSessionCookie(request.headers.get('cookie'), { secure: cookiesAreSecure(url) });
  if (before) await endSession(db, before);
  await purge(db, now());
  const personId = await personFor(db, signedIn, now());
  const { issuer, sub, sid, idToken, authTime } = signedIn;
  return openSession(db, { personId, issuer, sub, sid, idToken, authTime }, now());
}

async function proven({ issuer, sub, identity }: SignedIn, request: Request, url: URL): Promise<string> {
  const db = await database();
  const visitor = await visitorOf(request, url);
  // Somebody else's identity is no proof of this person's.
  if (!visitor || visitor.session.issuer !== issuer || visitor.session.sub !== sub || !identity)
    throw new SignInRefused('session-lost', { detail: 'somebody-else' });
  const { name, birthDate, level } = identity;
  await proveIdentity(db, visitor.secret, { name, birthDate, level }, now());
  const secret = await rotateSession(db, visitor.secret, now());
  if (!secret) throw new SignInRefused('session-lost', { detail: 'session-ended' });
  return secret;
}

// Signing out: here, everywhere, at the provider; and when the provider says that somebody has signed out of it.
import { cookiesAreSecure, database, newSecret, now } from '#platform';
import { readLogoutToken, SignInRefused, signOutAddress, TokenRefused } from './one-login/index.ts';
import { clearSessionCookie, clearSignInCookie } from './session/index.ts';
import type { Onward } from './signIn.ts';
import { endSession, endSessionsOfPerson, endSessionsOfSubject, firstSight, forgetPerson } from './store/index.ts';
import type { Visitor } from './visitor.ts';

export interface SigningOut {
  visitor: Visitor;
  url: URL;
  /** `here`: this browser. `everywhere`: every session of the person. `forget`: them, and all that is held of them. */
  extent: 'here' | 'everywhere' | 'forget';
}

/** Ends sessions here first, whatever the provider does; then sends the browser to end its own there. */
export async function signOut({ visitor, url, extent }: SigningOut): Promise<Onward> {
  const { session, secret } = visitor;
  const db = await database();
  if (extent === 'here') await endSession(db, secret);
  else await (extent === 'everywhere' ? endSessionsOfPerson(db, session.personId) : forgetPerson(db, session.personId));
  const secure = cookiesAreSecure(url);
  const cookies = [clearSessionCookie({ secure }), clearSignInCookie({ secure })];
  return { location: await afterwards(session.idToken, url, extent), cookies };
}

async function afterwards(idToken: string, { origin }: URL, extent: SigningOut['extent']): Promise<string> {
  const signedOut = '/account/signed-out';
  const forgotten = extent === 'forget' ? '?forgotten' : '';
  try {
    const address = { idToken, postLogoutRedirectUri: `${origin}${signedOut}`, state: newSecret() };
    // What is forgotten here is forgotten; the page that says so needs nothing of the provider.
    return forgotten ? `${signedOut}${forgotten}` : (await signOutAddress(address)).href;
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    return `${signedOut}?here`;
  }
}

/**
 * Takes a back-channel logout: true when its sessions have ended, false for a token that is not sound, or was sent before.
 * Throws `UpstreamError` when there are no keys to check it by: the provider will try again.
 */
export async function takeLogoutToken(jwt: string): Promise<boolean> {
  const db = await database();
  try {
    const { issuer, sub, jti } = await readLogoutToken(jwt, now());
    if (!(await firstSight(db, jti, now()))) return false;
    await endSessionsOfSubject(db, issuer, sub);
    return true;
  } catch (error) {
    if (error instanceof TokenRefused) return false;
    throw error;
  }
}

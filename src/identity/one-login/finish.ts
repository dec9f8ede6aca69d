// The way back from GOV.UK One Login: an answer is exchanged for tokens, and believed only when every check has passed.
import { authorizationCodeGrant, fetchUserInfo } from 'openid-client';
import { now } from '#platform';
import { type Address, currentAddress } from './address.ts';
import { client } from './client.ts';
import { type CoreIdentity, readCoreIdentity } from './coreIdentity.ts';
import { freshly } from './freshly.ts';
import { type IdToken, readIdToken } from './idToken.ts';
import { type Provider, provider } from './provider.ts';
import { refusalFor } from './refusal.ts';
import { SignInRefused } from './refused.ts';
import type { PendingSignIn } from './start.ts';
import { shaped, TokenRefused } from './tokens.ts';
import { type UserInfo, userInfoSchema } from './userInfo.ts';

/** Somebody who has signed in, or has proven who they are. */
export interface SignedIn extends IdToken {
  /** Who says so. With `sub` it names their account. */
  issuer: string;
  email?: string | undefined;
  emailVerified?: boolean | undefined;
  phone?: string | undefined;
  /** Kept only to sign out with. */
  idToken: string;
  /** There when it was asked for. */
  identity?: (CoreIdentity & { address?: Address | undefined }) | undefined;
  /** Letters of One Login's own, which can come with a proven identity. */
  returnCodes: readonly string[];
}

/**
 * Ends a sign-in. `callback` is the address the browser came back to, its origin and path those of the `redirectUri`;
 * `pending` is what was kept, and must not be used again. Throws `SignInRefused`.
 */
export async function finishSignIn(callback: URL, pending: PendingSignIn): Promise<SignedIn> {
  try {
    return await finish(callback, pending);
  } catch (error) {
    throw refusalFor(error);
  }
}

async function finish(callback: URL, pending: PendingSignIn): Promise<SignedIn> {
  const { state, nonce, verifier, vtr, maxAge, purpose } = pending;
  if (callback.searchParams.get('state') !== state) throw new SignInRefused('session-lost', { detail: 'state' });
  const configuration = await client();
  const tokens = await authorizationCodeGrant(configuration, callback, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
    ...(maxAge !== undefined && { maxAge }),
  });
  const { settings, keys } = provider();
  const { issuer } = configuration.serverMetadata();
  const { clientId } = settings;
  const jwt = tokens.id_token ?? '';
  // openid-client has looked at what the ID token says; here its signature is verified, by keys of our own keeping: the
  // library's keep time by the machine's clock, and do not survive an outage.
  const idToken = await freshly(keys, (keys) =>
    readIdToken(jwt, { keys, issuer, clientId, nonce, vtr, maxAge, at: now() }),
  );
  // Refuses user information about anybody else.
  const told = shaped(userInfoSchema, await fetchUserInfo(configuration, tokens.access_token, idToken.sub));
  const { email, emailVerified, phone, returnCodes } = told;
  const identity = purpose === 'prove-identity' ? await identityIn(told, idToken.sub, provider()) : undefined;
  return { issuer, ...idToken, idToken: jwt, email, emailVerified, phone, identity, returnCodes };
}

async function identityIn(
  { coreIdentity, addresses, returnCodes }: UserInfo,
  sub: string,
  { settings, did }: Provider,
): Promise<SignedIn['identity']> {
  const { identityIssuer: issuer, clientId } = settings;
  if (coreIdentity === undefined) throw new SignInRefused('identity-not-proven', { detail: 'missing', returnCodes });
  try {
    const identity = await freshly(did, (did) =>
      readCoreIdentity(coreIdentity, { did, issuer, clientId, sub, at: now() }),
    );
    return { ...identity, address: currentAddress(addresses) };
  } catch (cause) {
    if (!(cause instanceof TokenRefused)) throw cause;
    // A sound answer that reached less than was asked is no fault of the provider's.
    const code = cause.code === 'trust' ? 'identity-not-proven' : 'provider-fault';
    throw new SignInRefused(code, { detail: `core-identity-${cause.code}`, returnCodes, cause });
  }
}

// Logout tokens as the provider makes them, and as an attacker would.
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import type { Known, ProviderState } from './provider.ts';

/** What a logout token is signed with. */
export interface TokenKey {
  kid: string;
  /** PKCS#8 PEM of a P-256 key. */
  pkcs8: string;
}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Seconds that the provider's are good for. */
const LIFE = 120;

/** The key that the provider signs them with now. */
export const currentKey = ({ signingKeys, useNewIdTokenSigningKeys }: ProviderState): TokenKey =>
  useNewIdTokenSigningKeys ? signingKeys.nextIdTokenEc : signingKeys.idTokenEc;

/** A key of an attacker's, under a name. */
export const attackersKey = (kid: string): TokenKey => ({
  kid,
  pkcs8: generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey,
});

/** What a sound logout token says of somebody. */
export const logoutClaims = ({ issuer, clientId, sub, at }: Known) => ({
  iss: issuer,
  aud: clientId,
  sub,
  iat: at,
  exp: at + LIFE,
  jti: randomUUID(),
  events: { [EVENT]: {} },
});

/** Signed as the provider signs. */
export const signed = (claims: JWTPayload, { kid, pkcs8 }: TokenKey): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid, typ: 'logout+jwt' }).sign(createPrivateKey(pkcs8));

/** Signed by nobody. */
export const unsigned = (claims: JWTPayload): string => `${parts({ alg: 'none', typ: 'logout+jwt' }, claims)}.`;

/** Signed with the public key, as if it were a secret: for whoever lets the token choose how it is checked. */
export function signedWithPublicKey(claims: JWTPayload, { kid, pkcs8 }: TokenKey): string {
  const secret = createPublicKey(pkcs8).export({ type: 'spki', format: 'pem' });
  const content = parts({ alg: 'HS256', kid, typ: 'logout+jwt' }, claims);
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

const parts = (...values: object[]): string =>
  values.map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')).join('.');

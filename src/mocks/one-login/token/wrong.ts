// Tokens that are wrong on purpose, for clients to refuse. The simulator's kinds are made as the simulator makes them.
import { createHmac, generateKeyPairSync } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { SigningKey } from '../state/keys.ts';
import type { IdTokenError } from '../state/vocabulary.ts';
import { sign, unsigned, withHeader, withOtherSignature } from './sign.ts';

/** A header whose algorithm and key are nobody's (the simulator's `INVALID_ALG_HEADER`). */
export const NOBODYS_HEADER = { alg: 'HS256', kid: '60c01993-94cd-4d32-a4da-2a44dba7e45b' } as const;
export const NOBODYS_ISSUER = 'https://example.com/identity-provider';
/** A day, in seconds: how far wrong times are out. */
export const DAY = 86_400;

const WRONG_CLAIMS: Partial<Record<IdTokenError, (claims: JWTPayload) => JWTPayload>> = {
  INVALID_ISS: () => ({ iss: NOBODYS_ISSUER }),
  INVALID_AUD: () => ({ aud: 'another-client' }),
  TOKEN_EXPIRED: ({ iat = 0 }) => ({ exp: iat - DAY }),
  TOKEN_NOT_VALID_YET: ({ iat = 0 }) => ({ iat: iat + DAY }),
  NONCE_NOT_MATCHING: () => ({ nonce: 'not-the-nonce-that-was-sent' }),
  INCORRECT_VOT: ({ vot }) => ({ vot: vot === 'Cl.Cm' ? 'Cl' : 'Cl.Cm' }),
  INCORRECT_SUB: () => ({ sub: 'urn:fdc:gov.uk:2022:somebody-else' }),
};

/** Claims with every error that is about claims. */
const wrongClaims = (claims: JWTPayload, errors: readonly IdTokenError[]): JWTPayload =>
  Object.assign({}, claims, ...errors.map((error) => WRONG_CLAIMS[error]?.(claims)));

/** Signed with the public key as if it were a shared secret: accepted by whoever lets the token choose the algorithm. */
function withPublicKeyAsSecret(claims: JWTPayload, key: SigningKey): string {
  const pem = key.publicKey.export({ format: 'pem', type: 'spki' });
  const encoded = [{ alg: 'HS256', kid: key.kid }, claims]
    .map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'))
    .join('.');
  return `${encoded}.${createHmac('sha256', pem).update(encoded).digest('base64url')}`;
}

/** An impostor's key of the same kind as the real one. */
export function anotherKey(key: SigningKey): SigningKey {
  const { privateKey, publicKey } =
    key.alg === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...key, privateKey, publicKey };
}

/** An ID token with the errors asked for; sound when there are none. */
export async function signIdToken(
  claims: JWTPayload,
  key: SigningKey,
  errors: readonly IdTokenError[],
): Promise<string> {
  const said = wrongClaims(claims, errors);
  if (errors.includes('ALG_NONE')) return unsigned(said);
  if (errors.includes('HS256_WITH_PUBLIC_KEY')) return withPublicKeyAsSecret(said, key);
  if (errors.includes('UNKNOWN_KID')) return sign(said, anotherKey(key), { kid: 'a-key-nobody-published' });
  const token = await sign(said, key);
  if (errors.includes('INVALID_ALG_HEADER')) return withHeader(token, NOBODYS_HEADER);
  return errors.includes('INVALID_SIGNATURE') ? withOtherSignature(token) : token;
}

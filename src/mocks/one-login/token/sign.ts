import { sign as signBytes } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { SigningKey } from '../state/keys.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Signs claims with a key: header `kid` and `alg` as the real provider writes them, `typ` only where it must be there. By
 * Node itself: a P-256 signature is made sooner than WebCrypto's way to another thread and back.
 */
export async function sign(
  claims: JWTPayload,
  key: SigningKey,
  { kid = key.kid, typ }: { kid?: string; typ?: string } = {},
): Promise<string> {
  const said = `${part({ kid, alg: key.alg, ...(typ && { typ }) })}.${part(claims)}`;
  // RFC 7518 §3.4: an ES256 signature is its two numbers side by side, not the ASN.1 that Node makes unless told.
  const signature = signBytes('sha256', Buffer.from(said), { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${said}.${signature.toString('base64url')}`;
}

/** The same token with another header, its signature left as it is: it fits no more. */
export const withHeader = (jwt: string, header: object): string => [part(header), ...jwt.split('.').slice(1)].join('.');

/** A token that nobody signed. */
export const unsigned = (claims: JWTPayload): string => `${part({ alg: 'none' })}.${part(claims)}.`;

/** The same token with a signature that is none of ours: right in length and form, wrong in every byte that matters. */
export function withOtherSignature(jwt: string): string {
  const [header, payload, signature = ''] = jwt.split('.');
  const bytes = Buffer.from(signature, 'base64url').map((byte) => byte ^ 0x55);
  return [header, payload, Buffer.from(bytes).toString('base64url')].join('.');
}

import { CompactSign, type JWTPayload } from 'jose';
import type { SigningKey } from '../state/keys.ts';

const encoder = new TextEncoder();

/** Signs claims with a key: header `kid` and `alg` as the real provider writes them, `typ` only where it must be there. */
export const sign = (
  claims: JWTPayload,
  key: SigningKey,
  { kid = key.kid, typ }: { kid?: string; typ?: string } = {},
): Promise<string> =>
  new CompactSign(encoder.encode(JSON.stringify(claims)))
    .setProtectedHeader({ kid, alg: key.alg, ...(typ && { typ }) })
    .sign(key.privateKey);

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

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

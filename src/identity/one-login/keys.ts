// The keys that ID tokens and logout tokens are signed with, as the provider publishes them (JWKS, RFC 7517).
import type { JWK } from 'jose';
import { z } from 'zod';
import { type Header, must, TokenRefused } from './tokens.ts';

const common = { kid: z.string().min(1), use: z.literal('sig').optional() };
const keySchema = z.discriminatedUnion('kty', [
  z.object({
    ...common,
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    alg: z.literal('ES256').default('ES256'),
  }),
  z.object({
    ...common,
    kty: z.literal('RSA'),
    n: z.string(),
    e: z.string(),
    alg: z.literal('RS256').default('RS256'),
  }),
]);

export type SigningKey = z.output<typeof keySchema>;

/** A key set, with the keys in it that can sign tokens; keys for anything else are left out. */
export const jwksSchema = z.object({ keys: z.array(z.unknown()) }).transform(({ keys }, context) => {
  const usable = keys.flatMap((key) => keySchema.safeParse(key).data ?? []);
  if (usable.length === 0) context.addIssue('There is no signing key in the key set');
  return usable;
});

/**
 * The published key that a token's header names, of which the header's algorithm must be the only one (RFC 8725 §3.1):
 * so a token cannot choose `none`, or a public key as a shared secret. Throws `TokenRefused`.
 */
export function keyIn(keys: readonly SigningKey[], { kid, alg }: Header): JWK {
  must(alg === 'ES256' || alg === 'RS256', 'algorithm', 'alg is neither ES256 nor RS256');
  must(kid !== undefined, 'malformed', 'kid is missing');
  const key = keys.find((one) => one.kid === kid);
  if (!key) throw new TokenRefused('unknown-key', 'kid is not among the published keys');
  must(key.alg === alg, 'algorithm', `alg is not ${key.alg}, which is the key's`);
  return key;
}

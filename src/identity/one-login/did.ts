// The DID document: the keys that vouch for proven identities (“Validate the core identity claim JWT using a public key”).
// It is only ever read at one fixed address. What a token says of where its key is, is compared with it, never followed.
import type { JWK } from 'jose';
import { z } from 'zod';
import { type Header, must, TokenRefused } from './tokens.ts';

/** `did:web` of an issuer: its port's colon escaped, its folders joined by colons (did:web method specification). */
export function didOf(issuer: string): string {
  const { host, pathname } = new URL(issuer);
  return ['did', 'web', host.replace(':', '%3A'), ...pathname.split('/').filter(Boolean)].join(':');
}

/** Where the document of an issuer is. */
export const didAddress = (issuer: string): string => `${issuer}.well-known/did.json`;

const methodSchema = z.object({
  id: z.string(),
  controller: z.string(),
  publicKeyJwk: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
});

export interface DidDocument {
  id: string;
  assertionMethod: readonly z.output<typeof methodSchema>[];
}

/** The document of one issuer and no other: another `id` is refused, and methods that another controls are left out. */
export function didDocumentOf(issuer: string): z.ZodType<DidDocument> {
  const did = didOf(issuer);
  return z
    .object({ id: z.literal(did), assertionMethod: z.array(z.unknown()) })
    .transform(({ id, assertionMethod }, context) => {
      const methods = assertionMethod.flatMap((method) => methodSchema.safeParse(method).data ?? []);
      const own = methods.filter(({ controller }) => controller === did);
      if (own.length === 0) context.addIssue('There is no key of its own in the DID document');
      return { id, assertionMethod: own };
    });
}

/** The key of the document that a token's header names, in full. Throws `TokenRefused`. */
export function keyInDid({ id, assertionMethod }: DidDocument, { kid, alg }: Header): JWK {
  must(alg === 'ES256', 'algorithm', 'alg is not ES256');
  must(kid?.split('#')[0] === id, 'controller', `kid is not under ${id}`);
  const method = assertionMethod.find((one) => one.id === kid);
  if (!method) throw new TokenRefused('unknown-key', 'kid is not in the DID document');
  return method.publicKeyJwk;
}

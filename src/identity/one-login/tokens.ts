// What all tokens have in common: who signed them, for whom, and when they are good.
import { compactVerify, importJWK, type JWK } from 'jose';
import { z } from 'zod';

/** What is wrong with a token, in a word a program can test. */
export type TokenFault =
  | 'malformed'
  | 'type'
  | 'algorithm'
  | 'controller'
  | 'unknown-key'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'early'
  | 'subject'
  | 'nonce'
  | 'trust'
  | 'auth-time'
  | 'events'
  | 'name';

/** Thrown for a token that must not be believed. */
export class TokenRefused extends Error {
  readonly code: TokenFault;
  constructor(code: TokenFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Throws `TokenRefused` unless a thing holds. */
export function must(holds: boolean, code: TokenFault, message: string): asserts holds {
  if (!holds) throw new TokenRefused(code, message);
}

/** By how many seconds our clock and the provider's may differ. */
export const TOLERANCE = 30;

const headerSchema = z.object({ alg: z.string(), kid: z.string().optional(), typ: z.string().optional() });
export type Header = z.output<typeof headerSchema>;

const claimsSchema = z.looseObject({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string()).min(1)]),
  sub: z.string().min(1),
  exp: z.number(),
  iat: z.number(),
  nbf: z.number().optional(),
});
export type Claims = z.output<typeof claimsSchema>;

/** From whom a token must come, for whom, and the moment it is read. */
export interface Expected {
  issuer: string;
  clientId: string;
  at: Date;
}

/**
 * Reads a signed token: with the key that `keyFor` finds for its header, then what every token must say. `keyFor` must
 * not find a key for an algorithm that is not the key's own. Throws `TokenRefused`.
 */
export async function readToken(
  jwt: string,
  keyFor: (header: Header) => JWK,
  { issuer, clientId, at }: Expected,
): Promise<{ header: Header; claims: Claims }> {
  const parts = jwt.split('.');
  must(parts.length === 3, 'malformed', 'it does not have three parts');
  const header = shaped(headerSchema, json(parts[0] ?? ''));
  const key = keyFor(header);
  const claims = shaped(claimsSchema, json(await verified(jwt, key, header.alg)));
  must(claims.iss === issuer, 'issuer', `iss is not ${issuer}`);
  // Nobody else may hold what is good for us (OpenID Connect Core §3.1.3.7).
  must(
    [claims.aud].flat().every((one) => one === clientId),
    'audience',
    `aud is not ${clientId} alone`,
  );
  const now = at.getTime() / 1000;
  must(claims.exp > now - TOLERANCE, 'expired', 'exp is past');
  must(Math.max(claims.iat, claims.nbf ?? 0) < now + TOLERANCE, 'early', 'iat or nbf is still to come');
  return { header, claims };
}

/** A part of a token in the shape it must have. Throws `TokenRefused`, which names what is wrong but not its value. */
export function shaped<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.');
  throw new TokenRefused('malformed', `${where || 'the token'} is missing or of the wrong kind`);
}

async function verified(jwt: string, key: JWK, alg: string): Promise<Uint8Array> {
  try {
    return (await compactVerify(jwt, await importJWK(key, alg), { algorithms: [alg] })).payload;
  } catch (cause) {
    throw new TokenRefused('signature', 'the signature is not by the key that kid names', cause);
  }
}

function json(part: string | Uint8Array): unknown {
  try {
    return JSON.parse(
      typeof part === 'string' ? Buffer.from(part, 'base64url').toString() : new TextDecoder().decode(part),
    );
  } catch {
    return undefined;
  }
}

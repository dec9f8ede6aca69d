import { z } from 'zod';
import { keyIn, type SigningKey } from './keys.ts';
import { type Expected, must, readToken, shaped, TOLERANCE } from './tokens.ts';

/** Who signed in, and how. */
export interface IdToken {
  /** What the provider calls them, to us alone. */
  sub: string;
  /** What the provider calls its session. */
  sid?: string | undefined;
  /** When they last signed in at the provider, in milliseconds since 1970. */
  authTime: number;
}

export interface ExpectedIdToken extends Expected {
  keys: readonly SigningKey[];
  nonce: string;
  /** The vectors of trust that were asked for, such as `Cl.Cm.P2`. */
  vtr: readonly string[];
  /** How long ago they may have signed in, in seconds. */
  maxAge?: number | undefined;
}

const idTokenSchema = z.object({
  nonce: z.string(),
  vot: z.string(),
  auth_time: z.number(),
  sid: z.string().optional(),
});

/** The part about credentials: an ID token never says more, even when an identity was asked for. */
const credentials = (vector: string): string =>
  vector
    .split('.')
    .filter((part) => part.startsWith('C'))
    .join('.');

/** Reads an ID token and checks it (“Validate your ID token” of the documentation). Throws `TokenRefused`. */
export async function readIdToken(
  jwt: string,
  { keys, nonce, vtr, maxAge, ...expected }: ExpectedIdToken,
): Promise<IdToken> {
  const { claims } = await readToken(jwt, (header) => keyIn(keys, header), expected);
  const { auth_time: authTime, sid, ...said } = shaped(idTokenSchema, claims);
  must(said.nonce === nonce, 'nonce', 'nonce is not the one that was sent');
  must(vtr.map(credentials).includes(said.vot), 'trust', 'vot is not what was asked for');
  const oldest = expected.at.getTime() / 1000 - TOLERANCE - (maxAge ?? Number.POSITIVE_INFINITY);
  must(authTime >= oldest, 'auth-time', 'auth_time is longer ago than max_age');
  return { sub: claims.sub, sid, authTime: authTime * 1000 };
}

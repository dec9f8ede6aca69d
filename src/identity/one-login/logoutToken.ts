// Back-channel logout: the provider tells us that somebody has signed out of it (“Validate your logout token”).
import { z } from 'zod';
import { keyIn, type SigningKey } from './keys.ts';
import { type Expected, must, readToken, shaped } from './tokens.ts';

/** Whose sessions must end. */
export interface LogoutToken {
  issuer: string;
  sub: string;
  /** Names this token: one seen before must be refused, which is for whoever can remember. */
  jti: string;
}

const logoutSchema = z.object({ jti: z.string().min(1).max(500) });

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** The one event, and nothing about it. */
const eventsSchema = z.strictObject({ [EVENT]: z.strictObject({}) });

/** Reads a logout token. Throws `TokenRefused`. */
export async function checkLogoutToken(
  jwt: string,
  { keys, ...expected }: Expected & { keys: readonly SigningKey[] },
): Promise<LogoutToken> {
  const { header, claims } = await readToken(jwt, (header) => keyIn(keys, header), expected);
  // The real provider sends `logout+jwt`; the documentation's example has no type.
  must([undefined, 'logout+jwt'].includes(header.typ?.toLowerCase()), 'type', 'typ is not logout+jwt');
  must(eventsSchema.safeParse(claims.events).success, 'events', 'events is not the logout and nothing else');
  // A nonce would make it an ID token (OpenID Connect Back-Channel Logout §2.4).
  must(!('nonce' in claims), 'nonce', 'there is a nonce');
  return { issuer: claims.iss, sub: claims.sub, jti: shaped(logoutSchema, claims).jti };
}

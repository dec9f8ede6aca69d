// Before anything inside a request object is believed: its signature and its times (RequestObjectAuthorizeValidator.java).
import type { Checks } from '../inspector/checks.ts';
import { ClientKeysError } from '../state/clientKeys.ts';
import { type AuthorizeFault, TEXT } from './fault.ts';
import type { RequestObject } from './parse.ts';

/** Seconds that clocks may differ. */
const SKEW = 30;

/** Why the request object is not to be believed; undefined when it is. `now` in epoch seconds, with their fraction. */
export async function trustFault(
  object: RequestObject,
  { now, verify }: { now: number; verify: (object: RequestObject) => Promise<boolean> },
  checks: Checks,
): Promise<AuthorizeFault | undefined> {
  const must = (what: string, ok: boolean, cause: string) => checks.must(what, ok, cause, 'requestObject');
  const { alg } = object.header;
  if (!must('The request object is signed', alg !== 'none', 'Its alg is none: sign it with the client’s RSA key.'))
    return TEXT.invalid;
  try {
    const cause = `The signature (${String(alg)}) is not by the key that the client registered.`;
    if (!must('The client’s own key signed it', await verify(object), cause)) return TEXT.untrusted;
  } catch (error) {
    if (!(error instanceof ClientKeysError)) throw error;
    must('The client’s keys can be had', false, error.message);
    return TEXT.unexpected;
  }
  const exp = object.claims.exp ?? Number.POSITIVE_INFINITY;
  const nbf = object.claims.nbf ?? Number.NEGATIVE_INFINITY;
  const cause = exp + SKEW <= now ? 'exp is past.' : 'nbf is still to come.';
  const inTime = exp + SKEW > now && nbf - SKEW < now;
  return must('It is in time, give or take 30 seconds', inTime, cause) ? undefined : TEXT.invalid;
}

// The rules that both channels share (BaseAuthorizeValidator.java). Each answers the error it would refuse with.
import type { Checks } from '../inspector/checks.ts';
import { type Client, scopesBeyond } from '../state/client.ts';
import type { Vector } from '../state/tenant.ts';
import { CLAIMS } from '../state/vocabulary.ts';
import { ERRORS, invalidRequest, type OAuthError } from './fault.ts';
import { asksIdentity, lowest, readVtr, VtrError } from './vtr.ts';

const NOT_PERMITTED = invalidRequest('Request vtr is not permitted');

const list = (names: readonly string[]): string => names.join(', ') || 'none';

/** The modes in which a browser can be sent back. */
export const isResponseMode = (mode: unknown): boolean => mode === undefined || mode === 'query' || mode === 'fragment';

/** The channels that somebody can come by. */
export const isChannel = (channel: unknown): boolean =>
  channel === undefined || channel === 'web' || channel === 'generic_app';

/** Scopes must be known, and the client's own. */
export function scopesFault(
  scopes: readonly string[],
  client: Client,
  checks: Checks,
  where = 'scope',
): OAuthError | undefined {
  const wrong = scopesBeyond(scopes, client);
  return checks.must(
    `Every scope of ${where} is known, and allowed to the client`,
    wrong.length === 0,
    `${list(wrong)} may not be asked for; this client may ask for ${list(client.scopes)}.`,
    'authorizeErrors',
  )
    ? undefined
    : ERRORS.invalidScope;
}

/** The names under `userinfo` of a claims request. Its other members are ignored. */
export const userinfoClaims = (claims: unknown): string[] =>
  Object.keys((claims as { userinfo?: object | null } | null)?.userinfo ?? {});

/** Claims must be known, and the client's own. */
export function claimsFault(names: readonly string[], client: Client, checks: Checks): OAuthError | undefined {
  const wrong = names.filter((name) => !CLAIMS.includes(name) || !client.claims.includes(name));
  return checks.must(
    'Every claim is known, and allowed to the client',
    wrong.length === 0,
    `${list(wrong)} may not be asked for; this client may ask for ${list(client.claims)}.`,
    'userinfo',
  )
    ? undefined
    : invalidRequest('Request contains invalid claims');
}

/** A challenge must be S256; it may be left out unless PKCE is enforced (RFC 7636). */
export function challengeFault(
  challenge: string | undefined,
  method: string | undefined,
  enforced: boolean,
  checks: Checks,
): OAuthError | undefined {
  const must = (ok: boolean, cause: string) => checks.must('The PKCE challenge is S256', ok, cause, 'pkce');
  if (challenge === undefined)
    return must(!enforced, 'code_challenge is missing, and PKCE is enforced for this client.')
      ? undefined
      : invalidRequest('Request is missing code_challenge parameter, but PKCE is enforced.');
  if (challenge.trim() === '') {
    must(false, 'code_challenge is empty.');
    return invalidRequest('Invalid value for code_challenge parameter.');
  }
  if (method === undefined) {
    must(false, 'code_challenge_method is missing: it must be S256.');
    return invalidRequest(
      'Request is missing code_challenge_method parameter. code_challenge_method is required when code_challenge is present.',
    );
  }
  return must(method === 'S256', `code_challenge_method is ${method} but must be S256.`)
    ? undefined
    : invalidRequest('Invalid value for code_challenge_method parameter.');
}

/** The vector chosen, or the error: `vtr` must be well formed, and what it asks allowed to the client. */
export function vtrRule(given: unknown, client: Client, checks: Checks): Vector | { fault: OAuthError } {
  let vectors: Vector[];
  try {
    vectors = readVtr(given);
  } catch (error) {
    if (!(error instanceof VtrError)) throw error;
    checks.must('vtr is well formed', false, `${error.message}.`, 'vtr');
    return { fault: invalidRequest('Request vtr not valid') };
  }
  checks.must('vtr is well formed', true, '');
  const levels = vectors.flatMap(({ levelOfConfidence }) => levelOfConfidence ?? []);
  const wrong = levels.filter((level) => !client.clientLoCs.includes(level));
  const identity = vectors.some(asksIdentity);
  const allowed =
    checks.must(
      'The level of confidence is allowed to the client',
      wrong.length === 0,
      `${list(wrong)} may not be asked for; this client may ask for ${list(client.clientLoCs)}.`,
      'vtr',
    ) &&
    checks.must(
      'An identity is asked for only by a client registered for it',
      !identity || client.identityVerificationSupported,
      'identityVerificationSupported is false for this client.',
      'vtr',
    ) &&
    checks.must(
      'An identity is asked for only by a client with private_key_jwt',
      !identity || client.token_auth_method === 'private_key_jwt',
      'This client authenticates with a secret, which is not enough for an identity.',
      'vtr',
    );
  return allowed ? lowest(vectors) : { fault: NOT_PERMITTED };
}

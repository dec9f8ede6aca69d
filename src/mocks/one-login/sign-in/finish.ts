// The end of a journey: a code for the client, or the error that the choice made on the page stands for.
import type { Ask } from '../ask.ts';
import { ERRORS, type OAuthError, withAnswer } from '../authorize/fault.ts';
import { asksIdentity } from '../authorize/vtr.ts';
import { redirect, refusal } from '../http.ts';
import { endSession } from '../logout/end.ts';
import { keep } from '../state/keep.ts';
import { secret } from '../state/secret.ts';
import type { AuthorizeRequest, Subject, Vector } from '../state/tenant.ts';
import { type AuthoriseError, CLAIM } from '../state/vocabulary.ts';
import { endedCookies, sessionOf } from './cookies.ts';
import type { Effect } from './outcomes.ts';
import { sessionFor, stayIn } from './session.ts';

/** A code is good for five minutes (ConfigurationService.getAuthCodeExpiry). Milliseconds. */
const CODE_LIFE = 300_000;

const AUTHORISE_ERRORS: Record<AuthoriseError, OAuthError> = {
  ACCESS_DENIED: ERRORS.accessDenied,
  TEMPORARILY_UNAVAILABLE: ERRORS.temporarilyUnavailable,
  LOGIN_REQUIRED: ERRORS.loginRequired,
};

export interface Finished {
  request: AuthorizeRequest;
  /** Undefined without pages: whoever the state says when the code is exchanged. */
  subject: Subject | undefined;
  effect: Effect;
  sid: string;
  browser: string;
  authTime: number;
}

/** Sends the browser back with an error. */
export const deny = (
  { redirectUri, state, responseMode }: AuthorizeRequest,
  error: OAuthError,
  cookies: readonly string[] = [],
): Response => refusal({ kind: 'redirect', error, redirectUri, state, responseMode }, cookies);

/** Sends the browser back because the person asked for did not sign in again. It is signed out of everything. */
export function loginRequired(request: AuthorizeRequest, ask: Ask): Response {
  const found = sessionOf(ask);
  if (found) endSession(found, ask);
  return deny(request, ERRORS.loginRequired, endedCookies(ask));
}

/** The error asked for by the state or on the page, if any. */
function chosenError(ask: Ask, effect: Effect): OAuthError | undefined {
  const [first] = [...(effect.authoriseErrors ?? []), ...ask.tenant.errors.authoriseErrors];
  return first && AUTHORISE_ERRORS[first];
}

/**
 * How proving an identity ends: `proven`, `codes` (return codes, told to clients that ask for them), or `denied`
 * (IPVCallbackHelper.java: without the claim, the answer is access_denied).
 */
function provingEnds(
  { vtr, claims }: AuthorizeRequest,
  { response }: Subject,
  { notProven }: Effect,
): 'proven' | 'codes' | 'denied' {
  const reached = response.maxLoCAchieved >= (vtr.levelOfConfidence as NonNullable<Vector['levelOfConfidence']>);
  if (reached && !notProven) return 'proven';
  return claims.includes(CLAIM.returnCode) && (notProven || (response.returnCodes ?? []).length > 0)
    ? 'codes'
    : 'denied';
}

/** Gives out a code, or the error that was chosen or deserved; keeps the browser signed in. */
export function finish(finished: Finished, ask: Ask): Response {
  const { request, subject, effect, sid } = finished;
  const { tenant, now } = ask;
  const error = chosenError(ask, effect);
  if (error) return error === ERRORS.loginRequired ? loginRequired(request, ask) : deny(request, error);
  const who = subject ?? { id: 'response-configuration', response: tenant.response };
  const proving = asksIdentity(request.vtr) ? provingEnds(request, who, effect) : 'proven';
  const authTime = subject ? authTimeOf({ ...finished, subject }, ask) : finished.authTime;
  const cookies = subject ? stayIn({ ...finished, subject, authTime }, ask) : [];
  if (proving === 'denied') return deny(request, ERRORS.accessDenied, cookies);
  for (const endpoint of ['jwks', 'did'] as const) {
    const fault = effect.faults?.[endpoint];
    if (fault) tenant.passingFaults.set(endpoint, { fault, until: now + 60_000 });
  }
  const code = secret();
  keep(
    tenant.codes,
    code,
    {
      clientId: request.clientId,
      redirectUri: request.redirectUri,
      nonce: request.nonce,
      scopes: request.scopes,
      claims: request.claims,
      vtr: request.vtr,
      codeChallenge: request.codeChallenge,
      subject,
      proven: proving === 'proven',
      sid,
      authTime,
      expiresAt: now + CODE_LIFE,
      effect,
    },
    now,
  );
  return redirect(withAnswer(request.redirectUri, { code, state: request.state }, request.responseMode), cookies);
}

/**
 * When somebody logged in. Who is signed in already, freshly and strongly enough, keeps the time of that first login, even
 * where `prompt=login` made them do it again (AuthenticationCallbackHandler sets it for new sessions and uplifts alone).
 */
function authTimeOf({ request, subject, authTime }: Finished & { subject: Subject }, ask: Ask): number {
  const session = sessionFor(request, ask);
  return session?.subject.id === subject.id ? session.authTime : authTime;
}

// Whatever goes wrong on the way, made into a `SignInRefused`: by whom it was refused decides what the person is told.
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { UpstreamError } from '#platform';
import { type RefusalCode, SignInRefused } from './refused.ts';
import { TokenRefused } from './tokens.ts';

/** Errors of the authorize endpoint (“Understand error codes” of the documentation). Any other is our own mistake. */
const AUTHORIZE_ERRORS: Readonly<Record<string, RefusalCode>> = {
  access_denied: 'cancelled',
  login_required: 'login-required',
  temporarily_unavailable: 'temporarily-unavailable',
  server_error: 'temporarily-unavailable',
};

/** An error of a sign-in as a refusal, with its cause. An error in our own code stays what it is. */
export function refusalFor(error: unknown): unknown {
  if (error instanceof SignInRefused) return error;
  const refuse = (code: RefusalCode, detail: string) => new SignInRefused(code, { detail, cause: error });
  if (error instanceof TokenRefused) return refuse('provider-fault', error.code);
  if (error instanceof UpstreamError) return refuse('temporarily-unavailable', error.fault);
  if (error instanceof AuthorizationResponseError)
    return refuse(AUTHORIZE_ERRORS[error.error] ?? 'client-refused', word(error.error));
  if (error instanceof ResponseBodyError) return refuse(tokenEndpointRefusal(error), word(error.error));
  if (error instanceof WWWAuthenticateChallengeError) return refuse('provider-fault', 'user-information-refused');
  if (!(error instanceof ClientError)) return error;
  // What `goOut` threw passes through the library wrapped.
  if (error.cause instanceof UpstreamError) return refusalFor(error.cause);
  if (error.cause instanceof Response && error.cause.status >= 500)
    return refuse('temporarily-unavailable', `status-${error.cause.status}`);
  return refuse('provider-fault', claimIn(error) ?? error.code ?? 'unknown');
}

/** A code that is past, used or another's (`invalid_grant`) calls for a new start; the rest is between us and the provider. */
function tokenEndpointRefusal({ error, status }: ResponseBodyError): RefusalCode {
  if (error === 'invalid_grant') return 'session-lost';
  return status >= 500 ? 'temporarily-unavailable' : 'client-refused';
}

/** The claim that openid-client found wrong, where it says. */
function claimIn({ cause }: ClientError): string | undefined {
  const facts = (cause as Error | undefined)?.cause as { claim?: string; attribute?: string } | undefined;
  const claim = facts?.claim ?? facts?.attribute;
  return claim && `claim-${claim}`;
}

/** The error's name if it is one: it comes from an address, where anybody may write anything. */
const word = (error: string): string => (/^[a-z_]{1,40}$/.test(error) ? error : 'unknown-error');

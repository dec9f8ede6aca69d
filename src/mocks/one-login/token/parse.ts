// The form sent to /token (TokenService.validateTokenRequestParams): what must be there before anybody is known.
import { invalidRequest, type OAuthError } from '../authorize/fault.ts';
import type { Checks } from '../inspector/checks.ts';

export type Form = Record<string, string>;

/** How a token request is refused. */
export interface TokenFault extends OAuthError {
  status: 400;
}

export const tokenFault = (error: OAuthError): TokenFault => ({ ...error, status: 400 });

export const INVALID_GRANT: TokenFault = tokenFault({ error: 'invalid_grant', description: 'Invalid grant' });

/** Reads a form, or JSON as the simulator does; the last value of each name. What cannot be read is an empty form. */
export function readForm(body: string, contentType: string, checks: Checks): Form {
  if (!/json/i.test(contentType)) return Object.fromEntries(new URLSearchParams(body));
  checks.warn('The real provider reads forms only: send application/x-www-form-urlencoded, not JSON.');
  try {
    const value: unknown = JSON.parse(body);
    const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
    return Object.fromEntries(entries.filter((one): one is [string, string] => typeof one[1] === 'string'));
  } catch {
    return {};
  }
}

/** The first parameter that is missing, as the error the real provider gives. */
export function formFault(form: Form, checks: Checks): TokenFault | undefined {
  const must = (what: string, ok: boolean, cause: string) => checks.must(what, ok, cause, 'tokenRequest');
  if (
    !must(
      'There is a grant_type',
      form.grant_type !== undefined,
      'grant_type is missing: it must be authorization_code.',
    )
  )
    return tokenFault(invalidRequest('Request is missing grant_type parameter'));
  if (
    !must(
      'grant_type is authorization_code',
      form.grant_type === 'authorization_code',
      `grant_type is ${form.grant_type} but must be authorization_code.`,
    )
  )
    return tokenFault({ error: 'unsupported_grant_type', description: 'Unsupported grant type' });
  if (
    !must(
      'There is a redirect_uri',
      form.redirect_uri !== undefined,
      'redirect_uri is missing: it must be the one of the authorization request.',
    )
  )
    return tokenFault(invalidRequest('Request is missing redirect_uri parameter'));
  if (!must('There is a code', Boolean(form.code), 'code is missing.'))
    return tokenFault(invalidRequest('Request is missing code parameter'));
  return undefined;
}

// How a request to /authorize is refused: in words to whoever called, or by sending the browser back with an error.

/** An error of OAuth 2.0 or OpenID Connect, with the real provider's description. */
export interface OAuthError {
  error: string;
  description: string;
}

/** `text`: nobody may be sent anywhere. `redirect`: the client is told, with `state` where there is one. */
export type AuthorizeFault =
  | { kind: 'text'; status: 400 | 403 | 405 | 500; text: string }
  | {
      kind: 'redirect';
      error: OAuthError;
      redirectUri: string;
      state: string | undefined;
      responseMode: 'query' | 'fragment';
    };

const oauth = (error: string, description: string): OAuthError => ({ error, description });

/** The descriptions of the library that the real provider is built on (Nimbus OAuth2Error, OIDCError). */
export const ERRORS = {
  invalidRequest: oauth('invalid_request', 'Invalid request'),
  invalidScope: oauth('invalid_scope', 'Invalid, unknown or malformed scope'),
  unauthorizedClient: oauth('unauthorized_client', 'Unauthorized client'),
  accessDenied: oauth('access_denied', 'Access denied by resource owner or authorization server'),
  unsupportedResponseType: oauth('unsupported_response_type', 'Unsupported response type'),
  requestUriNotSupported: oauth('request_uri_not_supported', 'Request URI parameter not supported'),
  temporarilyUnavailable: oauth('temporarily_unavailable', 'The authorization server is temporarily unavailable'),
  unmetRequirements: oauth('unmet_authentication_requirements', 'Unmet authentication requirements'),
  requestObjectRequired: oauth('access_denied', 'JAR required for client but request does not contain Request Object'),
  loginRequired: oauth('login_required', 'Login required'),
} as const;

/** An `invalid_request` with a description of its own. */
export const invalidRequest = (description: string): OAuthError => oauth('invalid_request', description);

export const TEXT = {
  missing: { kind: 'text', status: 400, text: 'Request is missing parameters' },
  invalid: { kind: 'text', status: 400, text: 'Invalid request' },
  untrusted: { kind: 'text', status: 400, text: 'Trust chain validation failed' },
  unexpected: { kind: 'text', status: 500, text: 'Unexpected server error' },
} as const satisfies Record<string, AuthorizeFault>;

/** An address with answers added to its query or fragment, form-encoded as the real provider does; what it had stays. */
export function withAnswer(
  address: string,
  answer: Record<string, string | undefined>,
  mode: 'query' | 'fragment' = 'query',
): string {
  const given = Object.entries(answer).filter((one): one is [string, string] => one[1] !== undefined);
  const added = new URLSearchParams(given).toString();
  if (mode === 'fragment') return `${address.replace(/#.*$/s, '')}#${added}`;
  const [whole = '', fragment] = address.split('#', 2);
  const joint = whole.endsWith('?') ? '' : whole.includes('?') ? '&' : '?';
  return `${whole}${joint}${added}${fragment === undefined ? '' : `#${fragment}`}`;
}

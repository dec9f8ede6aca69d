// A request in the query of the address (QueryParamsAuthorizeValidator.java): every rule in the real provider's order.
import type { Checks } from '../inspector/checks.ts';
import { mayReturnTo } from '../state/client.ts';
import type { AuthorizeRequest, Vector } from '../state/tenant.ts';
import { type AuthorizeFault, ERRORS, invalidRequest, TEXT } from './fault.ts';
import { languageOf } from './languages.ts';
import type { Parsed } from './parse.ts';
import { firstBroken } from './rule.ts';
import {
  challengeFault,
  claimsFault,
  isChannel,
  isResponseMode,
  scopesFault,
  userinfoClaims,
  vtrRule,
} from './rules.ts';
import { filled, integer, spaced } from './words.ts';

/** Checks a request made in the query. `pkceEnforced`: for this client, or for everybody. */
export function checkQuery(
  { parameters, client }: Parsed,
  { ownHost, pkceEnforced }: { ownHost: string; pkceEnforced: boolean },
  checks: Checks,
): AuthorizeRequest | AuthorizeFault {
  const get = (name: string) => filled(parameters, name);
  const [state, nonce, mode, channel] = [get('state'), get('nonce'), get('response_mode'), get('channel')];
  const redirectUri = get('redirect_uri') as string;
  const where = firstBroken(
    [
      [
        'redirect_uri is one the client registered, to the letter',
        mayReturnTo(redirectUri, client.redirectUrls, client, ownHost),
        `redirect_uri is ${redirectUri} but must be one of ${client.redirectUrls.join(', ') || 'none: none is registered'}.`,
        ERRORS.invalidRequest,
      ],
      ['response_mode is query or fragment', isResponseMode(mode), `response_mode is ${mode}.`, ERRORS.invalidRequest],
    ],
    checks,
    'authorizeRequest',
  );
  if (where) return TEXT.invalid;
  const responseMode = mode === 'fragment' ? 'fragment' : 'query';
  const scopes = spaced(get('scope'));
  const claims = userinfoClaims(JSON.parse(get('claims') ?? '{}'));
  const maxAge = integer(get('max_age') ?? '-1') as number;
  let vtr: Vector | undefined;
  const error = firstBroken(
    [
      [
        'There is a state',
        state !== undefined,
        'state is missing.',
        invalidRequest('Request is missing state parameter'),
      ],
      [
        'There is no request_uri',
        get('request_uri') === undefined,
        'request_uri is not supported: use request.',
        ERRORS.requestUriNotSupported,
      ],
      [
        'response_type is code',
        get('response_type') === 'code',
        `response_type is ${get('response_type')} but must be code.`,
        ERRORS.unsupportedResponseType,
      ],
      () => scopesFault(scopes, client, checks),
      () => claimsFault(claims, client, checks),
      [
        'There is a nonce',
        nonce !== undefined || client.permitMissingNonce,
        'nonce is missing.',
        invalidRequest('Request is missing nonce parameter'),
      ],
      () => challengeFault(get('code_challenge'), get('code_challenge_method'), pkceEnforced, checks),
      () => {
        const chosen = vtrRule(parameters.vtr, client, checks);
        if ('fault' in chosen) return chosen.fault;
        vtr = chosen;
        return undefined;
      },
      [
        'max_age is not negative',
        maxAge >= -1,
        `max_age is ${maxAge}.`,
        invalidRequest('Max age is negative in query params'),
      ],
      [
        'channel is web or generic_app',
        isChannel(channel),
        `channel is ${channel}.`,
        invalidRequest('Invalid value for channel parameter.'),
      ],
    ],
    checks,
    'authorizeRequest',
  );
  if (error) return { kind: 'redirect', error, redirectUri, state, responseMode };
  return {
    clientId: client.clientId,
    redirectUri,
    responseMode,
    state: state as string,
    nonce,
    scopes,
    claims,
    vtr: vtr as Vector,
    codeChallenge: get('code_challenge'),
    // The library says -1 when there is none, so that a client which sends -1 sends none.
    maxAge: maxAge === -1 ? undefined : maxAge,
    prompt: spaced(get('prompt')),
    // The real provider reads login_hint in request objects only; here it may name a persona.
    loginHint: get('login_hint'),
    idTokenHint: undefined,
    language: languageOf(get('ui_locales')),
  };
}

// A signed request object (JAR; RequestObjectAuthorizeValidator.java): every rule in the real provider's order.
import type { Checks } from '../inspector/checks.ts';
import { mayReturnTo } from '../state/client.ts';
import type { AuthorizeRequest } from '../state/tenant.ts';
import { type AuthorizeFault, ERRORS, invalidRequest, TEXT } from './fault.ts';
import { isClaimsRequest } from './form.ts';
import { journeyOf } from './journey.ts';
import type { Parsed, RequestObject } from './parse.ts';
import { firstBroken } from './rule.ts';
import { claimsFault, isResponseMode, scopesFault, userinfoClaims } from './rules.ts';
import { trustFault } from './trust.ts';
import { filled, spaced } from './words.ts';

export interface RequestObjectRules {
  ownHost: string;
  pkceEnforced: boolean;
  /** Addresses the request object may be for: the authorization endpoint. */
  audiences: readonly string[];
  /** Epoch seconds, with their fraction. */
  now: number;
  /** True when the client's key signed it. Throws `ClientKeysError`. */
  verify: (object: RequestObject) => Promise<boolean>;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Checks a request whose parameters stand in a request object; those outside must say the same. */
export async function checkRequestObject(
  { parameters, client, requestObject }: Parsed & { requestObject: RequestObject },
  rules: RequestObjectRules,
  checks: Checks,
): Promise<AuthorizeRequest | AuthorizeFault> {
  const untrusted = await trustFault(requestObject, rules, checks);
  if (untrusted) return untrusted;
  const { claims } = requestObject;
  const redirectUri = text(claims.redirect_uri) ?? '';
  const where = firstBroken(
    [
      [
        'redirect_uri is one the client registered, to the letter',
        mayReturnTo(redirectUri, client.redirectUrls, client, rules.ownHost),
        `redirect_uri is ${redirectUri || 'missing'} but must be one of ${client.redirectUrls.join(', ') || 'none: none is registered'}.`,
        ERRORS.invalidRequest,
      ],
      [
        'response_mode is query or fragment',
        isResponseMode(claims.response_mode ?? undefined),
        `response_mode is ${String(claims.response_mode)}.`,
        ERRORS.invalidRequest,
      ],
    ],
    checks,
    'requestObject',
  );
  if (where) return TEXT.invalid;
  if (claims.response_mode === 'fragment')
    checks.warn('The real provider reads response_mode within a request object, and then answers in the query anyway.');
  const state = text(claims.state);
  const nonce = text(claims.nonce);
  const scopes = spaced(text(claims.scope));
  const asked = claimsOf(claims.claims);
  const audience = [claims.aud ?? []].flat();
  const error = firstBroken(
    [
      [
        'There is a state',
        state !== undefined,
        'state is missing.',
        invalidRequest('Request is missing state parameter'),
      ],
      [
        'response_type outside is code',
        parameters.response_type === 'code',
        `response_type is ${parameters.response_type ?? 'missing'} but must be code.`,
        ERRORS.unsupportedResponseType,
      ],
      [
        'There is a scope outside',
        filled(parameters, 'scope') !== undefined,
        'scope is missing outside: it must be there, and inside.',
        ERRORS.invalidScope,
      ],
      () => scopesFault(spaced(parameters.scope), client, checks, 'scope outside'),
      [
        'client_id inside is the one outside',
        claims.client_id === client.clientId,
        `client_id inside is ${String(claims.client_id)} but outside ${client.clientId}.`,
        ERRORS.unauthorizedClient,
      ],
      [
        'There is no request or request_uri inside',
        (claims.request ?? claims.request_uri ?? null) === null,
        'A request object cannot hold another.',
        ERRORS.invalidRequest,
      ],
      [
        'aud is the authorization endpoint',
        rules.audiences.some((one) => audience.includes(one)),
        `aud is ${audience.join(', ') || 'missing'} but must be ${rules.audiences[0]}.`,
        ERRORS.accessDenied,
      ],
      [
        'iss is the client_id',
        claims.iss === client.clientId,
        `iss is ${String(claims.iss)} but must be ${client.clientId}.`,
        ERRORS.unauthorizedClient,
      ],
      [
        'response_type inside is code',
        claims.response_type === 'code',
        `response_type is ${String(claims.response_type)} but must be code.`,
        ERRORS.unsupportedResponseType,
      ],
      [
        'scope inside includes openid',
        scopes.includes('openid'),
        `scope is ${scopes.join(' ') || 'missing'}.`,
        ERRORS.invalidScope,
      ],
      () => scopesFault(scopes, client, checks, 'scope inside'),
      [
        'claims is an object, or one as JSON',
        asked !== undefined,
        'claims cannot be read.',
        invalidRequest('Request contains invalid claims'),
      ],
      () => claimsFault(asked ?? [], client, checks),
      [
        'There is a nonce',
        nonce !== undefined || client.permitMissingNonce,
        'nonce is missing.',
        invalidRequest('Request is missing nonce parameter'),
      ],
    ],
    checks,
    'requestObject',
  );
  // Refusals go by the response_mode outside.
  const responseMode = filled(parameters, 'response_mode') === 'fragment' ? 'fragment' : 'query';
  const journey = error ?? journeyOf(claims, client, rules.pkceEnforced, checks);
  if ('error' in journey) return { kind: 'redirect', error: journey, redirectUri, state, responseMode };
  return {
    clientId: client.clientId,
    redirectUri,
    responseMode: 'query',
    state: state as string,
    nonce,
    scopes,
    claims: asked ?? [],
    ...journey,
  };
}

/** The names of `claims`, given as an object or as its JSON; undefined when it is neither. */
function claimsOf(given: unknown): string[] | undefined {
  if (given === undefined || given === null) return [];
  try {
    const request: unknown = typeof given === 'string' ? JSON.parse(given) : given;
    return isClaimsRequest(request) ? userinfoClaims(request) : undefined;
  } catch {
    return undefined;
  }
}

// Exchanges as the endpoints write them, for tests. The people and the service are invented; the tokens are not signed.
import type { Exchange } from '../exchange.ts';

export const BASE = 'https://oidc.integration.account.gov.uk';
/** 24 November 2026, 21:22:05 UTC. */
export const AT = Date.UTC(2026, 10, 24, 21, 22, 5);
const SECONDS = AT / 1_000;

/** A token of two JSON objects; what stands for its signature says so. */
export const token = (header: unknown, claims: unknown): string =>
  [header, claims, 'not a signature']
    .map((part) => encode(typeof part === 'string' ? part : JSON.stringify(part)))
    .join('.');

const encode = (text: string): string => Buffer.from(text).toString('base64url');

const assertion = (audience: string): string =>
  token(
    { alg: 'RS256', kid: 'waymark-1' },
    { iss: 'waymark', sub: 'waymark', aud: audience, jti: 'b0e1c7', iat: SECONDS, exp: SECONDS + 300 },
  );

/** A userinfo request that was answered; `changes` replace what a test is about. */
export function exchangeOf(changes: Partial<Exchange> = {}): Exchange {
  return {
    id: 1,
    at: AT,
    endpoint: 'userinfo',
    client: 'waymark',
    request: {
      method: 'GET',
      url: `${BASE}/userinfo`,
      headers: { authorization: `Bearer ${token({ alg: 'ES256' }, { client_id: 'waymark', exp: SECONDS + 180 })}` },
      parameters: [],
      body: undefined,
    },
    response: {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sub: 'urn:fdc:gov.uk:2022:invented', email: 'amina@example.org' }),
    },
    checks: [
      { what: 'The access token’s signature is right', ok: true },
      { what: 'The access token has not expired', ok: true },
    ],
    warnings: [],
    ...changes,
  };
}

/** A token request refused because its assertion is meant for an address with one slash too many. */
export function refusedToken(changes: Partial<Exchange> = {}): Exchange {
  const parameters: [string, string][] = [
    ['grant_type', 'authorization_code'],
    ['code', 'SplxlOBeZQQYbYS6WxSbIA'],
    ['redirect_uri', 'http://localhost:3000/oidc/callback'],
    ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
    ['client_assertion', assertion(`${BASE}/token/`)],
  ];
  return exchangeOf({
    endpoint: 'token',
    request: {
      method: 'POST',
      url: `${BASE}/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'waymark/0.1' },
      parameters,
      body: String(new URLSearchParams(parameters)),
    },
    response: {
      status: 400,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: '{"error":"invalid_client","error_description":"Invalid signature in private_key_jwt"}',
    },
    checks: [
      { what: '`grant_type` is `authorization_code`', ok: true },
      { what: 'The client is registered', ok: true },
      {
        what: 'The assertion’s `aud` is the token address or the issuer',
        ok: false,
        cause: `\`aud\` is ${BASE}/token/ but must be ${BASE}/token`,
        docs: 'clientAssertion',
      },
    ],
    ...changes,
  });
}

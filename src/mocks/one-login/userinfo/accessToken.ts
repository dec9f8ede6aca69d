// What an access token must be (AccessTokenService.java). An error answers 401, in the header alone.
import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose';
import { ERRORS, type OAuthError } from '../authorize/fault.ts';
import type { Checks } from '../inspector/checks.ts';
import { type Client, scopesBeyond } from '../state/client.ts';
import { tokenKeys } from '../state/signing.ts';
import type { Grant, Tenant } from '../state/tenant.ts';
import { CLAIMS } from '../state/vocabulary.ts';

export interface Bearer {
  client: Client;
  sub: string;
  scopes: string[];
  /** Identity claims that may be told; undefined when no identity was asked for. */
  claims: string[] | undefined;
  grant: Grant | undefined;
}

const INVALID_TOKEN: OAuthError = { error: 'invalid_token', description: 'Invalid access token' };

const strings = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;

async function signed(token: string, tenant: Tenant): Promise<boolean> {
  try {
    const { kid, alg } = decodeProtectedHeader(token);
    const { published } = tokenKeys(tenant);
    const key = published.find((one) => one.kid === kid && one.alg === alg) ?? published.find((one) => one.alg === alg);
    if (!key) return false;
    await compactVerify(token, key.publicKey, { algorithms: [key.alg] });
    return true;
  } catch {
    return false;
  }
}

/** Who may be told what for this `Authorization` header, or the error. `now` in epoch seconds, with their fraction. */
export async function readBearer(
  header: string,
  tenant: Tenant,
  now: number,
  checks: Checks,
): Promise<Bearer | OAuthError> {
  const must = (what: string, ok: boolean, cause: string) => checks.must(what, ok, cause, 'userinfoErrors');
  if (
    !must(
      'The header is “Bearer” and a token',
      /^bearer\s+\S/i.test(header),
      'authorization must be the word Bearer, a space and the access token.',
    )
  )
    return INVALID_TOKEN;
  const token = header.slice('Bearer '.length).trim();
  let claims: ReturnType<typeof decodeJwt>;
  try {
    claims = decodeJwt(token);
  } catch {
    must('The access token is a JWT', false, 'It cannot be read: send the access_token as it came from /token.');
    return INVALID_TOKEN;
  }
  must('The access token is a JWT', true, '');
  // Without exp it can only be one that control wrote: the provider signs none.
  const inTime = claims.exp === undefined || (typeof claims.exp === 'number' && claims.exp >= now);
  if (
    !must(
      'It has not expired',
      inTime,
      `exp is ${claims.exp}; it is ${now} now. An access token is good for 180 seconds.`,
    )
  )
    return INVALID_TOKEN;
  if (!must('The provider signed it', await signed(token, tenant), 'The signature is not by a key in the JWKS.'))
    return INVALID_TOKEN;
  const clientId = typeof claims.client_id === 'string' ? claims.client_id : undefined;
  checks.client = clientId;
  const client = clientId === undefined ? undefined : tenant.clients.get(clientId);
  if (!must('Its client is registered', client !== undefined, `There is no client ${clientId}.`)) return INVALID_TOKEN;
  const known = client as Client;
  const scopes = strings(claims.scope);
  const wrong = scopes ? scopesBeyond(scopes, known) : ['scope'];
  if (!must('Its scopes are allowed to the client', wrong.length === 0, `${wrong.join(', ')} may not be asked for.`))
    return ERRORS.invalidScope;
  const asked =
    claims.claims === undefined || !known.identityVerificationSupported
      ? undefined
      : (strings(claims.claims) ?? ['claims']);
  const strange = asked?.filter((name) => !CLAIMS.includes(name)) ?? [];
  if (!must('Its claims are known', strange.length === 0, `${strange.join(', ')} is no claim.`))
    return ERRORS.invalidRequest;
  const kept = tenant.accessTokens.get(token);
  const sub = String(claims.sub ?? tenant.response.sub);
  if (
    !must(
      'It was given out here, to this client for this subject',
      kept?.owner === `${known.clientId}.${sub}`,
      'It is not among the tokens given out; a reset forgets them all.',
    )
  )
    return INVALID_TOKEN;
  return { client: known, sub, scopes: scopes ?? [], claims: asked, grant: kept?.grant };
}

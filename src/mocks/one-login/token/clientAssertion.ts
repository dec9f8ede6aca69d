// private_key_jwt (RFC 7523; PrivateKeyJwtClientAuthValidator.java): the client proves who it is by signing.
import { createHash } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import type { Checks } from '../inspector/checks.ts';
import type { SectionKey } from '../inspector/docs.ts';
import type { Client } from '../state/client.ts';
import { CLIENT_ALGORITHMS, ClientKeysError } from '../state/clientKeys.ts';
import type { Tenant } from '../state/tenant.ts';
import { type Form, type TokenFault, tokenFault } from './parse.ts';

const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Seconds by which an assertion may be past. */
const SKEW = 30;
/** Seconds by which `nbf` may be early: what the real provider's library allows when it is told nothing. */
const EARLY = 60;
/** Algorithms that the library reads an assertion in, though no client can be registered with such a key. */
const READABLE = [...CLIENT_ALGORITHMS, 'ES256', 'ES256K', 'ES384', 'ES512'];

const MALFORMED = tokenFault({ error: 'invalid_request', description: 'Invalid private_key_jwt' });
const UNKNOWN = tokenFault({ error: 'invalid_client', description: 'Client authentication failed' });
const OTHER_METHOD = tokenFault({
  error: 'invalid_client',
  description: 'Client is not registered to use private_key_jwt',
});
const EXPIRED = tokenFault({ error: 'invalid_grant', description: 'private_key_jwt has expired' });
const UNTRUSTED = tokenFault({ error: 'invalid_client', description: 'Invalid signature in private_key_jwt' });
// The fault is the client's, so the real provider says 400 even to this one.
const NO_KEYS = tokenFault({
  error: 'server_error',
  description: 'Failed to fetch or parse JWKS to verify signature of private_key_jwt',
});

const seconds = z.number().optional();
const claimsSchema = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  aud: z.union([z.string(), z.array(z.string())]),
  exp: z.number(),
  nbf: seconds,
  iat: seconds,
  jti: z.string().min(1).optional(),
});

interface Assertion {
  header: { alg: string; kid?: unknown };
  claims: z.output<typeof claimsSchema>;
}

export interface AssertionRules {
  tenant: Tenant;
  /** The token endpoint and the issuer. */
  audiences: readonly string[];
  /** Epoch seconds. */
  now: number;
  verify: (jwt: string, kid: unknown, client: Client) => Promise<boolean>;
}

/** The assertion read, or what keeps it from being one. */
function read(form: Form): Assertion | string {
  if (form.client_assertion_type !== TYPE)
    return `client_assertion_type is ${form.client_assertion_type} but must be ${TYPE}`;
  const jwt = form.client_assertion ?? '';
  const parts = jwt.split('.');
  if (parts.length !== 3 || parts.some((part) => part === ''))
    return 'client_assertion is no signed JWT: three parts, none empty, are needed';
  let header: Record<string, unknown>;
  let payload: unknown;
  try {
    header = decodeProtectedHeader(jwt) as Record<string, unknown>;
    payload = decodeJwt(jwt);
  } catch {
    return 'client_assertion cannot be read: its first two parts must be JSON in base64url';
  }
  if (typeof header.alg !== 'string' || !READABLE.includes(header.alg))
    return `alg is ${String(header.alg)} but must be one of ${CLIENT_ALGORITHMS.join(', ')}`;
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) return `${claims.error.issues[0]?.path.join('.')} is missing or of the wrong kind`;
  if (form.client_id?.trim() && form.client_id !== claims.data.sub)
    return `client_id is ${form.client_id} but sub is ${claims.data.sub}`;
  return { header: { alg: header.alg, kid: header.kid }, claims: claims.data };
}

/** The client that the assertion proves, or how it is refused. An assertion with a `jti` is good for one request. */
export async function byAssertion(form: Form, rules: AssertionRules, checks: Checks): Promise<Client | TokenFault> {
  const { tenant, now, audiences } = rules;
  const must = (what: string, ok: boolean, cause: string, docs: SectionKey = 'clientAssertion') =>
    checks.must(what, ok, cause, docs);
  const assertion = read(form);
  if (typeof assertion === 'string') {
    must('The client assertion is well formed', false, `${assertion}.`);
    return MALFORMED;
  }
  must('The client assertion is well formed', true, '');
  const { header, claims } = assertion;
  checks.client = claims.sub;
  const client = tenant.clients.get(claims.sub);
  if (!must('The client is registered', client !== undefined, `There is no client ${claims.sub}.`)) return UNKNOWN;
  const known = client as Client;
  if (
    !must(
      'The client is registered for private_key_jwt',
      known.token_auth_method === 'private_key_jwt' || known.anyKey,
      `It is registered for ${known.token_auth_method}.`,
    )
  )
    return OTHER_METHOD;
  if (
    !must(
      'exp is to come, give or take 30 seconds',
      claims.exp + SKEW > now,
      `exp is ${Math.round(now - claims.exp)} seconds past.`,
    )
  )
    return EXPIRED;
  let signed: boolean;
  try {
    signed = await rules.verify(form.client_assertion as string, header.kid, known);
  } catch (error) {
    if (!(error instanceof ClientKeysError)) throw error;
    must('The client’s keys can be had', false, error.message);
    return NO_KEYS;
  }
  const audience = [claims.aud].flat();
  const fits = audience.some((one) => audiences.includes(one));
  const trusted =
    must('aud is the token endpoint', fits, `aud is ${audience.join(', ')} but must be ${audiences[0]}.`) &&
    must('iss and sub are the same', claims.iss === claims.sub, `iss is ${claims.iss} but sub is ${claims.sub}.`) &&
    must('nbf is not to come', (claims.nbf ?? 0) - EARLY <= now, 'nbf is still to come.') &&
    must(
      'alg is for an RSA key',
      CLIENT_ALGORITHMS.includes(header.alg),
      `alg is ${header.alg} but must be RS… or PS….`,
    ) &&
    must('The client’s own key signed it', signed, 'The signature is not by the key that the client registered.');
  if (!trusted) return UNTRUSTED;
  if (known.anyKey)
    checks.warn(
      'Any key was accepted, because nobody registered this client. The real provider knows your public key.',
    );
  return claims.jti !== undefined &&
    !firstSight(tenant, hash(`${known.clientId}\n${claims.jti}`), claims.exp + SKEW, now, must)
    ? UNTRUSTED
    : known;
}

/** What is kept of a `jti`, which may be as long as a body. */
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

type Must = (what: string, ok: boolean, cause: string) => boolean;

function firstSight({ assertionIds }: Tenant, id: string, until: number, now: number, must: Must): boolean {
  const seen = (assertionIds.get(id) ?? 0) > now;
  if (
    !must(
      'jti has not been used before',
      !seen,
      'An assertion with this jti was sent already: make a new one for each request.',
    )
  )
    return false;
  assertionIds.set(id, until);
  if (assertionIds.size > 10_000)
    for (const [old, end] of assertionIds) if (end <= now || assertionIds.size > 10_000) assertionIds.delete(old);
  return true;
}

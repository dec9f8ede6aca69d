// GET /authorize: the request is checked, then somebody signs in: on the pages, by a hint, or as they already are.
import type { Ask } from '../ask.ts';
import { tooLong } from '../firewall.ts';
import { refusal, text } from '../http.ts';
import { begin } from '../sign-in/begin.ts';
import { type Client, easyClient, mayReturnTo } from '../state/client.ts';
import { signedByClient } from '../state/clientKeys.ts';
import type { AuthorizeRequest } from '../state/tenant.ts';
import { type AuthorizeFault, ERRORS, TEXT } from './fault.ts';
import { type Parsed, parseQuery, type RequestObject } from './parse.ts';
import { checkQuery } from './query.ts';
import { checkRequestObject } from './requestObject.ts';
import { standingFault } from './standing.ts';
import { filled } from './words.ts';

/** The longest query that the real one's firewall lets through, in characters. */
const LONGEST_QUERY = 4_096;

/** Answers /authorize. */
export async function authorize(ask: Ask): Promise<Response> {
  const { method, query, checks, tenant } = ask;
  if (!checks.must('The method is GET', method === 'GET', `It is ${method}.`, 'authorizeRequest'))
    return text(405, `Method "${method} not allowed"`);
  const long = tooLong(ask, LONGEST_QUERY);
  if (long) return long;
  const ownHost = new URL(ask.addresses.browser).host;
  const parsed = parseQuery(
    Object.fromEntries(query),
    (id, redirectUri) => clientFor(id, redirectUri, ask, ownHost),
    ownHost,
    checks,
  );
  if ('kind' in parsed) return refusal(parsed);
  const unsigned = missingRequestObject(parsed, ask, ownHost);
  if (unsigned) return refusal(unsigned);
  const checked = await check(parsed, ask, ownHost);
  // What is said in words comes before the client's standing; what is said by a redirect, after.
  if ('kind' in checked && checked.kind === 'text') return refusal(checked);
  const standing = standingFault(parsed.client, tenant, ask.now, checks);
  if (standing) {
    const { redirectUri, state, responseMode } = checked;
    return refusal({ kind: 'redirect', error: standing, redirectUri, state, responseMode });
  }
  if ('kind' in checked) return refusal(checked);
  if (
    !checks.must(
      'prompt does not ask to choose an account',
      !checked.prompt.includes('select_account'),
      'prompt is select_account, which is not supported.',
    )
  )
    return refusal({ ...checked, kind: 'redirect', error: ERRORS.unmetRequirements });
  return begin(checked, ask);
}

/** The registered client; in easy registration one that wants to come back to this machine is registered on the spot. */
function clientFor(
  id: string,
  redirectUri: string | undefined,
  { tenant, checks }: Ask,
  ownHost: string,
): Client | undefined {
  const known = tenant.clients.get(id);
  if (known || tenant.registration === 'strict' || redirectUri === undefined || id.length > 200) return known;
  const easy = easyClient(id);
  if (!mayReturnTo(redirectUri, [], easy, ownHost)) return undefined;
  if (tenant.clients.size >= 1_000) return undefined;
  checks.warn(
    `Nobody registered the client ${id}: it was let in because it returns to this machine. The real provider would refuse it.`,
  );
  const returnTo = redirectUri;
  tenant.clients.set(id, { ...easy, redirectUrls: [returnTo] });
  return tenant.clients.get(id);
}

/** Some clients must send a signed request object; a request of theirs without one is refused before anything else. */
function missingRequestObject({ client, requestObject, parameters }: Parsed, { checks }: Ask, ownHost: string) {
  // The scope is of an application that sends nothing else (OrchestrationAuthorizationService.isJarValidationRequired).
  const required = client.jarValidationRequired || client.scopes.includes('doc-checking-app');
  const cause = 'This client must send one (jarValidationRequired).';
  if (!required || checks.must('The request is a signed request object', requestObject !== undefined, cause)) return;
  const redirectUri = filled(parameters, 'redirect_uri') ?? '';
  return mayReturnTo(redirectUri, client.redirectUrls, client, ownHost)
    ? ({
        kind: 'redirect',
        error: ERRORS.requestObjectRequired,
        redirectUri,
        state: filled(parameters, 'state'),
        responseMode: parameters.response_mode === 'fragment' ? 'fragment' : 'query',
      } as const)
    : TEXT.invalid;
}

function check(
  parsed: Parsed,
  { tenant, checks, addresses, now, goOut }: Ask,
  ownHost: string,
): AuthorizeRequest | AuthorizeFault | Promise<AuthorizeRequest | AuthorizeFault> {
  const { client, requestObject } = parsed;
  const pkceEnforced = tenant.pkceEnabled || client.pkceEnforced;
  if (!requestObject) return checkQuery(parsed, { ownHost, pkceEnforced }, checks);
  const rules = {
    ownHost,
    pkceEnforced,
    audiences: [`${addresses.internal}/authorize`, `${addresses.browser}/authorize`],
    now: now / 1000,
    verify: ({ jwt, header }: RequestObject) => signedByClient(jwt, header.kid, client, tenant, { goOut, now }),
  };
  return checkRequestObject({ ...parsed, requestObject }, rules, checks);
}

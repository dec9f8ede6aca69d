import { wordsOf } from '../../http/words.ts';
import type { Ask } from '../ask.ts';

const REQUEST_HEADERS = ['authorization', 'content-type', 'user-agent'];
const RESPONSE_HEADERS = ['location', 'www-authenticate', 'content-type', 'cache-control'];

const some = (headers: Headers, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) as string]] : [])));

/** Writes an exchange into the tenant's log, and gives the answer back as it was. */
export function record(endpoint: string, ask: Ask, response: Response): Response {
  const { method, path, query, headers, body, tenant, addresses, checks, now } = ask;
  const parameters = [...(method === 'GET' ? query : new URLSearchParams(body))];
  const said = query.size > 0 ? `?${query}` : '';
  // Pages are left out; what is no page is known by its words.
  const words = /json|text\/plain/.test(response.headers.get('content-type') ?? '') ? wordsOf(response) : undefined;
  tenant.log.add({
    at: now,
    endpoint,
    client: checks.client,
    request: {
      method,
      url: `${addresses.internal}${path}${said}`,
      headers: some(headers, REQUEST_HEADERS),
      parameters,
      body: body || undefined,
    },
    response: { status: response.status, headers: some(response.headers, RESPONSE_HEADERS), body: words },
    checks: checks.made,
    warnings: checks.warnings,
  });
  return response;
}

import { discovery } from './discovery.ts';
import { type Format, type Unwritten, write } from './format/format.ts';
import { gathered } from './format/gathered.ts';
import { errorsOf, Refused } from './format/refused.ts';
import { checkJurisdiction } from './requests/callers.ts';
import { postRequest } from './requests/post.ts';
import { oneRequest, requestOfToken, searchRequests } from './requests/search.ts';
import type { Store } from './requests/store.ts';
import { serviceDefinition, serviceList } from './services/index.ts';

/** What an answer is made from. */
export interface World {
  now: Date;
  store: Store;
  /** Where the API is found, as the caller calls it. */
  url: string;
}

/** `/services.json`, `/services/FLY-TIPPING.xml`. */
const PATH = /^\/(discovery|services|requests|tokens)(?:\/([^/]*))?\.(json|xml)$/;

/**
 * The answer to a request for a path below the API, such as `/services.json`. What is wrong with it is answered in the
 * standard’s own words, in the format that was asked for, or in XML, the one that the standard demands.
 */
export async function answer(path: string, request: Request, world: World): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: PREFLIGHT });
  const [, resource = '', id, format = 'xml'] = PATH.exec(path) ?? [];
  const written = format as Format;
  try {
    return write(written, await found({ resource, id }, request, world));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const allow = resource === 'requests' && id === undefined ? 'GET, POST' : 'GET';
    return write(written, errorsOf(error), error.status, error.status === 405 ? { allow } : {});
  }
}

/** Pages of any site may ask, as they may ask most of the real ones. */
const PREFLIGHT = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, idempotency-key',
};

interface Place {
  resource: string;
  id: string | undefined;
}

async function found({ resource, id }: Place, request: Request, { now, store, url }: World): Promise<Unwritten> {
  if (request.method === 'POST' && resource === 'requests' && id === undefined)
    return { root: 'service_requests', data: await postRequest(request, now, store) };
  const read = readers[`${resource}${id === undefined ? '' : '/'}`];
  if (!read) throw new Refused(404, 'There is nothing at this address.');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    throw new Refused(405, 'That cannot be done to this address.');
  const query = new URL(request.url).searchParams;
  checkJurisdiction(gathered(query).jurisdiction_id ?? '');
  return read({ id: id ?? '', query, now, store, url });
}

/** By what is asked for; with a slash, for one of them. */
const readers: Record<string, ((asked: { id: string; query: URLSearchParams } & World) => Unwritten) | undefined> = {
  discovery: ({ url }) => ({ root: 'discovery', data: discovery(url) }),
  services: () => ({ root: 'services', data: serviceList() }),
  'services/': ({ id }) => ({ root: 'service_definition', data: serviceDefinition(id) }),
  requests: ({ query, now, store }) => ({ root: 'service_requests', data: searchRequests(query, now, store) }),
  'requests/': ({ id, now, store }) => ({ root: 'service_requests', data: oneRequest(id, now, store) }),
  tokens: ({ id, now, store }) => ({ root: 'service_requests', data: requestOfToken(id, now, store) }),
  'tokens/': ({ id, now, store }) => ({ root: 'service_requests', data: requestOfToken(id, now, store) }),
};

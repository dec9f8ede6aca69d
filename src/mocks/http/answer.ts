// Second and third face: what is asked under `/mocks/<upstream>/…`.
import { getResponse } from 'msw';
import { pass, passAtOnce } from '../console/pass.ts';
import { WEATHER_HEADER } from '../console/weather/header.ts';
import { contextFor } from '../context.ts';
import { openApi } from '../openapi.ts';
import type { FinishedAnswer, PlainRequest, Upstream } from '../upstream.ts';
import { upstreams } from '../upstreams.ts';

/** MSW reads no longer address than this, in characters. */
const LONGEST_ADDRESS = 8_192;

/** Descriptions may be read by pages of any site: editors and generators are such pages. */
const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

/** The upstream that a path belongs to, which is what follows `/mocks/`. */
const upstreamAt = (path: string): Upstream | undefined =>
  upstreams.find(({ name }) => path === name || path.startsWith(`${name}/`));

/** What was asked below the upstream, as it was written, with its query. */
const asWritten = (url: URL, base: string): string =>
  (url.pathname.slice(base.length - url.origin.length) || '/') + url.search;

const below = ({ name }: Upstream, path: string): string => path.slice(name.length) || '/';

/** What an upstream answers over HTTP: undefined when none has that name, 404 when it has no such address. */
export async function answerUpstream(path: string, request: Request, peer?: string): Promise<Response | undefined> {
  const upstream = upstreamAt(path);
  if (!upstream) return undefined;
  const url = new URL(request.url);
  if (upstream.openapi && path === `${upstream.name}/openapi.json`)
    return Response.json(openApi(upstream.openapi, contextFor(url, upstream, peer).asked.base), {
      headers: ANY_ORIGIN,
    });
  return answerDirectly(path, url, request, peer) ?? answerByHandlers(upstream, below(upstream, path), request, peer);
}

async function answerByHandlers(
  upstream: Upstream,
  path: string,
  request: Request,
  peer: string | undefined,
): Promise<Response | undefined> {
  const url = new URL(request.url);
  const context = contextFor(url, upstream, peer);
  const { headers, signal } = request;
  let body: Uint8Array<ArrayBuffer> | undefined;
  try {
    body = request.body ? new Uint8Array(await request.arrayBuffer()) : undefined;
  } catch {
    return Response.json({ error: 'The body broke off, or is larger than this server takes.' }, { status: 400 });
  }
  // A HEAD is asked as a GET, which is what handlers are written for; whoever sends the answer leaves its body out.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const real = new Request(upstream.address + path + url.search, { method, headers, signal, ...(body && { body }) });
  return pass(
    {
      upstream,
      face: 'over-http',
      method: request.method,
      path: asWritten(url, context.asked.base),
      base: context.asked.base,
      headers,
      weather: headers.get(WEATHER_HEADER),
      body: () => body,
    },
    async () => {
      if (real.url.length > LONGEST_ADDRESS)
        return Response.json({ error: 'That address is too long.' }, { status: 414 });
      const answer = await getResponse(upstream.handlers(context), real);
      return answer ?? Response.json({ error: `${upstream.title} has nothing at this address` }, { status: 404 });
    },
  );
}

/** What `answerUpstream` would answer, from an upstream that needs no more than a plain request; else undefined. */
export function answerDirectly(
  path: string,
  url: URL,
  request: PlainRequest,
  peer: string | undefined,
): Promise<Response> | undefined {
  const upstream = upstreamAt(path);
  if (!upstream?.direct) return undefined;
  const { direct } = upstream;
  const context = contextFor(url, upstream, peer);
  let body: string | undefined;
  const heard: PlainRequest = {
    method: request.method,
    url: request.url,
    get headers() {
      return request.headers;
    },
    get signal() {
      return request.signal;
    },
    text: async () => {
      body = await request.text();
      return body;
    },
  };
  return pass(
    {
      upstream,
      face: 'over-http',
      method: request.method,
      path: asWritten(url, context.asked.base),
      base: context.asked.base,
      headers: request.rawHeaders ?? request.headers,
      weather: request.weather === undefined ? request.headers.get(WEATHER_HEADER) : request.weather,
      body: () => body,
    },
    () => direct(context, below(upstream, path), heard),
  ) as Promise<Response>;
}

/** What `answerUpstream` would answer to a GET, when that is known at once and nothing stands in its way. */
export function finishedOverHttp(
  path: string,
  url: URL,
  { rawHeaders = [], weather }: Pick<PlainRequest, 'rawHeaders' | 'weather'>,
): FinishedAnswer | undefined {
  const upstream = upstreamAt(path);
  if (!upstream?.finished) return undefined;
  const context = contextFor(url, upstream, undefined);
  const found = upstream.finished(context, below(upstream, path));
  const arrival = {
    upstream,
    face: 'over-http' as const,
    method: 'GET',
    path: asWritten(url, context.asked.base),
    base: context.asked.base,
    headers: rawHeaders,
    weather,
  };
  return found && passAtOnce(arrival, found) ? found : undefined;
}

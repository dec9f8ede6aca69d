// The pretend outside world. Each upstream is written once, as MSW handlers for the real one's address, and shows three
// faces: inside the server (startMocks), over HTTP under /mocks/<upstream>/ (answerOverHttp), on its own (serve.ts).
import { getResponse } from 'msw';
import { setupServer } from 'msw/node';
import { config, goOut, isThisMachine, now, ownAddress, publicAddress } from '#platform';
import { openApi } from './openapi.ts';
import type { AskedOverHttp, FinishedAnswer, MockContext, PlainRequest, Upstream } from './upstream.ts';
import { upstreams } from './upstreams.ts';

export { curlFor, pretendAddress } from './http/choose.ts';
export type { FinishedAnswer, MockContext, Upstream } from './upstream.ts';
export { upstreams } from './upstreams.ts';

const context: MockContext = {
  now,
  publicUrl: publicAddress,
  ownUrl: ownAddress,
  goOut: (address, init) => goOut(address, init),
};

/** MSW reads no longer address than this, in characters. */
const LONGEST_ADDRESS = 8_192;

/** Set on the process, so that a reload of this module in development finds and closes its predecessor. */
const RUNNING = Symbol.for('waymark.mocks');
type Holder = { [RUNNING]?: { close: () => void } };

/** First face: answers this process's own requests to the upstreams. Refused in `live` mode. */
export function startMocks(): void {
  if (config().mode === 'live') throw new Error('The pretend services are never started in live mode.');
  (globalThis as Holder)[RUNNING]?.close();
  const server = setupServer(...upstreams.flatMap((upstream) => upstream.handlers(context)));
  server.listen({ onUnhandledFrame: 'bypass' });
  (globalThis as Holder)[RUNNING] = server;
}

/**
 * Second and third face: answers a request made to `/mocks/<upstream>/…`. `path` is what follows `/mocks/`, `peer` the
 * address at the other end. Answers `undefined` when no upstream has that name, 404 when it has no such address.
 */
export async function answerOverHttp(path: string, request: Request, peer?: string): Promise<Response | undefined> {
  const upstream = upstreamAt(path);
  if (!upstream) return undefined;
  const url = new URL(request.url);
  if (upstream.openapi && path === `${upstream.name}/openapi.json`)
    return Response.json(openApi(upstream.openapi, askedAt(url, upstream, peer).base), { headers: ANY_ORIGIN });
  const direct = answerDirectly(path, url, request, peer);
  if (direct) return direct;
  // A HEAD is asked as a GET, which is what handlers are written for; whoever sends the answer leaves its body out.
  const asked = request.method === 'HEAD' ? { headers: request.headers, signal: request.signal } : request;
  const real = new Request(`${upstream.address}${path.slice(upstream.name.length) || '/'}${url.search}`, asked);
  if (real.url.length > LONGEST_ADDRESS) return Response.json({ error: 'That address is too long.' }, { status: 414 });
  const answer = await getResponse(upstream.handlers(contextFor(url, upstream, peer)), real);
  return answer ?? Response.json({ error: `${upstream.title} has nothing at this address` }, { status: 404 });
}

/** What `answerOverHttp` would answer, from an upstream that needs no more than a plain request; else undefined. */
export function answerDirectly(
  path: string,
  url: URL,
  request: PlainRequest,
  peer: string | undefined,
): Promise<Response> | undefined {
  const upstream = upstreamAt(path);
  return upstream?.direct?.(contextFor(url, upstream, peer), path.slice(upstream.name.length) || '/', request);
}

/** What `answerOverHttp` would answer to a GET, when that is known at once. */
export function finishedOverHttp(path: string, url: URL): FinishedAnswer | undefined {
  const upstream = upstreamAt(path);
  return upstream?.finished?.(contextFor(url, upstream, undefined), path.slice(upstream.name.length) || '/');
}

const upstreamAt = (path: string): Upstream | undefined =>
  upstreams.find(({ name }) => path === name || path.startsWith(`${name}/`));

/** Descriptions may be read by pages of any site: editors and generators are such pages. */
const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

const contextFor = (url: URL, upstream: Upstream, peer: string | undefined): MockContext => ({
  ...context,
  asked: askedAt(url, upstream, peer),
});

function askedAt(url: URL, { name }: Upstream, peer: string | undefined): AskedOverHttp {
  const mount = url.pathname.startsWith(`/mocks/${name}`) ? `/mocks/${name}` : '';
  const { publicUrl, mocksToken } = config();
  return {
    base: url.origin + mount,
    browserBase: (publicUrl?.replace(/\/$/, '') ?? url.origin) + mount,
    url,
    peer,
    proxied: publicUrl !== undefined && !isThisMachine(new URL(publicUrl).hostname),
    token: mocksToken,
  };
}

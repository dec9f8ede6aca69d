// The pretend outside world. Each upstream is written once, as MSW handlers for the real one's address, and shows three
// faces: inside the server (startMocks), over HTTP under /mocks/<upstream>/ (answerOverHttp), on its own (serve.ts).
import { getResponse } from 'msw';
import { setupServer } from 'msw/node';
import { config, now, publicAddress } from '#platform';
import type { MockContext, Upstream } from './upstream.ts';
import { upstreams } from './upstreams.ts';

export { curlFor, pretendAddress } from './http/choose.ts';
export type { MockContext, Upstream } from './upstream.ts';
export { upstreams } from './upstreams.ts';

const context: MockContext = { now, publicUrl: publicAddress };

const handlersOf = (upstream: Upstream) => upstream.handlers(context);

/** Set on the process, so that a reload of this module in development finds and closes its predecessor. */
const RUNNING = Symbol.for('waymark.mocks');
type Holder = { [RUNNING]?: { close: () => void } };

/** First face: answers this process's own requests to the upstreams. Refused in `live` mode. */
export function startMocks(): void {
  if (config().mode === 'live') throw new Error('The pretend services are never started in live mode.');
  (globalThis as Holder)[RUNNING]?.close();
  const server = setupServer(...upstreams.flatMap(handlersOf));
  server.listen({ onUnhandledFrame: 'bypass' });
  (globalThis as Holder)[RUNNING] = server;
}

/**
 * Second and third face: answers a request made to `/mocks/<upstream>/…`. `path` is what follows `/mocks/`.
 * Answers `undefined` when no upstream has that name, 404 when it has no such address.
 */
export async function answerOverHttp(path: string, request: Request): Promise<Response | undefined> {
  const upstream = upstreams.find(({ name }) => path === name || path.startsWith(`${name}/`));
  if (!upstream) return undefined;
  const { search } = new URL(request.url);
  // A HEAD is asked as a GET, which is what handlers are written for; whoever sends the answer leaves its body out.
  const asked = request.method === 'HEAD' ? { headers: request.headers, signal: request.signal } : request;
  const real = new Request(`${upstream.address}${path.slice(upstream.name.length) || '/'}${search}`, asked);
  const answer = await getResponse(handlersOf(upstream), real);
  return answer ?? Response.json({ error: `${upstream.title} has nothing at this address` }, { status: 404 });
}

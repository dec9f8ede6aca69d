// First face: this process's own requests to the upstreams.
import { getResponse, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { config } from '#platform';
import { pass } from './console/pass.ts';
import { WEATHER_HEADER } from './console/weather/header.ts';
import { context } from './context.ts';
import { isHungUp } from './http/words.ts';
import type { Upstream } from './upstream.ts';
import { upstreams } from './upstreams.ts';

/** Set on the process, so that a reload of this module in development finds and closes its predecessor. */
const RUNNING = Symbol.for('waymark.mocks');
type Holder = { [RUNNING]?: { close: () => void } };

/** Answers this process's own requests to the upstreams. Refused in `live` mode. */
export function startMocks(): void {
  if (config().mode === 'live') throw new Error('The pretend services are never started in live mode.');
  (globalThis as Holder)[RUNNING]?.close();
  const server = setupServer(
    ...upstreams.flatMap((upstream) =>
      addressesOf(upstream).map(({ address }) =>
        http.all(`${address}*`, async ({ request }) => {
          const answer = await answerInside(upstream, request);
          return answer && isHungUp(answer) ? HttpResponse.error() : answer;
        }),
      ),
    ),
  );
  server.listen({ onUnhandledFrame: 'bypass' });
  (globalThis as Holder)[RUNNING] = server;
}

/** Every real address of an upstream, with where it is below the pretend one. */
const addressesOf = ({ address, alsoAt = [] }: Upstream) => [{ address, path: '' }, ...alsoAt];

/** What an upstream answers to a request to its real address; undefined when it has nothing there. */
export async function answerInside(upstream: Upstream, request: Request): Promise<Response | undefined> {
  const here = addressesOf(upstream).find(({ address }) => request.url.startsWith(address));
  if (!here) return undefined;
  const handlers = upstream.handlers(context);
  // Read from a copy: the handlers want to read it too.
  const body = request.body ? new Uint8Array(await request.clone().arrayBuffer()) : undefined;
  return pass(
    {
      upstream,
      face: 'inside',
      method: request.method,
      path: here.path + (request.url.slice(here.address.length) || '/'),
      headers: request.headers,
      weather: request.headers.get(WEATHER_HEADER),
      body: () => body,
      // Several upstreams may share a host: the weather of one must not strike the others.
      isHere: async () =>
        (await Promise.all(handlers.map((handler) => handler.test({ request: request.clone() })))).includes(true),
    },
    () => getResponse(handlers, request),
  );
}

// The third face: the pretend services on their own, for a team that builds in another stack.
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerDirectly, answerOverHttp, finishedOverHttp, type Upstream, WEATHER_HEADER } from '../index.ts';
import { addressOf, BadRequest, send, toPlainRequest, toRequest } from './convert.ts';

/** What answers a request to `/mocks/<path>`. */
type Answer = typeof answerOverHttp;

/**
 * Builds the listener: `/mocks/<upstream>/…`; when one upstream alone is served, also at the root, as the real one is.
 * Answers 400 for a bad address, 404 with the names there are, 413 for a body over 1 MiB; always JSON with `error`.
 */
function listener(served: readonly Upstream[], answer: Answer): RequestListener {
  // Somebody else's answers are asked for each time, by the one way there is.
  const own = answer === answerOverHttp;
  return async (message, response) => {
    try {
      const url = addressOf(message, `http://${message.headers.host ?? 'localhost'}`);
      const path = pathFor(url.pathname, served);
      const known =
        own && path !== undefined && message.method === 'GET' ? finishedOverHttp(path, url, heard(message)) : undefined;
      if (known) {
        const { status, headers, body } = known;
        response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
        return;
      }
      const peer = message.socket.remoteAddress;
      const asked = Object.assign(toPlainRequest(message, url, response), heard(message));
      const found =
        path === undefined
          ? undefined
          : await ((own && answerDirectly(path, url, asked, peer)) || answer(path, await toRequest(asked), peer));
      await send(found ?? notFound(url.pathname, served), response, message.method !== 'HEAD');
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      const { status, words } =
        error instanceof BadRequest
          ? { status: error.status, words: error.message }
          : { status: 500, words: `The pretend service failed: ${(error as Error).message}` };
      // What is left of a refused body is not waited for.
      response.setHeader('connection', 'close');
      const told = send(Response.json({ error: words }, { status }), response, message.method !== 'HEAD');
      // Whoever has hung up cannot be told, and that must not end the server.
      await told.catch(() => response.destroy());
    }
  };
}

/** What is known of a request without making anything of it. */
const heard = ({ rawHeaders, headers }: IncomingMessage) => ({
  rawHeaders,
  weather: headers[WEATHER]?.toString() ?? null,
});

const WEATHER = WEATHER_HEADER.toLowerCase();

/** The path after `/mocks/`, or `undefined` when it belongs to no upstream that is served. */
function pathFor(pathname: string, served: readonly Upstream[]): string | undefined {
  const path = pathname.startsWith('/mocks/') ? pathname.slice('/mocks/'.length) : undefined;
  if (path === 'console' || path?.startsWith('console/')) return path;
  if (path !== undefined && served.some(({ name }) => path === name || path.startsWith(`${name}/`))) return path;
  const [only] = served;
  return served.length === 1 && only ? only.name + pathname : undefined;
}

function notFound(pathname: string, served: readonly Upstream[]): Response {
  const list = served.map(({ name, title }) => ({ name, title, path: `/mocks/${name}` }));
  if (pathname === '/' || pathname === '/mocks' || pathname === '/mocks/') return Response.json({ services: list });
  return Response.json({ error: 'No pretend service has this address.', services: list }, { status: 404 });
}

/** Starts serving. Port 0 takes a free one; `origin` says where it listens, without a final slash. */
export async function serve(
  served: readonly Upstream[],
  { port = 0, host = '127.0.0.1', answer = answerOverHttp }: { port?: number; host?: string; answer?: Answer } = {},
): Promise<{ origin: string; server: Server }> {
  const server = createServer(listener(served, answer));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { origin: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, server };
}

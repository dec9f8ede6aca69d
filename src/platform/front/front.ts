// What stands between the socket and Astro: the visitor's address, security headers, files, finished pages, compression.
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { giveBody, hasBody, takeBody } from './body.ts';
import { acceptedEncoding, compressible, encode, entityTag, unchanged } from './encoding.ts';
import { secure, setPublicAddress } from './headers.ts';
import { keepFor, type Page, PageCache } from './pageCache.ts';
import { record } from './record.ts';
import { faultOf, refuse, TOO_LARGE } from './refuse.ts';

export interface FrontOptions {
  /** Makes a page: Astro's handler. */
  handler: RequestListener;
  /** Sends a built file, or says `false`. */
  files: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Makes the page that is asked for most, or undefined: then the handler does. */
  quick: (request: IncomingMessage) => { status: number; headers: OutgoingHttpHeaders; body: Buffer } | undefined;
  /** True when this visitor may see the site (DEMO_PASSWORD); pages are neither kept for nor given to others. */
  admits: (request: IncomingMessage) => boolean;
  publicUrl: string | undefined;
  now: () => number;
}

/** Builds the server's request listener, and a way to forget the finished pages. */
export function front({ handler, files, quick, admits, publicUrl, now }: FrontOptions): {
  listener: RequestListener;
  forget: () => void;
} {
  const pages = new PageCache();
  const https = publicUrl?.startsWith('https:') ?? false;

  const listener: RequestListener = (request, response) => {
    secureOnSend(response, https);
    setPublicAddress(request, publicUrl);
    const fault = faultOf(request);
    if (fault) return refuse(request, response, fault);
    if (files(request, response)) return;
    const readable = request.method === 'GET' || request.method === 'HEAD';
    if (!readable && hasBody(request)) return void withBody(request, response);
    if (!readable || !admits(request)) {
      record(response, (body) => send(request, response, finished(response, body, 0)));
      return handler(request, response);
    }
    const key = `${request.url}\n${request.headers['hx-request'] ?? ''}\n${request.headers['save-data'] ?? ''}\n${request.headers.accept?.includes('json') ?? ''}`;
    const kept = pages.get(key, now());
    if (kept) {
      for (const name in kept.headers) response.setHeader(name, kept.headers[name] as string);
      return send(request, response, kept);
    }
    const made = quick(request);
    if (made) {
      response.statusCode = made.status;
      for (const name in made.headers) response.setHeader(name, made.headers[name] as string);
      return send(request, response, finished(response, made.body, 0));
    }
    record(response, (body) => {
      const time = keepFor(response.getHeader('cdn-cache-control'));
      const page = finished(response, body, now() + time);
      if (time > 0 && response.statusCode === 200 && request.method === 'GET' && !response.hasHeader('set-cookie'))
        pages.set(key, page);
      send(request, response, page);
    });
    return handler(request, response);
  };

  /** Asks for the page once all that belongs to it is here. */
  async function withBody(...[request, response]: Parameters<RequestListener>): Promise<void> {
    const body = await takeBody(request);
    // Hanging up at once would cost whoever is still sending the answer.
    if (body === 'too-large') return refuse(request, response.setHeader('connection', 'keep-alive'), TOO_LARGE);
    if (!body) return;
    record(response, (made) => send(request, response, finished(response, made, 0)));
    handler(giveBody(request, body), response);
  }
  return { listener, forget: () => pages.clear() };
}

function secureOnSend(response: ServerResponse, https: boolean): void {
  const { writeHead } = response;
  // Every way of sending ends in writeHead, also the implicit one, so nothing leaves without these headers.
  response.writeHead = ((...args: unknown[]) => {
    secure(response, https);
    return writeHead.apply(response, args as Parameters<typeof writeHead>);
  }) as ServerResponse['writeHead'];
}

function finished(response: ServerResponse, body: Buffer, until: number): Page {
  return {
    headers: { ...response.getHeaders() },
    tag: entityTag(body),
    variants: { identity: { body, encoding: 'identity' } },
    until,
  };
}

/** Sends a finished page: 304 when the client has it, else in the encoding the client likes best. */
function send(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const type = String(response.getHeader('content-type') ?? '');
  if (type === 'text/html') response.setHeader('content-type', 'text/html; charset=utf-8');
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-cache');
  if (compressible(type)) response.appendHeader('vary', 'accept-encoding');
  const readable = request.method === 'GET' || request.method === 'HEAD';
  if (readable && response.statusCode === 200) {
    if (!response.hasHeader('etag')) response.setHeader('etag', page.tag);
    if (unchanged(request.headers['if-none-match'], String(response.getHeader('etag')))) {
      response.statusCode = 304;
      response.removeHeader('content-length');
      response.end();
      return;
    }
  }
  const wanted = compressible(type) ? acceptedEncoding(request.headers['accept-encoding']) : 'identity';
  page.variants[wanted] ??= encode(page.variants.identity.body, wanted);
  const variant = page.variants[wanted];
  if (variant.encoding !== 'identity') response.setHeader('content-encoding', variant.encoding);
  response.setHeader('content-length', variant.body.length);
  response.end(request.method === 'HEAD' ? undefined : variant.body);
}

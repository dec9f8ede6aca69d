import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { LARGEST_BODY } from './body.ts';
import { type FrontOptions, front } from './front.ts';

let server: Server | undefined;
afterEach(() => server?.close());

const PAGE = `<!doctype html>${'<p>Hello from a page.</p>'.repeat(100)}`;
let made = 0;
const page =
  (headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    made += 1;
    response.writeHead(200, { 'content-type': 'text/html', ...headers });
    response.write(PAGE.slice(0, 100));
    response.end(PAGE.slice(100));
  };

async function serve(options: Partial<FrontOptions>) {
  made = 0;
  let time = 0;
  const { listener, forget } = front({
    handler: page(),
    files: () => false,
    quick: () => undefined,
    admits: () => true,
    publicUrl: undefined,
    now: () => time,
    ...options,
  });
  server = createServer({ maxHeaderSize: 64 * 1024 }, listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, forget, wait: (ms: number) => (time += ms) };
}

/** A GET that shows the bytes as sent: `fetch` would unpack them. */
function raw(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('a page', () => {
  test('comes whole, with its length, a tag, and no permission for a cache to keep it unasked', async () => {
    const { address } = await serve({});
    const { headers, body, status } = await raw(address);
    expect(status).toBe(200);
    expect(body.toString()).toBe(PAGE);
    expect(headers).toMatchObject({
      'content-length': String(PAGE.length),
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(headers.etag).toMatch(/^W\/"/);
  });

  test('is sent in Brotli to whoever accepts it, and not to whoever refuses it', async () => {
    const { address } = await serve({});
    const packed = await raw(address, { 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(packed.body).toString()).toBe(PAGE);
    expect((await raw(address, { 'accept-encoding': 'gzip;q=1.0, br;q=0' })).headers['content-encoding']).toBe('gzip');
    expect((await raw(address, { 'accept-encoding': 'identity' })).headers['content-encoding']).toBeUndefined();
    expect(packed.headers.vary).toBe('accept-encoding');
  });

  test('is not sent again to whoever has it', async () => {
    const { address } = await serve({});
    const { headers } = await raw(address);
    const again = await raw(address, { 'if-none-match': headers.etag as string });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
  });

  test('answers HEAD with headers alone', async () => {
    const { address } = await serve({});
    const response = await fetch(address, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
    expect(response.headers.get('content-length')).toBe(String(PAGE.length));
    expect(await response.text()).toBe('');
  });

  test('and everything else carries the security headers', async () => {
    const { address } = await serve({ handler: (_request, response) => void response.writeHead(204).end() });
    const { headers } = await raw(address);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('the cache of finished pages', () => {
  test('keeps a page for as long as it asks, for everyone', async () => {
    const { address, wait } = await serve({ handler: page({ 'cdn-cache-control': 'max-age=60' }) });
    await raw(address);
    const { body } = await raw(address, { 'accept-encoding': 'br' });
    expect(brotliDecompressSync(body).toString()).toBe(PAGE);
    expect(made).toBe(1);
    wait(60_000);
    await raw(address);
    expect(made).toBe(2);
  });

  test('keeps no page that did not ask, that sets a cookie, or that is an error', async () => {
    for (const handler of [
      page(),
      page({ 'cdn-cache-control': 'max-age=60', 'set-cookie': 'a=b' }),
      ((_request, response) => {
        made += 1;
        response.writeHead(404, { 'content-type': 'text/html', 'cdn-cache-control': 'max-age=60' }).end(PAGE);
      }) as RequestListener,
    ]) {
      const { address } = await serve({ handler });
      await raw(address);
      await raw(address);
      expect(made).toBe(2);
      server?.close();
    }
  });

  test('is neither filled nor read by a visitor who has not given the password', async () => {
    const { address } = await serve({
      handler: page({ 'cdn-cache-control': 'max-age=60' }),
      quick: () => undefined,
      admits: ({ headers }) => headers.cookie === 'in',
    });
    await raw(address);
    await raw(address, { cookie: 'in' });
    await raw(address, { cookie: 'in' });
    await raw(address);
    expect(made).toBe(3);
  });

  test('forgets all when told', async () => {
    const { address, forget } = await serve({ handler: page({ 'cdn-cache-control': 'max-age=60' }) });
    await raw(address);
    forget();
    await raw(address);
    expect(made).toBe(2);
  });
});

describe('what a client says of proxies', () => {
  const told: RequestListener = (request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(request.headers));

  test('is dropped', async () => {
    const { address } = await serve({ handler: told });
    const { body } = await raw(address, {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    });
    expect(body.toString()).not.toContain('evil');
  });

  test('is replaced by PUBLIC_URL', async () => {
    const { address } = await serve({ handler: told, publicUrl: 'https://demo.example:8443' });
    const { body } = await raw(address, { 'x-forwarded-host': 'evil.example' });
    expect(JSON.parse(body.toString())).toMatchObject({
      'x-forwarded-host': 'demo.example:8443',
      'x-forwarded-proto': 'https',
    });
  });
});

describe('an address that cannot be answered', () => {
  test('is told so in a sentence', async () => {
    const { address } = await serve({});
    expect(await raw(`${address}/find?q=${'a'.repeat(20_000)}`)).toMatchObject({ status: 414 });
    const broken = await raw(`${address}/find?q=%E0%A4%A`);
    expect(broken.status).toBe(400);
    expect(broken.body.toString()).toContain('not written properly');
  });
});

describe('what is sent along', () => {
  /** Says what it was given where Astro would look for it. */
  const echo: RequestListener = (request, response) => {
    made += 1;
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.end(String((request as { body?: Buffer }).body?.length));
  };
  const post = (address: string, body: BodyInit) =>
    fetch(address, { method: 'POST', body, duplex: 'half' } as RequestInit);
  const streamed = (...pieces: string[]) => new Blob(pieces).stream();

  test('is whole before a page is asked, however it comes', async () => {
    const { address } = await serve({ handler: echo });
    expect(await (await post(address, 'a=b')).text()).toBe('3');
    expect(await (await post(address, streamed('a=', 'b', '&c=d'))).text()).toBe('7');
    expect(await (await post(address, 'a'.repeat(LARGEST_BODY))).text()).toBe(String(LARGEST_BODY));
  });

  test('is refused in a sentence when it is more than anybody types, and no page is asked', async () => {
    const { address } = await serve({ handler: echo });
    for (const body of ['a'.repeat(LARGEST_BODY + 1), streamed('a'.repeat(LARGEST_BODY), 'a')]) {
      const answer = await post(address, body);
      expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('Go back and send less.')]);
    }
    expect(made).toBe(0);
  });

  test('asks for no page when it breaks off', async () => {
    const { address } = await serve({ handler: echo });
    const asking = httpRequest(address, { method: 'POST', headers: { 'content-length': '10' } });
    asking.on('error', () => undefined);
    await new Promise((resolve) => asking.write('a=b', resolve));
    await new Promise((resolve) => setTimeout(resolve, 20));
    asking.destroy();
    expect(await (await post(address, 'a=b')).text()).toBe('3');
    expect(made).toBe(1);
  });
});

test('a way of asking that no page knows is refused, with those there are', async () => {
  const { address } = await serve({});
  const { promise, resolve } = Promise.withResolvers<[number | undefined, string | undefined]>();
  httpRequest(address, { method: 'TRACE' }, ({ statusCode, headers }) => resolve([statusCode, headers.allow])).end();
  expect(await promise).toEqual([405, 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS']);
});

test('a long download is passed on as it comes', async () => {
  const megabyte = Buffer.alloc(1_000_000, 'a');
  const { address } = await serve({
    handler: (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' });
      for (let i = 0; i < 5; i += 1) response.write(megabyte);
      response.end('b');
    },
  });
  const { body, headers } = await raw(address, { 'accept-encoding': 'br' });
  expect(body.length).toBe(5_000_001);
  expect(headers['transfer-encoding']).toBe('chunked');
});

test('events go out at once', async () => {
  const { address } = await serve({
    handler: (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: first\n\n');
      setTimeout(() => response.end('data: last\n\n'), 300);
    },
  });
  const response = await fetch(address);
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toBe('data: first\n\n');
  await reader?.cancel();
});

import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Upstream } from '../index.ts';
import { LARGEST_BODY } from './convert.ts';
import { serve } from './server.ts';

const upstream = (name: string): Upstream => ({
  name,
  title: name,
  summary: '',
  address: `https://${name}.example`,
  handlers: () => [],
});

let release = () => {};

/** Stands for the mocks: each path shows one thing a real upstream does. */
async function answer(path: string, request: Request): Promise<Response> {
  if (path.endsWith('/echo'))
    return Response.json({
      path,
      method: request.method,
      body: await request.text(),
      query: new URL(request.url).search,
    });
  if (path.endsWith('/cors'))
    return new Response(null, { status: 204, headers: { 'access-control-allow-origin': '*', allow: 'GET, OPTIONS' } });
  if (path.endsWith('/cookies')) {
    const headers = new Headers([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2; HttpOnly'],
    ]);
    return new Response('two', { headers });
  }
  if (path.endsWith('/slow')) {
    const later = new Promise<void>((resolve) => {
      release = resolve;
    });
    const lines = new ReadableStream({
      start: async (stream) => {
        stream.enqueue(new TextEncoder().encode('first\n'));
        await later;
        stream.enqueue(new TextEncoder().encode('second\n'));
        stream.close();
      },
    });
    return new Response(lines);
  }
  if (path.endsWith('/fails')) throw new Error('a bug in a mock');
  return Response.json({ error: 'nothing here' }, { status: 404 });
}

let both: Awaited<ReturnType<typeof serve>>;
let alone: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  both = await serve([upstream('one'), upstream('two/feed')], { answer });
  alone = await serve([upstream('one')], { answer });
});
afterAll(() => {
  for (const { server } of [both, alone]) {
    server.close();
    server.closeAllConnections();
  }
});

describe('the pretend services over HTTP', () => {
  test('are found under /mocks/<upstream>/, with method, query and body', async () => {
    const response = await fetch(`${both.origin}/mocks/two/feed/echo?a=%20b`, { method: 'POST', body: 'hello' });
    expect(await response.json()).toEqual({ path: 'two/feed/echo', method: 'POST', body: 'hello', query: '?a=%20b' });
  });

  test('are found at the root only when one alone is served', async () => {
    expect(await (await fetch(`${alone.origin}/echo`)).json()).toMatchObject({ path: 'one/echo' });
    expect(await (await fetch(`${alone.origin}/mocks/one/echo`)).json()).toMatchObject({ path: 'one/echo' });
    expect((await fetch(`${both.origin}/echo`)).status).toBe(404);
  });

  test('are listed at / and in what is said when nothing is found', async () => {
    const names = ['one', 'two/feed'];
    for (const path of ['/', '/mocks/', '/mocks/three/x', '/mocks/onerous']) {
      const { services } = (await (await fetch(both.origin + path)).json()) as { services: { name: string }[] };
      expect(services.map(({ name }) => name)).toEqual(names);
    }
  });

  test('keep their own headers, CORS and cookies, and gain none', async () => {
    const options = await fetch(`${both.origin}/mocks/one/cors`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    const cookies = await fetch(`${both.origin}/mocks/one/cookies`);
    expect(cookies.headers.getSetCookie()).toEqual(['a=1', 'b=2; HttpOnly']);
    expect(cookies.headers.has('access-control-allow-origin')).toBe(false);
  });

  test('answer HEAD as GET without the body', async () => {
    const response = await fetch(`${both.origin}/mocks/one/echo`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await response.text()).toBe('');
  });

  test('send a body as it is made, not when it is whole', async () => {
    const reader = (await fetch(`${both.origin}/mocks/one/slow`)).body?.getReader();
    const read = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await read()).toBe('first\n');
    release();
    expect(await read()).toBe('second\n');
  });

  test('refuse a body that is too large, whether or not it says so', async () => {
    const said = await fetch(`${both.origin}/mocks/one/echo`, { method: 'POST', body: 'x'.repeat(LARGEST_BODY + 1) });
    expect(said.status).toBe(413);
    expect(await chunked(`${both.origin}/mocks/one/echo`, LARGEST_BODY + 1)).toBe(413);
    expect(await chunked(`${both.origin}/mocks/one/echo`, 10)).toBe(200);
  });

  test('go on when somebody hangs up in the middle of a body', async () => {
    const { hostname, port } = new URL(both.origin);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.end('POST /mocks/one/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf', () => socket.destroy());
      });
      socket.once('close', () => resolve());
    });
    expect((await fetch(`${both.origin}/mocks/one/echo`)).status).toBe(200);
  });

  test.each(['/mocks/one/%E0%A4%A', 'nowhere', 'http://elsewhere.example/'])('answer 400 to GET %s', async (target) => {
    expect(await statusOfRaw(both.origin, `GET ${target} HTTP/1.1`)).toBe(400);
  });

  test('say so in JSON when a mock has a bug, and go on', async () => {
    const response = await fetch(`${both.origin}/mocks/one/fails`);
    expect([response.status, await response.json()]).toEqual([
      500,
      { error: expect.stringContaining('a bug in a mock') },
    ]);
    expect((await fetch(`${both.origin}/mocks/one/echo`)).status).toBe(200);
  });
});

/** The status of a POST whose size is not announced. */
function chunked(address: string, size: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = ask(address, { method: 'POST' }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    // The server may hang up before it has all of it.
    request.on('error', (error) => setTimeout(() => reject(error), 500));
    request.write('x'.repeat(size));
    request.end();
  });
}

/** The status of a request line that `fetch` would not send. */
function statusOfRaw(origin: string, line: string): Promise<number> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`${line}\r\nHost: x\r\n\r\n`));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(String(data))?.[1]));
    });
    socket.once('error', reject);
  });
}

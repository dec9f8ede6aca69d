import { http } from 'msw';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerOverHttp, exchangeById, latestExchanges, resetMocks, setWeather } from '../index.ts';
import type { Upstream } from '../upstream.ts';
import { pass } from './pass.ts';

beforeEach(() => resetMocks());
afterEach(() => resetMocks());

const upstream: Upstream = {
  name: 'postcodes-io',
  title: 'A service',
  summary: '',
  address: 'https://api.postcodes.io',
  handlers: () => [http.get('https://api.postcodes.io/*', () => new Response(''))],
  isOwn: (path) => path === '/own',
};
const through = (path: string, answer: () => Promise<Response | undefined>, weather?: string) =>
  pass({ upstream, face: 'over-http', method: 'GET', path, headers: [], weather }, answer);
const last = () => exchangeById(latestExchanges()[0]?.id ?? 0, 'http://127.0.0.1');

test('the exchange of a handler that fails is in the log, with what it said', async () => {
  const broken = through('/x', () => Promise.reject(new Error('a bug in a mock')));
  await expect(broken).rejects.toThrow('a bug in a mock');
  expect(last()).toMatchObject({ status: 500, response: { body: expect.stringContaining('a bug in a mock') } });
});

test('what is the mock’s own meets no weather and is not in the log', async () => {
  setWeather('postcodes-io', { kind: 'failing' });
  expect((await through('/own?a=1', async () => new Response('outbox')))?.status).toBe(200);
  expect(latestExchanges()).toEqual([]);
});

test('neither the inspector of One Login nor its control nor the outbox of Notify is in the log', async () => {
  for (const path of ['one-login/inspect', 'one-login/t/team/inspect', 'one-login/control/state', 'notify/outbox'])
    expect((await answerOverHttp(path, new Request(`http://localhost/mocks/${path}`)))?.status).toBe(200);
  expect(latestExchanges()).toEqual([]);
});

test('a stream is passed on as it comes, and logged without its words', async () => {
  const endless = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('data: 1\n\n')) });
  const answer = await through(
    '/x',
    async () => new Response(endless, { headers: { 'content-type': 'text/event-stream' } }),
  );
  expect(last()?.response.body).toBeUndefined();
  const reader = answer?.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('data: 1\n\n');
  await reader?.cancel();
});

test('text is passed on byte by byte, whatever it begins with and whatever it holds', async () => {
  for (const bytes of [
    [0xef, 0xbb, 0xbf, 0x41],
    [0xff, 0xfe, 0x41],
    [0xc3, 0xa9],
  ]) {
    const headers = { 'content-type': 'text/csv', 'x-more': 'y', 'content-length': String(bytes.length) };
    const answer = await through('/x', async () => new Response(new Uint8Array(bytes), { status: 203, headers }));
    expect([...new Uint8Array((await answer?.arrayBuffer()) as ArrayBuffer)]).toEqual(bytes);
    expect([answer?.status, answer?.headers.get('x-more')]).toEqual([203, 'y']);
  }
});

test('cookies stay apart', async () => {
  const headers = new Headers({ 'content-type': 'text/html' });
  for (const cookie of ['a=1', 'b=2']) headers.append('set-cookie', cookie);
  const answer = await through('/x', async () => new Response('hello', { headers }));
  expect(answer?.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});

test('nobody at home is nothing to log, and no weather either', async () => {
  for (const weather of [undefined, 'wrong-shape', 'slow; median=1; p95=1'])
    expect(await through('/x', async () => undefined, weather)).toBeUndefined();
  const isHere = async () => false;
  const arrival = { upstream, face: 'inside', method: 'GET', path: '/x', headers: [], weather: 'off', isHere } as const;
  expect(await pass(arrival, async () => new Response('somebody else’s'))).toBeUndefined();
  expect(latestExchanges()).toEqual([]);
});

test('twenty thousand requests leave no more behind than two hundred', async () => {
  const big = 'x'.repeat(100_000);
  const once = () => through('/x', async () => new Response(big, { headers: { 'content-type': 'text/plain' } }));
  const used = async (count: number) => {
    for (let i = 0; i < count; i += 1) await once();
    global.gc?.();
    return process.memoryUsage().heapUsed + process.memoryUsage().external;
  };
  const before = await used(400);
  const after = await used(20_000);
  expect(latestExchanges()).toHaveLength(200);
  // What the collector has not yet been to is let off; two gigabytes were answered.
  expect(after - before).toBeLessThan(150_000_000);
}, 60_000);

import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { type ExchangeLog, exchangeLog } from '../one-login/inspector/log.ts';
import { exchangeOf } from '../one-login/inspector/testing/exchanges.ts';
import { eventStream, lastSeen } from './events.ts';

afterEach(() => vi.useRealTimers());

/** A log that counts who listens. */
function watchedLog() {
  const log = exchangeLog();
  let listening = 0;
  const listen: ExchangeLog['listen'] = (listener) => {
    const stop = log.listen(listener);
    listening += 1;
    return () => {
      stop();
      listening -= 1;
    };
  };
  return { ...log, listen, listening: () => listening };
}

const draw = ({ id }: { id: number }) => `<p>${id}</p>`;

/** A reader that takes one piece at a time, as text. */
function readerOf(response: Response) {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  return { next, cancel: () => reader.cancel(), ended: async () => (await reader.read()).done };
}

test('each exchange is an event, beginning with the next', async () => {
  const log = exchangeLog();
  log.add(exchangeOf());
  const response = eventStream(log, draw);
  const { next } = readerOf(response);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(await next()).toBe('retry: 2000\n\n');
  log.add(exchangeOf());
  expect(await next()).toBe('id: 2\nevent: exchange\ndata: <p>2</p>\n\n');
});

test('data of several lines keeps them, however they end', async () => {
  const log = exchangeLog();
  const { next } = readerOf(eventStream(log, () => 'one\ntwo\r\nthree\rdata: four\u2028five'));
  await next();
  log.add(exchangeOf());
  expect(await next()).toBe(
    'id: 1\nevent: exchange\ndata: one\ndata: two\ndata: three\ndata: data: four\u2028five\n\n',
  );
});

test('whoever comes back is sent what they missed, in order', async () => {
  const log = exchangeLog();
  for (let i = 0; i < 4; i += 1) log.add(exchangeOf());
  const { next } = readerOf(eventStream(log, draw, undefined, 2));
  await next();
  expect([await next(), await next()].map((event) => event.split('\n')[0])).toEqual(['id: 3', 'id: 4']);
});

test('a number from before a restart does not hide what is new', async () => {
  const log = exchangeLog();
  log.add(exchangeOf());
  const { next } = readerOf(eventStream(log, draw, undefined, 900));
  await next();
  expect(await next()).toMatch(/^id: 1\n/);
});

test('for a slow reader nothing piles up: it is drawn only when taken', async () => {
  const log = exchangeLog(3);
  const drawn: number[] = [];
  const response = eventStream(log, ({ id }) => {
    drawn.push(id);
    return '';
  });
  for (let i = 0; i < 1_000; i += 1) log.add(exchangeOf());
  await turn();
  expect(drawn).toEqual([]);
  const { next } = readerOf(response);
  await next();
  expect([await next(), await next(), await next()].map((event) => event.split('\n')[0])).toEqual([
    'id: 998',
    'id: 999',
    'id: 1000',
  ]);
});

test('a reader that goes is no longer listened for, and no longer pinged', async () => {
  vi.useFakeTimers();
  const log = watchedLog();
  const { next, cancel } = readerOf(eventStream(log, draw));
  await next();
  expect([log.listening(), vi.getTimerCount()]).toEqual([1, 1]);
  await cancel();
  expect([log.listening(), vi.getTimerCount()]).toEqual([0, 0]);
  log.add(exchangeOf());
});

test('an abort ends the stream, before it begins or after', async () => {
  const log = watchedLog();
  const abort = new AbortController();
  const { next, ended } = readerOf(eventStream(log, draw, abort.signal));
  await next();
  abort.abort();
  expect(await ended()).toBe(true);
  expect(await readerOf(eventStream(log, draw, abort.signal)).ended()).toBe(true);
  expect(log.listening()).toBe(0);
});

test('an abort after the reader has gone is quiet', async () => {
  const log = watchedLog();
  const abort = new AbortController();
  await readerOf(eventStream(log, draw, abort.signal)).cancel();
  expect(() => abort.abort()).not.toThrow();
});

test('a silent stream says every 25 seconds that it is there, once until it is heard', async () => {
  vi.useFakeTimers();
  const { next } = readerOf(eventStream(exchangeLog(), draw));
  await next();
  vi.advanceTimersByTime(24_999);
  vi.advanceTimersByTime(1);
  expect(await next()).toBe(': ping\n\n');
  vi.advanceTimersByTime(100_000);
  expect(await next()).toBe(': ping\n\n');
});

test.each([
  ['7', '', 7],
  [undefined, '?after=5', 5],
  ['7', '?after=5', 7],
  [undefined, '', undefined],
  ['-1', '', undefined],
  ['1e9', '', undefined],
  ['9'.repeat(400), '', undefined],
])('Last-Event-ID %s and %s: %s', (header, query, seen) => {
  const headers: HeadersInit = header === undefined ? {} : { 'last-event-id': header };
  expect(lastSeen(new Request(`http://localhost/events${query}`, { headers }))).toBe(seen);
});

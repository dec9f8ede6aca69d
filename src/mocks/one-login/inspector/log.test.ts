import { expect, test } from 'vitest';
import { exchangeLog, LONGEST_TEXT, wasCut } from './log.ts';
import { exchangeOf } from './testing/exchanges.ts';

test('the newest come first, numbered from one', () => {
  const log = exchangeLog();
  log.add(exchangeOf({ endpoint: 'authorize' }));
  log.add(exchangeOf({ endpoint: 'token' }));
  expect(log.latest().map(({ id, endpoint }) => [id, endpoint])).toEqual([
    [2, 'token'],
    [1, 'authorize'],
  ]);
});

test('no more are kept than asked, and the oldest go first', () => {
  const log = exchangeLog(3);
  for (let i = 0; i < 1_000; i += 1) log.add(exchangeOf());
  expect(log.latest().map(({ id }) => id)).toEqual([1_000, 999, 998]);
});

test('what has been forgotten is gone, and its numbers are not given again', () => {
  const log = exchangeLog();
  log.add(exchangeOf());
  log.clear();
  expect(log.latest()).toEqual([]);
  expect(log.add(exchangeOf()).id).toBe(2);
});

test('whoever listens is told once for each, until they stop', () => {
  const log = exchangeLog();
  const told: number[] = [];
  const listener = ({ id }: { id: number }) => told.push(id);
  const stop = log.listen(listener);
  log.listen(listener);
  log.add(exchangeOf());
  stop();
  log.add(exchangeOf());
  expect(told).toEqual([1, 1, 2]);
});

test('nobody can change what is kept through what they are given', () => {
  const log = exchangeLog();
  log.add(exchangeOf());
  log.latest().pop();
  expect(log.latest()).toHaveLength(1);
});

test('long text is cut wherever it stands, with a note of how long it was', () => {
  const long = 'x'.repeat(1_000_000);
  const log = exchangeLog();
  const kept = log.add({
    ...exchangeOf(),
    client: long,
    request: {
      method: 'POST',
      url: `https://oidc.example.org/${long}`,
      headers: { authorization: long },
      parameters: Array.from({ length: 100_000 }, () => [long, long]),
      body: long,
    },
    response: { status: 400, headers: { location: long }, body: long },
    checks: [{ what: 'The client is registered', ok: false, cause: long }],
    warnings: [long],
  });
  expect(JSON.stringify(kept).length).toBeLessThan(220 * LONGEST_TEXT);
  expect(kept.request.body).toBe(`${'x'.repeat(LONGEST_TEXT)}\n… cut here: 1,000,000 characters in all`);
  expect(wasCut(kept.request.body)).toBe(true);
});

test('text just short enough stays whole, and half a character is never kept', () => {
  const log = exchangeLog();
  const keptBody = (body: string) => {
    const exchange = exchangeOf();
    return log.add({ ...exchange, response: { ...exchange.response, body } }).response.body;
  };
  const whole = '… cut here:'.padEnd(LONGEST_TEXT, '.');
  expect(keptBody(whole)).toBe(whole);
  expect(wasCut(whole)).toBe(false);
  const split = keptBody(`${'x'.repeat(LONGEST_TEXT - 1)}🏠`);
  expect(split?.isWellFormed()).toBe(true);
  expect(wasCut(split)).toBe(true);
});

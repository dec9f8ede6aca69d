import { expect, test } from 'vitest';
import { flyTipping } from '../services/flyTipping.ts';
import { shownOf } from './shown.ts';
import { newStore } from './store.ts';

const report = (digest: string, key?: string) => ({
  service: flyTipping,
  requestedAt: new Date('2026-11-24T12:00:00Z'),
  accountId: null,
  shown: shownOf(flyTipping, { service_code: 'FLY-TIPPING' }),
  digest,
  key,
});

test('a report is found by its number, its token and its key', () => {
  const store = newStore();
  const kept = store.keep(report('a', 'key 1'));
  expect([store.byId(kept.id), store.byToken(kept.token), store.byKey('key 1')]).toEqual([kept, kept, kept]);
  expect(kept.id).toMatch(/^R[0-9A-F]{12}$/);
  expect(kept.token).toMatch(/^T[0-9A-F]{16}$/);
});

test('the oldest goes when there are too many, with everything it was found by', () => {
  const store = newStore(2);
  const [first, second, third] = ['1', '2', '3'].map((n) => store.keep(report(n, `key ${n}`)));
  expect([store.byId(first!.id), store.byToken(first!.token), store.byKey('key 1')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(store.all()).toEqual([second, third]);
});

test('a key that has gone to a newer report stays with it', () => {
  const store = newStore(1);
  store.keep(report('a', 'key'));
  const newer = store.keep(report('b', 'key'));
  expect(store.byKey('key')).toBe(newer);
});

test('the same reports have the same numbers in every run, and the same words twice have two', () => {
  const numbers = () => {
    const store = newStore();
    return ['a', 'a', 'b'].map((digest) => store.keep(report(digest)).id);
  };
  expect(numbers()).toEqual(numbers());
  expect(new Set(numbers()).size).toBe(3);
});

test('nothing is left after it is cleared, and the numbers begin again', () => {
  const store = newStore();
  const before = store.keep(report('a', 'key'));
  store.clear();
  expect([store.all(), store.byKey('key')]).toEqual([[], undefined]);
  expect(store.keep(report('a')).id).toBe(before.id);
});

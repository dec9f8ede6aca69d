import { expect, test } from 'vitest';
import { DECISIONS } from '../status/decisions.ts';
import { type Kept, newStore } from './store.ts';

const at = new Date('2026-11-24T12:00:00Z');
const one = (key?: string): Omit<Kept, 'reference'> => ({
  caller: 'prison',
  yourReference: null,
  area: 'E08000025',
  receivedAt: at,
  warnings: [],
  decision: DECISIONS[0]!,
  decidedAt: at,
  reasonedAt: at,
  digest: 'same',
  key,
});

test('beyond the most it holds, the oldest goes with its key', () => {
  const store = newStore(2);
  const [first, second, third] = ['a', 'b', 'c'].map((key) => store.keep(one(key)));
  expect(store.byReference('prison', first!.reference)).toBeUndefined();
  expect(store.byKey('prison', 'a')).toBeUndefined();
  expect(store.all('prison')).toEqual([third, second]);
});

test('no two references are the same, and every run has the same ones', () => {
  const references = () => {
    const store = newStore();
    return Array.from({ length: 5_000 }, () => store.keep(one()).reference);
  };
  expect(new Set(references()).size).toBe(5_000);
  expect(references()).toEqual(references());
});

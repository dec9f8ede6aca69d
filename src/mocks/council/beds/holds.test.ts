import { expect, test } from 'vitest';
import { newHolds } from './holds.ts';
import type { Counted } from './sample.ts';

const counted = (available: number): Counted => ({
  id: '87e77eec-cbe9-80d8-8b81-cead7f01a353',
  service_id: 'c89b0ede-a48a-889d-80c8-d05b2cb214db',
  unit: { id: '94bbf3f1-ac8f-8789-abb9-ad5b0b6ffef4', name: 'bed' },
  unit_id: '94bbf3f1-ac8f-8789-abb9-ad5b0b6ffef4',
  available,
  countedAt: new Date('2026-11-24T21:49:00Z'),
  service: { id: 'c89b0ede-a48a-889d-80c8-d05b2cb214db', name: 'Beds', organization: 'Somebody', confidential: false },
});
const NOW = new Date('2026-11-24T22:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test('a full store forgets the oldest that ended, with its key, and never one that stands', () => {
  const holds = newHolds(2);
  const first = holds.take(counted(9), NOW, 'first')!;
  const second = holds.take(counted(9), NOW, 'second')!;
  holds.release(second, NOW);
  const third = holds.take(counted(9), NOW)!;
  expect([first, second, third].map(({ id }) => holds.byId(id) !== undefined)).toEqual([true, false, true]);
  expect([holds.byKey('first'), holds.byKey('second')]).toEqual([first, undefined]);
  holds.take(counted(9), NOW);
  expect(holds.count(first.service_capacity_id, NOW)).toBe(3);
});

test('a hold ends at two hours to the moment', () => {
  const holds = newHolds();
  holds.take(counted(1), NOW);
  expect(holds.take(counted(1), later(119.99))).toBeUndefined();
  expect(holds.take(counted(1), later(120))).toBeDefined();
});

test('the same holds have the same names in every run, and each its own', () => {
  const named = () => {
    const holds = newHolds();
    return [1, 2, 3].map(() => holds.take(counted(3), NOW)!.reference);
  };
  expect(named()).toEqual(named());
  expect(new Set(named()).size).toBe(3);
});

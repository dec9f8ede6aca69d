import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshness } from './freshness.ts';

const at = (text: string) => new Date(text);

test.each([
  ['the evening of the sample', '2026-11-24T21:30:00Z', '2026-11-24T22:00:00Z', '2026-11-24T21:30:00.000Z', 30, false],
  [
    'next morning, before the count',
    '2026-11-24T21:30:00Z',
    '2026-11-25T09:29:00Z',
    '2026-11-24T21:30:00.000Z',
    719,
    false,
  ],
  ['next morning, after it', '2026-11-24T21:30:00Z', '2026-11-25T09:30:00Z', '2026-11-25T09:30:00.000Z', 0, false],
  ['a year later', '2026-11-24T21:30:00Z', '2027-11-24T22:00:00Z', '2027-11-24T21:30:00.000Z', 30, false],
  ['a year before', '2026-11-24T21:30:00Z', '2025-11-24T22:00:00Z', '2025-11-24T21:30:00.000Z', 30, false],
  [
    'somebody who was four days behind',
    '2026-11-20T22:00:00Z',
    '2026-11-24T22:00:00Z',
    '2026-11-20T22:00:00.000Z',
    5_760,
    true,
  ],
  ['and still is, in spring', '2026-11-20T22:00:00Z', '2027-03-14T22:00:00Z', '2027-03-10T22:00:00.000Z', 5_760, true],
])('%s', (_, countedAt, now, updated, age_minutes, stale) => {
  expect(freshness(at(countedAt), at(now))).toEqual({ updated, age_minutes, stale });
});

test('no count is of the future, and it is stale when it is more than twelve hours old', () => {
  const instant = fc.date({ min: at('2020-01-01'), max: at('2040-01-01'), noInvalidDate: true });
  const counted = fc.date({ min: at('2026-11-01'), max: at('2026-11-24T22:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(counted, instant, (countedAt, now) => {
      const { updated, stale } = freshness(countedAt, now);
      const age = now.getTime() - Date.parse(updated);
      expect(age).toBeGreaterThanOrEqual(0);
      expect(stale).toBe(age > 43_200_000);
    }),
  );
});

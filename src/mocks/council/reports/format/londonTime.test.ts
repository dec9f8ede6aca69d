import fc from 'fast-check';
import { expect, test } from 'vitest';
import { londonTime } from './londonTime.ts';

test.each([
  ['2026-11-24T12:00:00Z', '2026-11-24T12:00:00+00:00'],
  ['2026-06-24T12:00:00Z', '2026-06-24T13:00:00+01:00'],
  ['2026-03-29T00:59:59Z', '2026-03-29T00:59:59+00:00'],
  ['2026-03-29T01:00:00Z', '2026-03-29T02:00:00+01:00'],
  ['2026-10-25T00:59:59Z', '2026-10-25T01:59:59+01:00'],
  ['2026-10-25T01:00:00Z', '2026-10-25T01:00:00+00:00'],
  ['2026-06-30T23:30:00Z', '2026-07-01T00:30:00+01:00'],
])('%s is written as %s', (instant, written) => {
  expect(londonTime(new Date(instant))).toBe(written);
});

test('what is written is the same instant, to the second', () => {
  const seconds = fc.integer({ min: Date.UTC(1975, 0) / 1000, max: Date.UTC(2099, 0) / 1000 });
  fc.assert(fc.property(seconds, (at) => Date.parse(londonTime(new Date(at * 1000))) === at * 1000));
});

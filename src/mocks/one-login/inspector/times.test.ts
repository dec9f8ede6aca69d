import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, utc } from './times.ts';

test('an instant is read in UTC, in winter and in summer', () => {
  expect(utc(Date.UTC(2026, 10, 24, 21, 22, 5))).toBe('24 Nov 2026, 21:22:05 UTC');
  expect(utc(Date.UTC(2026, 6, 1, 0, 5, 9))).toBe('1 Jul 2026, 00:05:09 UTC');
});

test('what is no instant has no reading', () => {
  expect([Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1e300].map(utc)).toEqual(Array(4).fill(undefined));
});

test.each([
  [0, 'at the moment of'],
  [1, '1 second after'],
  [-31, '31 seconds before'],
  [90, '90 seconds after'],
  [300, '5 minutes after'],
  [-3_700, '1 hour before'],
  [86_400 * 3_650, '3,650 days after'],
])('%i seconds are %s', (seconds, words) => {
  expect(apart(1_000_000 + seconds, 1_000_000)).toBe(words);
});

test('any two numbers have words', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), (a, b) => void expect(apart(a, b)).toMatch(/(before|after|moment of)$/)),
  );
});

import { expect, test } from 'vitest';
import { ago, count, day, dial, distance, miles, series } from './words.ts';

test.each([
  [0, 'about 1 minute’s walk, less than 0.1 miles'],
  [800, 'about 10 minutes’ walk, 0.5 miles'],
  [1609, 'about 20 minutes’ walk, 1 mile'],
  [4800, 'about 60 minutes’ walk, 3 miles'],
  [5000, '3.1 miles away'],
  [40_000, '25 miles away'],
])('%d metres is %s', (metres, words) => expect(distance(metres)).toBe(words));

test('miles are rounded to a tenth', () => expect([miles(805), miles(1500)]).toEqual(['0.5 miles', '0.9 miles']));
test('one is not many', () =>
  expect([count(1, 'service'), count(1234, 'service')]).toEqual(['1 service', '1,234 services']));
test('a series is joined as in speech', () =>
  expect([series([]), series(['a']), series(['a', 'b', 'c'], 'or')]).toEqual(['', 'a', 'a, b or c']));
test('a telephone link keeps digits and a leading plus', () =>
  expect([dial('0121 496 0123'), dial('+44 (0)20 7946')]).toEqual(['01214960123', '+440207946']));
test('dates are written out, and nonsense is left alone', () =>
  expect([day('2026-10-03'), day('soon')]).toEqual(['3 October 2026', 'soon']));
test.each([
  ['2026-11-24T23:29:30Z', 'just now'],
  ['2026-11-24T22:50:00Z', '40 minutes ago'],
  ['2026-11-24T20:30:00Z', '3 hours ago'],
  ['2026-11-22T20:30:00Z', '2 days ago'],
])('%s was %s', (instant, words) => expect(ago(new Date(instant), new Date('2026-11-24T23:30:00Z'))).toBe(words));

import { expect, test } from 'vitest';
import { clockDay, clockTime, heardWords, lineParts, msWords, toneOf } from './words.ts';

test.each([
  ['2026-11-24T23:30:00Z', '23:30:00', 'Tuesday 24 November 2026'],
  ['2026-07-01T23:30:00Z', '00:30:00', 'Thursday 2 July 2026'],
])('%s is told as London’s clocks show it', (instant, time, day) => {
  expect([clockTime(Date.parse(instant)), clockDay(Date.parse(instant))]).toEqual([time, day]);
});

test.each([
  [200, 'good'],
  [303, 'good'],
  [404, 'asked-wrong'],
  [503, 'failed'],
  [0, 'failed'],
])('a status of %i is %s', (status, tone) => {
  expect(toneOf(status)).toBe(tone);
});

test.each([
  [0.4, '<1 ms'],
  [11.6, '12 ms'],
  [3_000, '3,000 ms'],
])('%d milliseconds are written %s', (ms, words) => {
  expect(msWords(ms)).toBe(words);
});

test('a line leaves out where the service stands, which its name says', () => {
  const exchange = {
    id: 1,
    at: Date.parse('2026-11-24T23:30:00Z'),
    upstream: 'postcodes-io',
    face: 'inside' as const,
    method: 'GET',
    address: 'https://api.postcodes.io/postcodes/B4%207DJ?x=1',
    status: 0,
    ms: 2,
    weather: 'off',
  };
  expect(lineParts(exchange, 'postcodes.io')).toEqual({
    time: '23:30:00',
    status: 'none',
    what: 'GET /postcodes/B4%207DJ?x=1',
    ms: '2 ms',
    upstream: 'postcodes.io',
    face: 'asked by this site',
    weather: 'off',
  });
  expect(lineParts({ ...exchange, address: 'https://api.example' }, '').what).toBe('GET /');
});

test('a service that nobody asked says so', () => {
  expect(heardWords(0, undefined)).toBe('Not asked lately');
  expect(heardWords(2, 0)).toBe('2 in the log, last none');
});

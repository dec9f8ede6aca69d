import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConsoleError } from '../error.ts';
import { weatherInHeader } from './header.ts';
import { describeWeather } from './words.ts';

test.each([
  ['failing', 'Failing'],
  ['off', 'Off'],
  ['slow', 'Slow: half within 800 ms, 19 in 20 within 3,000 ms'],
  ['slow; median=20; p95=40', 'Slow: half within 20 ms, 19 in 20 within 40 ms'],
  [' flaky ;rate = 0.25;', 'Flaky: 25% of requests fail'],
  ['fine', 'Fine'],
])('%j asks for “%s”', (text, words) => {
  expect(describeWeather(weatherInHeader(text))).toBe(words);
});

test.each([
  ['hurricane', 'kind must be one of fine, off'],
  ['', 'kind must be one of'],
  ['flaky; rate=2', 'rate is a number from 0 to 1'],
  ['flaky; rate=often', 'rate is a number from 0 to 1'],
  ['slow; median=900; p95=100', 'p95 must not be below median'],
  ['slow; median=90000', 'at most 30000 milliseconds'],
  ['failing; rate=1', 'rate'],
])('%j is refused with a sentence: %s', (text, sentence) => {
  expect(() => weatherInHeader(text)).toThrow(ConsoleError);
  expect(() => weatherInHeader(text)).toThrow(sentence);
});

test('whatever a header holds, it is a weather or a sentence', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        expect(weatherInHeader(text).kind).toBeTypeOf('string');
      } catch (error) {
        expect(error).toBeInstanceOf(ConsoleError);
      }
    }),
  );
});

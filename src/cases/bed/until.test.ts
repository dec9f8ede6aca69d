import { expect, test } from 'vitest';
import { untilInWords } from './until.ts';

test.each([
  ['2026-11-24T23:40:00Z', '2026-11-24T21:40:00Z', '23:40'],
  ['2026-11-25T01:30:00Z', '2026-11-24T23:30:00Z', '01:30 on Wednesday'],
  ['2026-11-25T01:30:00Z', '2026-11-25T00:30:00Z', '01:30'],
  // In summer London is an hour ahead, and its day with it.
  ['2026-07-01T23:15:00Z', '2026-07-01T21:15:00Z', '00:15 on Thursday'],
  ['2026-07-01T23:15:00Z', '2026-07-01T23:05:00Z', '00:15'],
])('until %s is, at %s, %s', (until, at, words) => {
  expect(untilInWords(new Date(until), new Date(at))).toBe(words);
});

import { expect, test } from 'vitest';
import { inLondon } from './words.ts';

test.each([
  ['2026-11-25T05:00:00Z', 'Wednesday 25 November, 5am'],
  ['2026-11-25T12:00:00Z', 'Wednesday 25 November, 12pm'],
  ['2026-11-25T00:00:00Z', 'Wednesday 25 November, 12am'],
  ['2026-07-01T23:00:00Z', 'Thursday 2 July, 12am'],
  ['2026-07-01T13:30:00Z', 'Wednesday 1 July, 2pm'],
])('%s is %s in Birmingham', (time, words) => {
  expect(inLondon(time)).toBe(words);
});

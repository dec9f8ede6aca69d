import { afterEach, expect, test } from 'vitest';
import { clockSkew, freezeClock, now } from './clock.ts';

afterEach(() => freezeClock(undefined));

test('a running clock is the machine’s, and needs no correction', () => {
  freezeClock(undefined);
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1_000);
  expect(clockSkew()).toBe(0);
});

test('a clock that stands still is off by whole seconds, which put the machine’s right', () => {
  freezeClock(new Date('2031-06-01T12:00:00.900Z'));
  const corrected = Math.floor(Date.now() / 1000) + clockSkew();
  expect(Number.isInteger(clockSkew())).toBe(true);
  // A second may pass between the two looks at the machine's.
  expect(Math.abs(corrected - Date.parse('2031-06-01T12:00:00Z') / 1000)).toBeLessThanOrEqual(1);
});

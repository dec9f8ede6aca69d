import { afterEach, expect, test, vi } from 'vitest';
import { clockSkew, clockState, freezeClock, moveClock, now, resetClock } from './clock.ts';
import { config } from './config.ts';

vi.mock('./config.ts', { spy: true });

afterEach(() => {
  vi.mocked(config).mockReset();
  freezeClock(undefined);
});

const configured = (changes: Partial<ReturnType<typeof config>>) =>
  vi.mocked(config).mockReturnValue({ ...config(), ...changes });
const off = () => now().getTime() - Date.now();

test('a running clock is the machine’s, and needs no correction', () => {
  freezeClock(undefined);
  expect(Math.abs(off())).toBeLessThan(1_000);
  expect(clockSkew()).toBe(0);
});

test('a clock that stands still is off by whole seconds, which put the machine’s right', () => {
  freezeClock(new Date('2031-06-01T12:00:00.900Z'));
  const corrected = Math.floor(Date.now() / 1000) + clockSkew();
  expect(Number.isInteger(clockSkew())).toBe(true);
  // A second may pass between the two looks at the machine's.
  expect(Math.abs(corrected - Date.parse('2031-06-01T12:00:00Z') / 1000)).toBeLessThanOrEqual(1);
});

test('a clock that is moved goes on running, from where it was moved to', () => {
  moveClock(86_400_000);
  moveClock(-3_600_000);
  expect(Math.abs(off() - 82_800_000)).toBeLessThan(1_000);
  expect(clockState()).toMatchObject({ frozen: false, offset: 82_800_000 });
  expect(Math.abs(clockSkew() - 82_800)).toBeLessThanOrEqual(1);
});

test('a clock that stands still is moved to where it then stands', () => {
  freezeClock(new Date('2026-11-24T23:30:00Z'));
  moveClock(1_800_000);
  expect(clockState()).toEqual({ now: new Date('2026-11-25T00:00:00Z'), frozen: true, offset: 0 });
});

test('let run again, it is the machine’s, however far it was moved', () => {
  moveClock(86_400_000);
  freezeClock(undefined);
  expect(Math.abs(off())).toBeLessThan(1_000);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e15, -1e15])('it is not moved by %d', (by) => {
  freezeClock(new Date('2026-11-24T12:00:00Z'));
  expect(() => moveClock(by)).toThrow(RangeError);
  expect(now()).toEqual(new Date('2026-11-24T12:00:00Z'));
});

test('reset, it is where NOW says', () => {
  configured({ frozenAt: '2026-12-25T00:00:00Z' });
  moveClock(1_000);
  resetClock();
  expect(clockState()).toEqual({ now: new Date('2026-12-25T00:00:00Z'), frozen: true, offset: 0 });
});

test('in live mode it is neither frozen nor moved', () => {
  configured({ mode: 'live' });
  expect(() => freezeClock(new Date(0))).toThrow('live mode');
  expect(() => moveClock(1)).toThrow('live mode');
  expect(Math.abs(off())).toBeLessThan(1_000);
});

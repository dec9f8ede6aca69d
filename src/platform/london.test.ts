import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, dayOf, localDate, minuteOf, offsetAt, wallAt, weekdayOf } from './london.ts';

const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });

/** The wall minutes at an epoch minute, by the platform's own time zone database. */
function intlWall(minute: number): number {
  const [, day, month, year, hour, min] = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/.exec(
    format.format(minute * 60_000),
  ) as unknown as string[];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(min)) / 60_000;
}

const minutes = fc.integer({ min: Date.UTC(1996, 0, 1) / 60_000, max: Date.UTC(2037, 11, 31) / 60_000 });

test('agrees with the time zone database from 1996 to 2037', () => {
  fc.assert(
    fc.property(minutes, (minute) => {
      expect(wallAt(minute)).toBe(intlWall(minute));
    }),
    { numRuns: 2000 },
  );
});

test('agrees in every minute of the nights on which the clocks change', () => {
  for (let year = 1996; year <= 2037; year += 1) {
    for (const month of [2, 9]) {
      for (let day = 25; day <= 31; day += 1) {
        const one = Date.UTC(year, month, day, 1) / 60_000;
        for (const minute of [one - 1, one, one + 1]) expect(wallAt(minute)).toBe(intlWall(minute));
      }
    }
  }
});

test('a wall time that exists once leads there and back', () => {
  fc.assert(
    fc.property(minutes, (minute) => {
      const wall = wallAt(minute);
      expect([minuteOf(wall, 'first'), minuteOf(wall, 'second')]).toContain(minute);
    }),
  );
});

test('half past one on the night the clocks go back is the first for an opening and the second for a closing', () => {
  const wall = Date.UTC(2026, 9, 25, 1, 30) / 60_000;
  expect(minuteOf(wall, 'first')).toBe(Date.UTC(2026, 9, 25, 0, 30) / 60_000);
  expect(minuteOf(wall, 'second')).toBe(Date.UTC(2026, 9, 25, 1, 30) / 60_000);
});

test('half past one on the night the clocks go forward moves on to half past two', () => {
  const wall = Date.UTC(2027, 2, 28, 1, 30) / 60_000;
  const minute = minuteOf(wall, 'first');
  expect(wallAt(minute)).toBe(wall + 60);
  expect(offsetAt(minute)).toBe(60);
});

test('days are counted, named and dated', () => {
  expect(weekdayOf(dayOf('2026-11-24'))).toBe(1);
  expect(dateOf(dayOf('2028-02-29'))).toBe('2028-02-29');
  expect(localDate(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nowAs, seenOf, seenSchema } from './seen.ts';

const NIGHT = new Date('2026-11-24T23:30:00Z');

test.each([
  ['2026-11-24', '22:30', '2026-11-24T22:30:00.000Z'],
  ['2026-11-24', '22.30', '2026-11-24T22:30:00.000Z'],
  ['2026-11-24', '2230', '2026-11-24T22:30:00.000Z'],
  ['2026-11-24', '9:05', '2026-11-24T09:05:00.000Z'],
  // In summer time, an hour sooner.
  ['2026-07-01', '22:30', '2026-07-01T21:30:00.000Z'],
  // The hour that comes twice: its first time.
  ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
])('%s at %s in London is %s', (date, time, expected) => {
  expect(seenOf({ date, time })).toBe(expected);
});

test.each([
  [{ date: '2026-11-24', time: '24:00' }, 'Enter the time on a 24-hour clock, such as 22:30'],
  [{ date: '2026-11-24', time: '12:60' }, 'Enter the time on a 24-hour clock, such as 22:30'],
  [{ date: '2026-11-24', time: 'late' }, 'Enter the time on a 24-hour clock, such as 22:30'],
  [{ date: '2026-11-24', time: '23:36' }, 'Enter a time that has passed'],
  [{ date: '2026-11-25', time: '00:10' }, 'Enter a time that has passed'],
  [{ date: '2026-02-30', time: '00:10' }, 'Enter the day you saw them, such as 24 11 2026'],
  [{ date: '2026-11-24' }, 'Enter the time you saw them, such as 22:30'],
])('%j: %s', (typed, message) => {
  expect(
    seenSchema(NIGHT)
      .safeParse(typed)
      .error?.issues.map((issue) => issue.message),
  ).toEqual([message]);
});

test('a telephone whose clock is a few minutes fast is believed', () => {
  expect(seenSchema(NIGHT).safeParse({ date: '2026-11-24', time: '23:34' }).success).toBe(true);
});

test('now, written down and read again, is this very minute, summer and winter', () => {
  const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (now) => {
      expect(seenSchema(now).safeParse(nowAs(now)).success).toBe(true);
      const apart = now.getTime() - Date.parse(seenOf(nowAs(now)));
      // In the hour that comes twice, its first time is taken.
      expect([0, 3_600_000]).toContain(Math.floor(apart / 60_000) * 60_000);
    }),
  );
});

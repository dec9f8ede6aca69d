import { expect, test } from 'vitest';
import { compileHours } from '#directory';
import { dayInWords, otherRules, weekTable } from './hours.ts';

const day = { date: '2026-11-24', bankHoliday: false };

test('a day is said as people say it', () => {
  expect(
    dayInWords({
      ...day,
      state: 'open',
      sessions: [
        { opens: 540, closes: 720 },
        { opens: 1320, closes: 1920 },
      ],
    }),
  ).toBe('9am to midday, 10pm to 8am next day');
  expect(dayInWords({ ...day, state: 'open', sessions: [{ opens: 0, closes: 1440 }] })).toBe('All day');
  expect(dayInWords({ ...day, state: 'closed', sessions: [] })).toBe('Closed');
  expect(dayInWords({ ...day, bankHoliday: true, state: 'unknown', sessions: [] })).toBe(
    'Not known: ring first (bank holiday)',
  );
});

test('the week begins today and has seven days', () => {
  const hours = compileHours(
    [{ freq: 'WEEKLY', byday: 'WE', opensAt: '09:00', closesAt: '17:00' }],
    'not said',
    new Set(),
  );
  const { markup } = weekTable(hours, new Date('2026-11-24T23:30:00Z'), 'Hours');
  expect(markup).toContain('Today, Tuesday</th><td>Closed');
  expect(markup).toContain('Wednesday</th><td>9am to 5pm');
  expect(markup.match(/<tr/g)).toHaveLength(7);
});

test('rules that a week cannot show are said in words', () => {
  expect(otherRules([{ freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '17:00' }])).toEqual([]);
  expect(otherRules([{ freq: 'MONTHLY', byday: '2MO', opensAt: '18:00', closesAt: '20:00' }])).toEqual([
    'Second Monday of the month, 6pm to 8pm',
  ]);
});

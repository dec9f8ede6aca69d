import { describe, expect, test } from 'vitest';
import type { BankHolidayRule, Schedule } from '../model.ts';
import { checkSchedule, compileHours, inWords, stateAt, statusAt } from './index.ts';

const HOLIDAYS = new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29']);

const weekly = (byday: string, opensAt: string, closesAt: string, more: Partial<Schedule> = {}): Schedule => ({
  freq: 'WEEKLY',
  byday,
  opensAt,
  closesAt,
  ...more,
});
const EVERY_DAY = 'MO,TU,WE,TH,FR,SA,SU';

const OFFICE = [weekly('MO,TU,WE,TH,FR', '09:00', '17:00')];
const SPLIT = [weekly('MO,TU,WE,TH,FR', '09:30', '12:00'), weekly('MO,TU,WE,TH,FR', '14:00', '16:30')];
const NIGHT = [weekly(EVERY_DAY, '22:00', '08:00')];
const WEEKEND_NIGHT = [weekly('FR,SA', '20:00', '02:00')];
const ALWAYS = [weekly(EVERY_DAY, '00:00', '23:59')];
const ALWAYS_24 = [weekly(EVERY_DAY, '00:00', '24:00')];
const ALWAYS_SAME = [weekly(EVERY_DAY, '00:00', '00:00')];
const SECOND_MONDAY: Schedule[] = [{ freq: 'MONTHLY', byday: '2MO', opensAt: '18:00', closesAt: '20:00' }];
const LAST_FRIDAY: Schedule[] = [{ freq: 'MONTHLY', byday: '-1FR', opensAt: '10:00', closesAt: '12:00' }];
const FIRST_AND_15TH: Schedule[] = [{ freq: 'MONTHLY', bymonthday: '1,15', opensAt: '10:00', closesAt: '12:00' }];
const FORTNIGHT = [weekly('WE', '10:00', '13:00', { interval: 2, dtstart: '2026-11-04' })];
const WINTER = [weekly(EVERY_DAY, '20:00', '08:00', { dtstart: '2026-11-01', until: '2027-03-31' })];
const KNOWN_TO_DECEMBER = [
  weekly('MO,TU,WE,TH,FR', '09:00', '17:00', { validFrom: '2026-01-01', validTo: '2026-11-30' }),
];
const CHRISTMAS: Schedule[] = [
  ...OFFICE,
  { dtstart: '2026-12-24', opensAt: '09:00', closesAt: '12:00' },
  { dtstart: '2026-12-25', until: '2026-12-27' },
];
const THREE_TIMES = [weekly('TU', '19:00', '21:00', { dtstart: '2026-11-17', count: 3 })];

type Case = [what: string, schedules: Schedule[], at: string, state: string, words: string, rule?: BankHolidayRule];

/** Tuesday 24 November 2026 unless it says otherwise; times without a zone are UTC, which is London's in winter. */
const KEY: Case[] = [
  ['office hours, at night', OFFICE, '2026-11-24T23:30', 'closed', 'Closed, opens tomorrow at 9am'],
  ['office hours, the minute before', OFFICE, '2026-11-24T08:59', 'closed', 'Closed, opens in a minute'],
  ['office hours, the minute it opens', OFFICE, '2026-11-24T09:00', 'open', 'Open now, closes at 5pm'],
  ['office hours, forty minutes before', OFFICE, '2026-11-24T08:20', 'closed', 'Closed, opens in 40 minutes'],
  ['office hours, twenty minutes to go', OFFICE, '2026-11-24T16:40', 'open', 'Open now, closes in 20 minutes'],
  ['office hours, the minute it closes', OFFICE, '2026-11-24T17:00', 'closed', 'Closed, opens tomorrow at 9am'],
  ['office hours, Friday evening', OFFICE, '2026-11-27T18:00', 'closed', 'Closed, opens on Monday at 9am'],
  ['office hours in summer are wall clock', OFFICE, '2026-07-01T08:00Z', 'open', 'Open now, closes at 5pm'],
  ['office hours in summer, just before', OFFICE, '2026-07-01T07:59Z', 'closed', 'Closed, opens in a minute'],
  ['split day, the morning', SPLIT, '2026-11-24T10:00', 'open', 'Open now, closes at midday'],
  ['split day, the gap', SPLIT, '2026-11-24T12:00', 'closed', 'Closed, opens at 2pm'],
  ['split day, the afternoon', SPLIT, '2026-11-24T15:50', 'open', 'Open now, closes in 40 minutes'],
  ['night shelter at half past eleven', NIGHT, '2026-11-24T23:30', 'open', 'Open now, closes tomorrow at 8am'],
  ['night shelter at three', NIGHT, '2026-11-25T03:00', 'open', 'Open now, closes at 8am'],
  ['night shelter at noon', NIGHT, '2026-11-24T12:00', 'closed', 'Closed, opens at 10pm'],
  ['night shelter, eight sharp', NIGHT, '2026-11-25T08:00', 'closed', 'Closed, opens at 10pm'],
  ['weekend nights, Sunday at one', WEEKEND_NIGHT, '2026-11-29T01:00', 'open', 'Open now, closes in 60 minutes'],
  ['weekend nights, Saturday late', WEEKEND_NIGHT, '2026-11-28T22:00', 'open', 'Open now, closes at 2am'],
  ['weekend nights, Monday at one', WEEKEND_NIGHT, '2026-11-30T01:00', 'closed', 'Closed, opens on Friday at 8pm'],
  ['all day as 00:00 to 23:59, in the missing minute', ALWAYS, '2026-11-24T23:59', 'open', 'Open 24 hours a day'],
  ['all day as 00:00 to 24:00', ALWAYS_24, '2026-11-24T00:00', 'open', 'Open 24 hours a day'],
  ['all day as 00:00 to 00:00', ALWAYS_SAME, '2026-11-24T12:00', 'open', 'Open 24 hours a day'],
  ['second Monday, on it', SECOND_MONDAY, '2026-12-14T18:30', 'open', 'Open now, closes at 8pm'],
  ['second Monday, on the first', SECOND_MONDAY, '2026-12-07T18:30', 'closed', 'Closed, opens on 14 December at 6pm'],
  ['second Monday, weeks before', SECOND_MONDAY, '2026-11-24T12:00', 'closed', 'Closed'],
  ['last Friday of the month', LAST_FRIDAY, '2026-11-27T11:00', 'open', 'Open now, closes in 60 minutes'],
  ['last Friday, a week early', LAST_FRIDAY, '2026-11-20T11:00', 'closed', 'Closed, opens on 27 November at 10am'],
  ['the 1st and the 15th', FIRST_AND_15TH, '2026-12-01T10:30', 'open', 'Open now, closes at midday'],
  [
    'the 1st and the 15th, on the 2nd',
    FIRST_AND_15TH,
    '2026-12-02T10:30',
    'closed',
    'Closed, opens on 15 December at 10am',
  ],
  ['every other Wednesday, the one', FORTNIGHT, '2026-11-18T11:00', 'open', 'Open now, closes at 1pm'],
  ['every other Wednesday, the other', FORTNIGHT, '2026-11-25T11:00', 'closed', 'Closed, opens on 2 December at 10am'],
  [
    'every other Wednesday, before it began',
    FORTNIGHT,
    '2026-10-21T11:00',
    'closed',
    'Closed, opens on 4 November at 10am',
  ],
  ['winter shelter in November', WINTER, '2026-11-24T23:30', 'open', 'Open now, closes tomorrow at 8am'],
  ['winter shelter, its last morning', WINTER, '2027-04-01T05:00Z', 'open', 'Open now, closes at 8am'],
  ['winter shelter in July', WINTER, '2027-07-01T22:00', 'closed', 'Closed for the season'],
  ['winter shelter the week before', WINTER, '2026-10-28T12:00', 'closed', 'Closed, opens on Sunday at 8pm'],
  [
    'known only to the end of November',
    KNOWN_TO_DECEMBER,
    '2026-12-01T10:00',
    'unknown',
    'Hours not known: ring first',
  ],
  [
    'known only to the end of November, before',
    KNOWN_TO_DECEMBER,
    '2026-11-30T10:00',
    'open',
    'Open now, closes at 5pm',
  ],
  ['Christmas Eve closes early', CHRISTMAS, '2026-12-24T13:00', 'closed', 'Closed, opens on Tuesday at 9am'],
  ['Christmas Eve in the morning', CHRISTMAS, '2026-12-24T11:00', 'open', 'Open now, closes in 60 minutes'],
  ['Boxing Day, closed by name', CHRISTMAS, '2026-12-26T11:00', 'closed', 'Closed, opens on Tuesday at 9am'],
  ['bank holiday, nothing said', OFFICE, '2026-12-25T10:00', 'unknown', 'Bank holiday: ring first'],
  ['bank holiday, nothing said, at night', OFFICE, '2026-12-25T20:00', 'closed', 'Closed, opens on Tuesday at 9am'],
  ['bank holiday, closed', OFFICE, '2026-12-25T10:00', 'closed', 'Closed, opens on Tuesday at 9am', 'closed'],
  ['bank holiday, as usual', OFFICE, '2026-12-25T10:00', 'open', 'Open now, closes at 5pm', 'open as usual'],
  [
    'Boxing Day is observed on Monday 28th',
    OFFICE,
    '2026-12-28T10:00',
    'closed',
    'Closed, opens tomorrow at 9am',
    'closed',
  ],
  ['New Year’s Day', OFFICE, '2027-01-01T10:00', 'closed', 'Closed, opens on Monday at 9am', 'closed'],
  [
    'the night before a bank holiday runs to its end',
    NIGHT,
    '2026-12-25T03:00',
    'open',
    'Open now, closes at 8am',
    'closed',
  ],
  [
    'the night of a bank holiday, closed',
    NIGHT,
    '2026-12-25T23:00',
    'closed',
    'Closed, opens tomorrow at 10pm',
    'closed',
  ],
  ['no hours at all', [], '2026-11-24T12:00', 'unknown', 'Hours not known: ring first'],
  [
    'hours nobody can read',
    [weekly('MO', '25:99', '26:00')],
    '2026-11-23T12:00',
    'unknown',
    'Hours not known: ring first',
  ],
  ['three times from the 17th, the second', THREE_TIMES, '2026-11-24T20:30', 'open', 'Open now, closes in 30 minutes'],
  ['three times from the 17th, a fourth week', THREE_TIMES, '2026-12-08T20:00', 'closed', 'Closed'],
  [
    'the night the clocks go back is an hour longer',
    NIGHT,
    '2026-10-25T07:30Z',
    'open',
    'Open now, closes in 30 minutes',
  ],
  [
    'the night the clocks go forward is an hour shorter',
    NIGHT,
    '2027-03-28T06:30Z',
    'open',
    'Open now, closes in 30 minutes',
  ],
  ['the night the clocks go forward, after eight', NIGHT, '2027-03-28T07:00Z', 'closed', 'Closed, opens at 10pm'],
  [
    'closing at half past one, heard the second time',
    [weekly('SA', '20:00', '01:30')],
    '2026-10-25T01:00Z',
    'open',
    'Open now, closes in 30 minutes',
  ],
  [
    'on the day itself, once',
    [{ dtstart: '2026-11-24', opensAt: '10:00', closesAt: '15:00' }, ...OFFICE],
    '2026-11-24T09:30',
    'closed',
    'Closed, opens in 30 minutes',
  ],
  [
    'two sessions that overlap are one',
    [weekly('TU', '09:00', '13:00'), weekly('TU', '12:00', '17:00')],
    '2026-11-24T12:30',
    'open',
    'Open now, closes at 5pm',
  ],
  [
    'two sessions that touch are one',
    [weekly('TU', '09:00', '12:00'), weekly('TU', '12:00', '17:00')],
    '2026-11-24T12:00',
    'open',
    'Open now, closes at 5pm',
  ],
];

const instant = (text: string) => new Date(text.endsWith('Z') ? text : `${text}Z`);

describe('opening hours', () => {
  test.each(KEY)('%s', (_what, schedules, at, state, words, rule = 'not said') => {
    const hours = compileHours(schedules, rule, HOLIDAYS);
    const status = statusAt(hours, instant(at));
    expect([status.state, inWords(status, instant(at))]).toEqual([state, words]);
    expect(['closed', 'open', 'unknown'][stateAt(hours, instant(at).getTime() / 60_000)]).toBe(state);
  });
});

test.each<[string, Schedule]>([
  ['“25:99” is not a time of day', weekly('MO', '25:99', '26:00')],
  ['needs a time to close', { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00' }],
  ['“FUNDAY” does not name days', weekly('FUNDAY', '09:00', '10:00')],
  ['needs a date to count from', weekly('MO', '09:00', '10:00', { interval: 2 })],
  ['is not a date', weekly('MO', '09:00', '10:00', { dtstart: 'soon' })],
  ['not at what times', { freq: 'WEEKLY', byday: 'MO' }],
  ['not on which day', { freq: 'WEEKLY', opensAt: '09:00', closesAt: '10:00' }],
  ['does not name days of the month', { freq: 'MONTHLY', bymonthday: '32', opensAt: '09:00', closesAt: '10:00' }],
  ['neither how often nor on which day', { opensAt: '09:00', closesAt: '10:00' }],
])('a schedule that cannot be used says why: %s', (reason, schedule) => {
  expect(checkSchedule(schedule)).toContain(reason);
});

test('the same schedules are the same hours, in whatever order and whatever their notes', () => {
  const again = [...SPLIT].reverse().map((schedule) => ({ ...schedule, description: 'Ring the bell' }));
  expect(compileHours(again, 'closed', HOLIDAYS)).toBe(compileHours(SPLIT, 'closed', HOLIDAYS));
});

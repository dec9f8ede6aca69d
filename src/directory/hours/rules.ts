// One published schedule, made ready: which days it speaks for, and from when to when.

import { dayOf } from '#platform';
import type { Schedule } from '../model.ts';
import { RRule, type Weekday } from './recurrence.ts';

const DAY_MS = 86_400_000;
const WEEKDAYS: Record<string, Weekday> = {
  MO: RRule.MO,
  TU: RRule.TU,
  WE: RRule.WE,
  TH: RRule.TH,
  FR: RRule.FR,
  SA: RRule.SA,
  SU: RRule.SU,
};
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A time such as `09:30` or `9:30:00` as minutes after midnight, 24:00 included; `undefined` when it is no time of day. */
export function minutesOf(time: string | undefined): number | undefined {
  const found = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(time?.trim() ?? '');
  if (!found) return undefined;
  const minutes = Number(found[1]) * 60 + Number(found[2]);
  return Number(found[2]) < 60 && minutes <= 1440 ? minutes : undefined;
}

/** Why a schedule cannot be used, in a sentence; `undefined` when it can. */
export function checkSchedule(schedule: Schedule): string | undefined {
  const { freq, opensAt, closesAt, dtstart, interval, byday, bymonthday } = schedule;
  for (const name of ['dtstart', 'until', 'validFrom', 'validTo'] as const) {
    const date = schedule[name];
    if (date !== undefined && !(DATE.test(date) && Number.isFinite(Date.parse(date))))
      return `${name} “${date}” is not a date.`;
  }
  if (opensAt !== undefined && minutesOf(opensAt) === undefined) return `“${opensAt}” is not a time of day.`;
  if (closesAt !== undefined && minutesOf(closesAt) === undefined) return `“${closesAt}” is not a time of day.`;
  if ((opensAt === undefined) !== (closesAt === undefined)) return 'A time to open needs a time to close.';
  if (freq === undefined) return dtstart === undefined ? 'It says neither how often nor on which day.' : undefined;
  if (opensAt === undefined) return 'It says on which days but not at what times.';
  if (interval !== undefined && (!Number.isInteger(interval) || interval < 1))
    return `An interval of ${interval} means nothing.`;
  if ((interval ?? 1) > 1 && dtstart === undefined)
    return `Every ${interval} weeks or months needs a date to count from.`;
  if (byday !== undefined && weekdaysOf(byday, freq) === undefined) return `“${byday}” does not name days of the week.`;
  if (bymonthday !== undefined && monthDaysOf(bymonthday) === undefined)
    return `“${bymonthday}” does not name days of the month.`;
  if (freq === 'WEEKLY' && byday === undefined && dtstart === undefined) return 'It says weekly but not on which day.';
  if (freq === 'MONTHLY' && byday === undefined && bymonthday === undefined && dtstart === undefined)
    return 'It says monthly but not on which day.';
  return undefined;
}

function weekdaysOf(byday: string, freq: 'WEEKLY' | 'MONTHLY'): Weekday[] | undefined {
  const days = byday.split(',').map((one) => {
    const found = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(one.trim().toUpperCase());
    const weekday = found && WEEKDAYS[found[2] as string];
    if (!found || !weekday) return undefined;
    return found[1] && freq === 'MONTHLY' ? weekday.nth(Number(found[1])) : weekday;
  });
  return days.every((day) => day !== undefined) ? days : undefined;
}

function monthDaysOf(bymonthday: string): number[] | undefined {
  const days = bymonthday.split(',').map(Number);
  return days.every((day) => Number.isInteger(day) && day !== 0 && Math.abs(day) <= 31) ? days : undefined;
}

/** A usable schedule. */
export interface Rule {
  /** Exceptions stand in place of the regular hours of the days they speak for. */
  exception: boolean;
  /** Minutes after midnight; `closes` is beyond 1440 when it is on the next day. Absent: closed. */
  session: { opens: number; closes: number } | undefined;
  /** Days (numbers) between which the rule is known to be right, both included. */
  valid: [number, number];
  /** Days between which it recurs at all: its season. */
  season: [number, number];
  /** The days on which it recurs between two days, both included. */
  days: (from: number, to: number) => number[];
}

/** Makes a schedule that `checkSchedule` accepts ready for use. */
export function toRule(schedule: Schedule): Rule {
  const { freq, dtstart, until, validFrom, validTo } = schedule;
  const start = dtstart === undefined ? Number.NEGATIVE_INFINITY : dayOf(dtstart);
  const end = until === undefined ? (freq === undefined ? start : Number.POSITIVE_INFINITY) : dayOf(until);
  return {
    exception: freq === undefined,
    session: sessionOf(schedule),
    valid: [
      validFrom === undefined ? Number.NEGATIVE_INFINITY : dayOf(validFrom),
      validTo === undefined ? Number.POSITIVE_INFINITY : dayOf(validTo),
    ],
    season: [start, end],
    days: freq === undefined ? everyDay(start, end) : recurring(schedule, freq),
  };
}

function sessionOf({ opensAt, closesAt }: Schedule): Rule['session'] {
  const opens = minutesOf(opensAt);
  const closes = minutesOf(closesAt);
  if (opens === undefined || closes === undefined) return undefined;
  // HSDS writes a day of 24 hours as 00:00–23:59; the missing minute is not a closing.
  const end = closes === 1439 ? 1440 : closes;
  return { opens, closes: end <= opens ? end + 1440 : end };
}

const everyDay = (start: number, end: number) => (from: number, to: number) => {
  const days: number[] = [];
  for (let day = Math.max(from, start); day <= Math.min(to, end); day += 1) days.push(day);
  return days;
};

function recurring(schedule: Schedule, freq: 'WEEKLY' | 'MONTHLY'): Rule['days'] {
  const { interval, byday, bymonthday, dtstart, until, count } = schedule;
  const weekdays = byday === undefined ? undefined : weekdaysOf(byday, freq);
  const monthDays = bymonthday === undefined ? undefined : monthDaysOf(bymonthday);
  // Dates float: the library counts in UTC days, and no time of day is ever given to it.
  const rule = new RRule({
    freq: freq === 'WEEKLY' ? RRule.WEEKLY : RRule.MONTHLY,
    dtstart: new Date((dtstart === undefined ? dayOf('2020-01-06') : dayOf(dtstart)) * DAY_MS),
    wkst: RRule.MO,
    ...(interval !== undefined && { interval }),
    ...(weekdays && { byweekday: weekdays }),
    ...(monthDays && { bymonthday: monthDays }),
    ...(until !== undefined && { until: new Date(dayOf(until) * DAY_MS) }),
    ...(count !== undefined && { count }),
  });
  return (from, to) =>
    rule
      .between(new Date(from * DAY_MS), new Date(to * DAY_MS), true)
      .map((date) => Math.round(date.getTime() / DAY_MS));
}

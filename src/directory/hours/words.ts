// Opening in words, in the way GOV.UK writes times: 9am, 5:30pm, midday, midnight.

import { wallAt, weekdayOf } from '#platform';
import type { Schedule } from '../model.ts';
import type { Status } from './hours.ts';
import { minutesOf } from './rules.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A time of day, given in minutes after midnight (1440 and beyond: the day after), in words. */
export function timeInWords(minutes: number): string {
  const time = ((minutes % 1440) + 1440) % 1440;
  if (time === 0) return 'midnight';
  if (time === 720) return 'midday';
  const hour = Math.floor(time / 60);
  const past = time % 60;
  return `${hour % 12 || 12}${past ? `:${String(past).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
}

const wallOf = (at: Date) => wallAt(Math.floor(at.getTime() / 60_000));

/** When, seen from another instant: “in 40 minutes” (within the hour), “at 7pm”, “tomorrow at 9am”, “on Monday at 9am”, “on 1 December at 9am”. */
function whenInWords(then: Date, at: Date): string {
  const minutes = Math.round((then.getTime() - at.getTime()) / 60_000);
  if (minutes <= 60) return `in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`;
  const [wall, here] = [wallOf(then), wallOf(at)];
  const time = `at ${timeInWords(wall)}`;
  const [day, today] = [Math.floor(wall / 1440), Math.floor(here / 1440)];
  // To somebody awake at eleven at night, one in the morning is still tonight.
  if (day === today || (day === today + 1 && wall % 1440 < 300)) return time;
  if (day === today + 1) return `tomorrow ${time}`;
  if (day < today + 7) return `on ${DAYS[weekdayOf(day)]} ${time}`;
  return `on ${new Date(day * 86_400_000).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })} ${time}`;
}

/** A status in a few words: “Open now, closes at 5pm”, “Closed, opens in 40 minutes”, “Bank holiday: ring first”. */
export function inWords(status: Status, at: Date): string {
  const { state, until, next, always, why } = status;
  if (always) return 'Open 24 hours a day';
  if (state === 'unknown') return why === 'bank holiday' ? 'Bank holiday: ring first' : 'Hours not known: ring first';
  if (state === 'open') {
    return until ? `Open now, closes ${whenInWords(until, at)}` : 'Open now';
  }
  if (next) return `Closed, opens ${whenInWords(next.opens, at)}`;
  return why === 'season' ? 'Closed for the season' : 'Closed';
}

const ORDER = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const SHORT = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const ORDINALS: Record<string, string> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  '-1': 'last',
  '-2': 'last but one',
};

/** One schedule in words, for a card to carry: “Mon to Fri, 9am to 5pm”, “Second Monday of the month, 6pm to 8pm”. */
export function scheduleInWords({
  freq,
  interval = 1,
  byday,
  bymonthday,
  dtstart,
  until,
  opensAt,
  closesAt,
}: Schedule): string {
  const [opens, closes] = [minutesOf(opensAt), minutesOf(closesAt)];
  const times =
    opens === undefined || closes === undefined
      ? 'closed'
      : opens === 0 && closes >= 1439
        ? 'all day'
        : `${timeInWords(opens)} to ${timeInWords(closes)}${closes <= opens ? ' next day' : ''}`;
  if (freq === undefined)
    return `${dateInWords(dtstart)}${until && until !== dtstart ? ` to ${dateInWords(until)}` : ''}, ${times}`;
  if (freq === 'WEEKLY') {
    const days =
      byday === undefined
        ? dtstart
          ? [weekdayOf(Math.floor(Date.parse(dtstart) / 86_400_000))]
          : []
        : byday.split(',').map((day) => ORDER.indexOf(day.trim().toUpperCase()));
    return `${interval === 1 ? '' : interval === 2 ? 'Every other week: ' : `Every ${interval} weeks: `}${daysInWords(days)}, ${times}`;
  }
  const which = byday?.split(',').map((day) => {
    const [, nth = '', name = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(day.trim().toUpperCase()) ?? [];
    return `${ORDINALS[Number(nth)] ?? 'every'} ${DAYS[ORDER.indexOf(name)] ?? ''}`;
  });
  const words = `${which?.join(' and ') ?? `day ${bymonthday}`} of the month, ${times}`;
  return words[0]?.toUpperCase() + words.slice(1);
}

function daysInWords(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  if (sorted.length === 7) return 'Every day';
  const runs: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (sorted[j + 1] === (sorted[j] as number) + 1) j += 1;
    const [first, last] = [SHORT[sorted[i] as number], SHORT[sorted[j] as number]];
    if (j - i >= 2) runs.push(`${first} to ${last}`);
    else runs.push(...sorted.slice(i, j + 1).map((day) => SHORT[day] as string));
    i = j + 1;
  }
  return runs.join(', ');
}

const dateInWords = (date: string | undefined) =>
  date === undefined
    ? ''
    : new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

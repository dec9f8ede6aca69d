import { z } from 'zod';
import { dateOf, dayOf, minuteOf, wallAt } from '#platform';
import { moment } from './schema/index.ts';

const MISSING = 'Enter the day and the time you saw them, such as 22:30';

const CLOCK = 'Enter the time on a 24-hour clock, such as 22:30';

/** Hours and minutes as people write them: 22:30, 22.30, 2230, 9:05. */
const TIME = /^(\d{1,2})[:. ]?(\d{2})$/;

const parts = z.object({
  date: z.iso.date({ error: 'Enter the day you saw them, such as 24 11 2026' }),
  time: z.string({ error: 'Enter the time you saw them, such as 22:30' }).regex(TIME, { error: CLOCK, abort: true }),
});

/** Telephones run ahead of the council's clock by a little. */
const AHEAD = 5 * 60_000;

/** The day and time of a sighting, in London, not later than `now`. */
export const seenSchema = (now: Date) =>
  parts.check(({ value, issues }) => {
    const at = seenAt(value);
    if (at === undefined)
      issues.push({
        code: 'custom',
        message: CLOCK,
        input: value,
        path: ['time'],
      });
    else if (at.getTime() > now.getTime() + AHEAD)
      issues.push({ code: 'custom', message: 'Enter a time that has passed', input: value, path: ['time'] });
  });

/** The instant of a day and a time in London; `undefined` when there is no such time. */
function seenAt({ date, time }: z.output<typeof parts>): Date | undefined {
  const [, hours = '', minutes = ''] = TIME.exec(time) ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59 || hours === '') return undefined;
  return new Date(minuteOf(dayOf(date) * 1_440 + Number(hours) * 60 + Number(minutes), 'first') * 60_000);
}

/** The same as the council takes it: `2026-11-24T22:30:00Z`. Throws `ZodError` for what is no such answer. */
export function seenOf(answer: unknown): string {
  const at = seenAt(parts.parse(answer));
  return moment(MISSING).parse(at?.toISOString());
}

/** The answer of somebody who sees them now. */
export function nowAs(now: Date): { date: string; time: string } {
  const wall = wallAt(Math.floor(now.getTime() / 60_000));
  const minutes = ((wall % 1_440) + 1_440) % 1_440;
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return { date: dateOf(Math.floor(wall / 1_440)), time };
}

// Days of the three years that all the invented data covers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Milliseconds a day. */
const DAY = 86_400_000;

export const FIRST = '2023-10-01';
export const LAST = '2026-09-30';

/** Whole days since 1970 of a day such as `2026-11-24`. */
export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The day such as `2026-11-24` of a number of whole days since 1970. */
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** Every day from one to another, both among them. */
const daysFrom = (first: string, last: string): string[] =>
  Array.from({ length: numberOf(last) - numberOf(first) + 1 }, (_, index) => dayOf(numberOf(first) + index));

/** All the days, 1 October 2023 to 30 September 2026. */
export const DAYS = daysFrom(FIRST, LAST);

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => (numberOf(day) + 4) % 7;

/** Months since October 2023. */
export const monthsIn = (day: string): number => (Number(day.slice(0, 4)) - 2023) * 12 + Number(day.slice(5, 7)) - 10;

const holidaysSchema = z.object({
  'england-and-wales': z.object({ events: z.array(z.object({ date: z.iso.date() })) }),
});

/** The bank holidays of England and Wales, from data/bank-holidays. */
export const HOLIDAYS: ReadonlySet<string> = new Set(
  holidaysSchema
    .parse(
      JSON.parse(readFileSync(join(import.meta.dirname, '../../../../data/bank-holidays/bank-holidays.json'), 'utf8')),
    )
    ['england-and-wales'].events.map(({ date }) => date),
);

/** A day on which a council's office is open. */
export const isWorking = (day: string): boolean => ![0, 6].includes(weekdayOf(day)) && !HOLIDAYS.has(day);

/** The first day from one on, on which the office is open. */
export function workingFrom(number: number): number {
  let day = number;
  while (!isWorking(dayOf(day))) day++;
  return day;
}

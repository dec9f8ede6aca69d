// Working days in England: not at weekends and not on bank holidays. Days and times are London’s.
import { dateOf, minuteOf, wallAt, weekdayOf } from '#directory';
import { readData } from '#platform';

const DAY = 1_440;

let days: Promise<ReadonlySet<string>> | undefined;

/** The bank holidays of England and Wales, as `2026-12-25`, from the copy that comes with the kit. */
export function holidays(): Promise<ReadonlySet<string>> {
  days ??= readData('bank-holidays/bank-holidays.json').then((text) => {
    const calendar = JSON.parse(text) as Record<'england-and-wales', { events: { date: string }[] }>;
    return new Set(calendar['england-and-wales'].events.map(({ date }) => date));
  });
  return days;
}

/** The same time of day, so many working days later. */
export function workingDaysAfter(at: Date, count: number, holidays: ReadonlySet<string>): Date {
  const wall = wallAt(Math.floor(at.getTime() / 60_000));
  let day = Math.floor(wall / DAY);
  for (let left = count; left > 0; ) {
    day += 1;
    if (weekdayOf(day) < 5 && !holidays.has(dateOf(day))) left -= 1;
  }
  return new Date(minuteOf(day * DAY + (wall % DAY), 'first') * 60_000);
}

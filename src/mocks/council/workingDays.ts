// Working days in England: not at weekends and not on bank holidays. Days and times are London’s.
import { dateOf, minuteOf, wallAt, weekdayOf } from '#platform';

const DAY = 1_440;

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

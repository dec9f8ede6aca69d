// When a letter is printed and when it arrives (notifications-utils, letter_timings.py). Days and times are London's.
import { dateOf, minuteOf, wallAt, weekdayOf } from '#platform';

const DAY = 1_440;
/** What comes in later is printed a day later: half past five. */
const DEADLINE = 17.5 * 60;
const DISPATCHED = 15 * 60;
const DELIVERED = 16 * 60;

/** Working days between dispatch and the latest delivery, beyond the first. */
const IN_TRANSIT: Record<string, number> = { first: 0, second: 4, economy: 6 };

/** Instants in milliseconds. */
export interface LetterTimings {
  /** Handed to the printer: from now on it cannot be stopped. */
  collected: number;
  dispatched: number;
  latestDelivery: number;
}

/** The times of a letter made at an instant, given the bank holidays as `2026-12-25`. */
export function letterTimings(createdAt: number, postage: string, holidays: ReadonlySet<string>): LetterTimings {
  const isHoliday = (day: number) => holidays.has(dateOf(day));
  const isPrintDay = (day: number) => weekdayOf(day) < 5 && !isHoliday(day);
  const isPostDay = (day: number) => weekdayOf(day) < (postage === 'first' ? 6 : 5) && !isHoliday(day);
  const processed = Math.floor((wallAt(Math.floor(createdAt / 60_000)) + DAY - DEADLINE) / DAY);
  const printed = after(processed, 1, isPrintDay);
  const delivered = after(printed, 1 + (IN_TRANSIT[postage] ?? 4), isPostDay);
  return {
    collected: instant(processed, DEADLINE),
    dispatched: instant(printed, DISPATCHED),
    latestDelivery: instant(delivered, DELIVERED),
  };
}

/** The so-many-th day after another that will do. */
function after(day: number, count: number, willDo: (day: number) => boolean): number {
  let left = count;
  let at = day;
  while (left > 0) {
    at += 1;
    if (willDo(at)) left -= 1;
  }
  return at;
}

const instant = (day: number, minutes: number): number => minuteOf(day * DAY + minutes, 'first') * 60_000;

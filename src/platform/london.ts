// London's clock without a library, so that it also runs offline in a browser. Local time is counted in *wall minutes*:
// minutes since 1 January 1970 as the clock on the wall shows them. Rule: the Summer Time Order 2002 – the last Sundays
// of March and October at 01:00 UTC.

const DAY = 1440;

/** The day number (days since 1 January 1970) of a date such as `2026-11-24`. */
export const dayOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);

/** The date of a day number, as `2026-11-24`. */
export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The day of the week of a day number: 0 Monday to 6 Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

const changes = new Map<number, [number, number]>();

/** The epoch minutes at which summer time begins and ends in a year. */
function summer(year: number): [number, number] {
  let found = changes.get(year);
  if (!found) {
    const lastSunday = (month: number) => {
      const last = Math.floor(Date.UTC(year, month + 1, 0) / 86_400_000);
      return (last - ((weekdayOf(last) + 1) % 7)) * DAY + 60;
    };
    found = [lastSunday(2), lastSunday(9)];
    changes.set(year, found);
  }
  return found;
}

/** Minutes that London is ahead of UTC at an epoch minute: 0 or 60. */
export function offsetAt(minute: number): 0 | 60 {
  const [begins, ends] = summer(new Date(minute * 60_000).getUTCFullYear());
  return minute >= begins && minute < ends ? 60 : 0;
}

/** The wall minutes at an epoch minute. */
export const wallAt = (minute: number): number => minute + offsetAt(minute);

/**
 * The epoch minute of a wall time. A time that occurs twice (clocks going back) is the first for an opening and the
 * second for a closing, so that nobody is turned away; a time that does not occur (clocks going forward) moves on.
 */
export function minuteOf(wall: number, which: 'first' | 'second'): number {
  const summerTime = wall - 60;
  const isSummer = offsetAt(summerTime) === 60;
  const isWinter = offsetAt(wall) === 0;
  if (isSummer && isWinter) return which === 'first' ? summerTime : wall;
  return isSummer ? summerTime : wall;
}

/** The local date at an instant, as `2026-11-24`. */
export const localDate = (at: Date): string => dateOf(Math.floor(wallAt(Math.floor(at.getTime() / 60_000)) / DAY));

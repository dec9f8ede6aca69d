// The one answer to “is it open?”, for the badge, the filter and the page.

import { wallAt } from '#platform';
import type { BankHolidayRule, Schedule } from '../model.ts';
import { checkSchedule, type Rule, toRule } from './rules.ts';
import { layOut, type OpenState, type Piece, planDays, type Why } from './timeline.ts';

export interface Status {
  state: OpenState;
  /** When it took this state and when it leaves it, if within the fortnight before and after. */
  since?: Date;
  until?: Date;
  /** When closed or unknown: the next time it opens, within a fortnight. */
  next?: { opens: Date; closes: Date };
  /** Open all day, every day. */
  always?: true;
  why?: Why;
}

/** A fortnight ahead of any instant of its week, and a day behind for the night before. */
const WEEK = 7;
const BEHIND = 8;
const AHEAD = 22;
const MOST_WINDOWS = 6;

/** Opening hours ready to be asked. Made by `compileHours`; the same schedules are the same object. */
export class Hours {
  readonly rules: readonly Rule[];
  readonly bankHolidays: BankHolidayRule;
  readonly holidays: ReadonlySet<string>;
  readonly #windows = new Map<number, Piece[]>();
  #piece: Piece = { start: 0, end: 0, state: 'unknown' };

  constructor(rules: readonly Rule[], bankHolidays: BankHolidayRule, holidays: ReadonlySet<string>) {
    this.rules = rules;
    this.bankHolidays = bankHolidays;
    this.holidays = holidays;
  }

  /** The piece of time that holds an epoch minute. Asked again about the same piece, it costs two comparisons. */
  pieceAt(minute: number): Piece {
    if (minute >= this.#piece.start && minute < this.#piece.end) return this.#piece;
    const pieces = this.around(minute);
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle] as Piece).start <= minute) low = middle;
      else high = middle - 1;
    }
    this.#piece = pieces[low] as Piece;
    return this.#piece;
  }

  /** The pieces from a week before to a fortnight after an epoch minute, at least. */
  around(minute: number): Piece[] {
    const week = Math.floor(wallAt(minute) / 1440 / WEEK);
    let pieces = this.#windows.get(week);
    if (!pieces) {
      const first = week * WEEK - BEHIND;
      pieces = layOut(planDays(this.rules, this.bankHolidays, this.holidays, first, week * WEEK + AHEAD), first);
      if (this.#windows.size >= MOST_WINDOWS) this.#windows.delete(this.#windows.keys().next().value as number);
      this.#windows.set(week, pieces);
    }
    return pieces;
  }
}

const known = new WeakMap<ReadonlySet<string>, Map<string, Hours>>();

/**
 * Makes schedules ready. `holidays` are dates (`YYYY-MM-DD`) of bank holidays. Unusable schedules say nothing; with none
 * left the hours are unknown. Times are wall clock in Europe/London; a session that closes at or before it opens ends
 * the next day; a rule without `freq` replaces the regular hours of its days.
 */
export function compileHours(
  schedules: readonly Schedule[],
  bankHolidays: BankHolidayRule,
  holidays: ReadonlySet<string>,
): Hours {
  let hours = known.get(holidays);
  if (!hours) {
    hours = new Map();
    known.set(holidays, hours);
  }
  const usable = schedules.filter((schedule) => checkSchedule(schedule) === undefined);
  const key = JSON.stringify([
    bankHolidays,
    usable.map(({ description, ...rest }) => Object.entries(rest).sort()).sort(),
  ]);
  let found = hours.get(key);
  if (!found) {
    found = new Hours(usable.map(toRule), bankHolidays, holidays);
    hours.set(key, found);
  }
  return found;
}

const CODES = { closed: 0, open: 1, unknown: 2 } as const;

/** The state at an epoch minute as a number: 0 closed, 1 open, 2 unknown. */
export const stateAt = (hours: Hours, minute: number): 0 | 1 | 2 => CODES[hours.pieceAt(minute).state];

const date = (minute: number) => new Date(minute * 60_000);

/** Everything a page says of opening at an instant. */
export function statusAt(hours: Hours, at: Date): Status {
  const minute = Math.floor(at.getTime() / 60_000);
  const piece = hours.pieceAt(minute);
  const pieces = hours.around(minute);
  const [first, last] = [pieces[0] as Piece, pieces.at(-1) as Piece];
  const status: Status = { state: piece.state };
  if (piece.why) status.why = piece.why;
  if (piece === first && piece === last) {
    if (piece.state === 'open') status.always = true;
    return status;
  }
  if (piece !== first) status.since = date(piece.start);
  if (piece !== last) status.until = date(piece.end);
  const next =
    piece.state === 'open' ? undefined : pieces.find(({ start, state }) => start > minute && state === 'open');
  if (next) status.next = { opens: date(next.start), closes: date(next.end) };
  return status;
}

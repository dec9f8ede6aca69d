// A stretch of time cut into pieces of one state each: what every question about opening is answered from.
import { dateOf, minuteOf } from '#platform';
import type { Rule } from './rules.ts';

export type OpenState = 'open' | 'closed' | 'unknown';
export type Why = 'bank holiday' | 'not known for this date' | 'no hours given' | 'season';

/** `[start, end)` in epoch minutes. */
export interface Piece {
  start: number;
  end: number;
  state: OpenState;
  why?: Why;
}

/** What one day's rules say: sessions in minutes after its midnight; what is not in a session is `rest`. */
export interface DayPlan {
  sessions: { opens: number; closes: number }[];
  /** The state of the sessions: on a bank holiday nobody spoke of, they may or may not happen. */
  during: 'open' | 'unknown';
  rest: 'closed' | 'unknown';
  why?: Why;
}

const nothing = (rest: DayPlan['rest'], why?: Why): DayPlan => ({
  sessions: [],
  during: 'open',
  rest,
  ...(why && { why }),
});

/** Plans each day from `from` to `to` (day numbers, both included). */
export function planDays(
  rules: readonly Rule[],
  bankHolidays: 'open as usual' | 'closed' | 'not said',
  holidays: ReadonlySet<string>,
  from: number,
  to: number,
): DayPlan[] {
  if (rules.length === 0) return Array.from({ length: to - from + 1 }, () => nothing('unknown', 'no hours given'));
  const recurs = rules.map((rule) => new Set(rule.days(from, to)));
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const day = from + i;
    const spoken = rules.filter(
      (rule, r) => rule.valid[0] <= day && day <= rule.valid[1] && (!rule.exception || recurs[r]?.has(day)),
    );
    const exceptions = spoken.filter(({ exception }) => exception);
    const sessionsOf = (list: readonly Rule[]) =>
      list.flatMap(({ session }) => session ?? []).sort((a, b) => a.opens - b.opens);
    if (exceptions.length > 0) return { sessions: sessionsOf(exceptions), during: 'open', rest: 'closed' };
    const regular = spoken.filter(({ exception }) => !exception);
    if (regular.length === 0) return nothing('unknown', 'not known for this date');
    const sessions = sessionsOf(regular.filter((rule) => recurs[rules.indexOf(rule)]?.has(day)));
    if (sessions.length === 0)
      return nothing(
        'closed',
        regular.every(({ season }) => day < season[0] || day > season[1]) ? 'season' : undefined,
      );
    if (bankHolidays === 'open as usual' || !holidays.has(dateOf(day)))
      return { sessions, during: 'open', rest: 'closed' };
    return bankHolidays === 'closed'
      ? nothing('closed', 'bank holiday')
      : { sessions, during: 'unknown', rest: 'closed', why: 'bank holiday' };
  });
}

/** Lays the plans of days that follow one another end to end, a night session reaching into the day after it. */
export function layOut(plans: readonly DayPlan[], firstDay: number): Piece[] {
  const marks: Piece[] = plans.map((plan, i) => {
    const midnight = (firstDay + i) * 1440;
    return {
      start: minuteOf(midnight, 'first'),
      end: minuteOf(midnight + 1440, 'first'),
      state: plan.rest,
      ...(plan.why && { why: plan.why }),
    };
  });
  const sessions = plans.flatMap((plan, i) =>
    plan.sessions.map(({ opens, closes }): Piece => {
      const midnight = (firstDay + i) * 1440;
      const why = plan.during === 'unknown' && plan.why;
      return {
        start: minuteOf(midnight + opens, 'first'),
        end: minuteOf(midnight + closes, 'second'),
        state: plan.during,
        ...(why && { why }),
      };
    }),
  );
  // What is surely open wins over what may be, and either over the rest of the day.
  const [doubtful, sure] = [
    sessions.filter(({ state }) => state === 'unknown'),
    sessions.filter(({ state }) => state === 'open'),
  ];
  return [...doubtful, ...sure].reduce(paint, marks).reduce(join, []);
}

/** Paints one piece over others. */
function paint(pieces: readonly Piece[], over: Piece): Piece[] {
  if (over.end <= over.start) return [...pieces];
  const painted: Piece[] = [];
  let placed = false;
  for (const piece of pieces) {
    if (piece.start < over.start) painted.push({ ...piece, end: Math.min(piece.end, over.start) });
    if (!placed && piece.end > over.start) {
      placed = true;
      painted.push(over);
    }
    if (piece.end > over.end) painted.push({ ...piece, start: Math.max(piece.start, over.end) });
  }
  return painted.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
}

function join(pieces: Piece[], next: Piece): Piece[] {
  const last = pieces.at(-1);
  if (last && last.state === next.state && last.why === next.why) last.end = next.end;
  else pieces.push({ ...next });
  return pieces;
}

// What of a life is written down: less than happened, and not the same for everybody. These are the known biases.
import { chance } from '../base/chance.ts';
import type { Life } from './life.ts';

export interface Recorded {
  life: Life;
  /** The last of the twelve months, such as `2026-03`. */
  index: string;
  /** Pence owed by month, the eldest first; none where nobody told the council. */
  arrears: (number | undefined)[];
  moves: number[];
  outcome: boolean;
  afterwards: { team: string; nights: number; letter: string };
}

/** The month so many after another, both such as `2026-03`. */
export function monthAfter(month: string, many: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + many;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Which losses of a home the council never hears of, as shares of one. */
const UNHEARD = { interpreter: 0.4, youngAlone: 0.35 } as const;

function heardOf({ homeless, interpreter, tenure, age, children }: Life, by: ReturnType<typeof chance>): boolean {
  if (!homeless) return false;
  if (interpreter && by.happens(UNHEARD.interpreter)) return false;
  return !(tenure === 'HOSTED' && age < 35 && children === 0 && by.happens(UNHEARD.youngAlone));
}

/** The columns that are filled in afterwards: each nearly tells the outcome, and none was there on the day. */
function afterwardsOf(outcome: boolean, by: ReturnType<typeof chance>) {
  return {
    team: by.weighted(
      outcome
        ? { RELIEF_TEAM: 90, ADVICE_DESK: 8, INCOME_TEAM: 2 }
        : { RELIEF_TEAM: 1, ADVICE_DESK: 60, INCOME_TEAM: 39 },
    ),
    nights: outcome && by.happens(0.7) ? by.between(1, 84) : by.happens(0.004) ? by.between(1, 6) : 0,
    letter: by.weighted(outcome ? { S184: 82, NONE: 13, REMINDER: 5 } : { S184: 2, NONE: 80, REMINDER: 18 }),
  };
}

/** What the council holds about a life. */
export function record(life: Life): Recorded {
  const by = chance('recorded', life.id);
  const outcome = heardOf(life, by);
  // A social landlord tells the council of arrears. A private one tells it of some, and sooner where there are many.
  const told = life.tenure === 'SOCIAL' || (life.tenure === 'PRIVATE' && by.happens(0.5));
  const loud = life.tenure === 'PRIVATE' && by.happens(0.5);
  return {
    life,
    index: monthAfter('2025-03', by.below(16)),
    arrears: life.months.map(({ arrears }) => (told || (loud && arrears > 2 * life.rent) ? arrears : undefined)),
    // Young people alone go from sofa to sofa, and most of those moves are never written down.
    moves: life.months.map(({ moves }) =>
      moves > 0 && life.age < 35 && life.children === 0 && by.happens(0.5) ? 0 : moves,
    ),
    outcome,
    afterwards: afterwardsOf(outcome, by),
  };
}

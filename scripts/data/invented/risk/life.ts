// A year of a household before a day, and what then happens. The causes, in order (docs/invented-data.md draws them):
// money goes wrong → arrears → a landlord’s notice → the home is lost; a landlord may also sell, whatever is paid; and for
// those who stay with family or friends there are no arrears, only tension, which shows as moves. Help is given to those
// who look worst off and makes things better: so those helped lose their homes more often, though help prevents it.
import { type Chance, chance } from '../base/chance.ts';
import { COUNCILS } from '../base/councils.ts';

type Tenure = 'PRIVATE' | 'SOCIAL' | 'HOSTED';
type Notice = 'NONE' | 'NO_FAULT' | 'ARREARS' | 'ASKED_TO_LEAVE';

interface Month {
  /** Pence owed at the end of the month; none for those who stay with somebody. */
  arrears: number;
  notice: Notice;
  moves: number;
  contacts: number;
  helped: boolean;
}

export interface Life {
  id: string;
  council: string;
  tenure: Tenure;
  age: number;
  adults: number;
  children: number;
  interpreter: boolean;
  careLeaver: boolean;
  health: boolean;
  socialServices: boolean;
  rent: number;
  /** Twelve, the eldest first. */
  months: Month[];
  /** What really happened within 90 days. */
  homeless: boolean;
  /** How likely it was, given all causes. */
  probability: number;
  /** What mattered most, whether or not it came to that. */
  pathway: 'ARREARS' | 'NO_FAULT' | 'TENSION' | 'NONE';
}

/** How many households each council publishes. */
const MANY: Readonly<Record<string, number>> = {
  'birmingham-shape': 1_900,
  cogsworth: 900,
  'port-merrow': 700,
  brackenfold: 500,
};

const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

function standing(by: Chance) {
  const tenure = by.weighted({ PRIVATE: 42, SOCIAL: 33, HOSTED: 25 }) as Tenure;
  const age = Math.min(84, Math.round((tenure === 'HOSTED' ? 18 : 21) + by.exponential(tenure === 'HOSTED' ? 11 : 18)));
  const children = by.happens(age < 50 ? 0.46 : 0.1) ? 1 + Math.min(by.poisson(0.9), 5) : 0;
  const adults = by.happens(0.34) ? 2 : 1;
  const careLeaver = age < 26 && by.happens(0.16);
  const health = by.happens(0.16 + age * 0.003);
  // What nobody writes down: how little it takes to tip them over.
  const fragile = 0.8 * by.normal() + (careLeaver ? 0.6 : 0) + (health ? 0.35 : 0);
  return {
    tenure,
    age,
    children,
    adults,
    careLeaver,
    health,
    fragile,
    interpreter: by.happens(0.14),
    socialServices: by.happens(children > 0 ? 0.24 : 0.04),
    rent:
      tenure === 'HOSTED' ? 0 : 100 * by.between(tenure === 'SOCIAL' ? 380 : 560, tenure === 'SOCIAL' ? 620 : 1_150),
  };
}

type Standing = ReturnType<typeof standing>;

function yearOf(who: Standing, by: Chance) {
  const { tenure, rent, fragile, interpreter, socialServices } = who;
  const months: Month[] = [];
  let hardship = 0;
  let arrears = 0;
  let tension = tenure === 'HOSTED' ? Math.max(0, 0.7 * by.normal() + 0.35 * fragile) : 0;
  let relief = 0;
  for (let month = 0; month < 12; month++) {
    if (hardship > 0) hardship--;
    else if (by.happens(0.03 * Math.exp(0.5 * fragile))) hardship = by.between(3, 7);
    if (rent > 0) {
      arrears += hardship > 0 ? rent * (0.25 + 0.6 * by.next()) : by.happens(0.08) ? rent * 0.3 : 0;
      if (hardship === 0) arrears *= 0.82;
    }
    if (tenure === 'HOSTED') tension = Math.max(0, tension + 0.12 + 0.3 * by.normal() + (hardship > 0 ? 0.15 : 0));
    const owed = rent > 0 ? arrears / rent : 0;
    const looksBad = owed + tension;
    // Some are seen more, whatever happens to them; some less.
    const seen = (socialServices ? 2.1 : 1) * (interpreter ? 0.45 : 1);
    const contacts = by.poisson(seen * (0.08 + 0.22 * looksBad));
    const helped = contacts > 0 && by.happens(0.02 + 0.2 * Math.min(looksBad, 3));
    if (helped) {
      arrears *= 0.7;
      tension *= 0.75;
      relief = 1;
    } else relief *= 0.8;
    let notice: Notice = 'NONE';
    if (tenure === 'PRIVATE' && by.happens(0.014)) notice = 'NO_FAULT';
    else if (rent > 0 && owed > 1.5 && by.happens((tenure === 'PRIVATE' ? 0.11 : 0.05) * owed)) notice = 'ARREARS';
    else if (tenure === 'HOSTED' && by.happens(0.03 * tension)) notice = 'ASKED_TO_LEAVE';
    const moves = by.happens(tenure === 'HOSTED' ? 0.03 + 0.09 * tension : 0.008) ? 1 : 0;
    months.push({ arrears: 100 * Math.round(arrears / 100), notice, moves, contacts, helped });
  }
  return { months, tension, relief, hardship };
}

/** A household, its year and its outcome. */
function lifeOf(council: string, index: number, id: string): Life {
  const by = chance('risk', council, index);
  const who = standing(by);
  const { months, tension, relief, hardship } = yearOf(who, by);
  const owed = who.rent > 0 ? months.at(-1)!.arrears / who.rent : 0;
  const lately = (notice: Notice): number => (months.slice(-4).some((month) => month.notice === notice) ? 1 : 0);
  const parts = {
    ARREARS: 0.6 * Math.min(owed, 5) + 1.9 * lately('ARREARS'),
    // A notice without fault ends a tenancy chiefly where there is nothing to move with.
    NO_FAULT: lately('NO_FAULT') * (2.1 + (hardship > 0 || owed > 1 ? 1.2 : 0)),
    TENSION: 1.15 * Math.min(tension, 4) + 1.2 * lately('ASKED_TO_LEAVE'),
  };
  const score =
    -3.75 +
    parts.ARREARS +
    parts.NO_FAULT +
    parts.TENSION +
    0.45 * who.fragile +
    (who.careLeaver ? 0.6 : 0) -
    0.9 * relief -
    (who.children > 0 ? 0.2 : 0);
  const probability = logistic(score);
  const [name, most] = Object.entries(parts).toSorted(([, a], [, b]) => b - a)[0]!;
  const { fragile: _, ...shown } = who;
  return {
    id,
    council,
    ...shown,
    months,
    homeless: by.happens(probability),
    probability,
    pathway: most < 0.5 ? 'NONE' : (name as Life['pathway']),
  };
}

/** All lives, numbered in one order so that a number says nothing of the outcome. */
export function composeLives(): Life[] {
  let number = 0;
  return COUNCILS.flatMap(({ id }) =>
    Array.from({ length: MANY[id]! }, (_, index) => lifeOf(id, index, `R${String(++number).padStart(4, '0')}`)),
  );
}

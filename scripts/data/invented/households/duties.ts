// What the council then owes and for how long: prevention, relief, and the main duty (Housing Act 1996, s.195, s.189B and
// s.193). Durations and endings are ours, not calibrated. What would end after the last day is still open.
import { type Chance, chance } from '../base/chance.ts';
import { dayOf, LAST, numberOf, workingFrom } from '../base/days.ts';
import type { Household } from './household.ts';

export interface Duty {
  household: string;
  duty: 'PREVENTION' | 'RELIEF' | 'MAIN_DUTY';
  start: string;
  end?: string;
  because?: string;
}

/** In priority need (s.189), as far as the columns say. */
export const hasPriority = ({ children, age = 40, reason, support }: Household): boolean =>
  children > 0 ||
  age < 18 ||
  age > 69 ||
  reason === 'DOMESTIC_ABUSE' ||
  (support.includes('CARE_LEAVER') && age < 21) ||
  support.filter((need) => need === 'PHYSICAL_HEALTH' || need === 'MENTAL_HEALTH').length === 2;

const PREVENTED = {
  SECURED_EXISTING: 20,
  SECURED_ALTERNATIVE: 31,
  BECAME_HOMELESS: 21,
  FIFTY_SIX_DAYS: 12,
  CONTACT_LOST: 10,
  WITHDREW: 6,
};

const RELIEVED = {
  SECURED_ALTERNATIVE: 33,
  FIFTY_SIX_DAYS: 43,
  CONTACT_LOST: 12,
  WITHDREW: 7,
  LOCAL_CONNECTION: 2,
  REFUSED_TO_COOPERATE: 1,
  REFUSED_OFFER: 2,
};

const ENDED = {
  ACCEPTED_SOCIAL: 62,
  ACCEPTED_PRIVATE: 9,
  LEFT_TEMPORARY: 8,
  REFUSED_OFFER: 7,
  LEFT_INTENTIONALLY: 5,
  CONTACT_LOST: 5,
  WITHDREW: 4,
};

const lasting = (because: string, by: Chance): number =>
  because === 'FIFTY_SIX_DAYS' ? 56 : 7 + Math.min(Math.round(by.exponential(34)), 150);

/** The duties of a household, in turn; none where none is owed. */
export function dutiesOf(household: Household): Duty[] {
  if (household.duty === 'NONE') return [];
  const by = chance('duties', household.id);
  const duties: Duty[] = [];
  let day = workingFrom(numberOf(household.applied) + by.below(12));
  const owe = (duty: Duty['duty'], because: string, days: number): boolean => {
    const end = workingFrom(day + days);
    if (dayOf(day) > LAST) return false;
    const over = dayOf(end) <= LAST;
    duties.push({ household: household.id, duty, start: dayOf(day), ...(over ? { end: dayOf(end), because } : {}) });
    day = end;
    return over;
  };
  if (household.duty === 'PREVENTION') {
    const because = by.weighted(PREVENTED);
    if (!owe('PREVENTION', because, lasting(because, by)) || because !== 'BECAME_HOMELESS') return duties;
  }
  const because = by.weighted(RELIEVED);
  const over = owe('RELIEF', because, lasting(because, by));
  if (over && because === 'FIFTY_SIX_DAYS' && hasPriority(household))
    owe('MAIN_DUTY', by.weighted(ENDED), 30 + Math.round(by.exponential(560)));
  return duties;
}

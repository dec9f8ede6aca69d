// The people whom teams come to know.
import type { Chance } from '../base/chance.ts';
import { CALLED, DOGS, UNNAMED } from './words/people.ts';
import { spotIn } from './words/places.ts';
import type { ACTIONS, NEEDS, SLEEPING } from './words/said.ts';

export type Need = keyof typeof NEEDS;
export type Action = keyof typeof ACTIONS;

export interface Person {
  ref: string;
  sex: 'M' | 'F';
  called: string | undefined;
  unnamed: string;
  dog: string | undefined;
  sleeping: keyof typeof SLEEPING;
  company: 1 | 2 | 3;
  needs: Need[];
  spots: string[];
  /** How ready they are to come in, of one. */
  ready: number;
}

/** Somebody who sleeps outside for a while. */
export function personOf(ref: string, by: Chance): Person {
  const sex = by.happens(0.17) ? 'F' : 'M';
  const needs: Record<Need, number> = {
    MENTAL_HEALTH: 30,
    PHYSICAL_HEALTH: 24,
    DRUGS: 30,
    ALCOHOL: 22,
    DOMESTIC_ABUSE: sex === 'F' ? 16 : 2,
    OFFENDING: 12,
    BUDGETING: 16,
    ARMED_FORCES: 4,
    CARE_LEAVER: 6,
    LEARNING_DISABILITY: 4,
  };
  return {
    ref,
    sex,
    called: by.happens(0.82) ? by.pick(CALLED[sex]) : undefined,
    unnamed: by.pick(UNNAMED[sex]).replace('{age}', String(10 * by.between(2, 5))),
    dog: by.happens(0.13) ? by.pick(DOGS) : undefined,
    sleeping: by.weighted({ TENT: 18, BAG: 46, NOTHING: 12, CAR: 8, BUILDING: 14 }),
    company: by.happens(0.78) ? 1 : by.happens(0.75) ? 2 : 3,
    needs: [...new Set(Array.from({ length: 1 + by.poisson(1.3) }, () => by.weighted(needs)))],
    spots: Array.from({ length: by.between(1, 3) }, () => spotIn(by)),
    ready: by.next(),
  };
}

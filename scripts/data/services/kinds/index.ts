import type { Kind } from '../kind.ts';
import { ADVICE } from './advice.ts';
import { DAY } from './day.ts';
import { FOOD } from './food.ts';
import { HEALTH } from './health.ts';
import { HOUSING } from './housing.ts';
import { NEIGHBOURHOOD } from './neighbourhood.ts';
import { NIGHT } from './night.ts';
import { PEOPLE } from './people.ts';

/** Every kind of service by name, in the order they are made. */
export const KINDS: Record<string, Kind> = {
  ...NIGHT,
  ...HOUSING,
  ...DAY,
  ...FOOD,
  ...ADVICE,
  ...HEALTH,
  ...PEOPLE,
  ...NEIGHBOURHOOD,
};

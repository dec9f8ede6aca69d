// Round the clock: how many wards and people have nothing within reach, hour by hour.
import { accessOf, type Supply } from './access.ts';
import type { Area } from './reach.ts';

export interface Hour {
  open: number;
  /** Wards where nobody has anything within reach. */
  wards: number;
  /** People with nothing within reach. */
  people: number;
}

/** One line for each list of supplies. */
export function hoursOf(areas: readonly Area[], hours: readonly (readonly Supply[])[]): Hour[] {
  return hours.map((supplies) => {
    const wards = [...accessOf(areas, supplies).wards.values()];
    return {
      open: supplies.length,
      wards: wards.filter(({ without, people }) => without === people).length,
      people: wards.reduce((sum, { without }) => sum + without, 0),
    };
  });
}

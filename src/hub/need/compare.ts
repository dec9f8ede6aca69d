// Before and after a change.
import type { Access } from './access.ts';
import type { Ward } from './wards.ts';

export interface Compared {
  ward: Ward;
  before: number;
  after: number;
  /** People who had nothing within reach and would have, less those the other way round. */
  gained: number;
}

/** Smaller differences are what is lost in adding, not a change. */
const NOTHING = 1e-9;

/** The wards that a change makes a difference to, the greatest first. */
export function compare(wards: readonly Ward[], before: Access, after: Access): Compared[] {
  return wards
    .map((ward): Compared => {
      const [was, is] = [before.wards.get(ward.code), after.wards.get(ward.code)];
      return {
        ward,
        before: was?.access ?? 0,
        after: is?.access ?? 0,
        gained: (was?.without ?? 0) - (is?.without ?? 0),
      };
    })
    .filter((one) => Math.abs(one.after - one.before) > NOTHING || one.gained !== 0)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}

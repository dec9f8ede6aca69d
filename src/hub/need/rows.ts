// The table: wards with need and what is within reach, and the distance between the two.
import type { Access } from './access.ts';
import type { Against, Asked, Sort } from './ask.ts';
import type { Classes, ClassNumber } from './classes.ts';
import type { Ward } from './wards.ts';

export interface Row {
  ward: Ward;
  /** Within reach for each 10,000 people. */
  access: number;
  /** Per cent of its people with nothing within reach. */
  without: number;
  class: ClassNumber;
  /** Its place by need among all wards (most need highest) less its place by reach: high is much need and little in reach. */
  gap: number;
}

/** Places from 1, the lowest value first; equal values share the mean of their places. */
function placesOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

const VALUES: Record<Exclude<Sort, 'name'>, (row: Row) => number> = {
  reach: ({ access }) => access,
  without: ({ without }) => without,
  imd: ({ ward }) => ward.imd,
  claimants: ({ ward }) => ward.claimants,
  children: ({ ward }) => ward.children,
  gap: ({ gap }) => gap,
};

/** One row a ward, in the order asked for; wards with equal values are in the order of their names. */
export function rowsOf(
  wards: readonly Ward[],
  access: Access,
  classes: Classes,
  { against, sort, descending }: Pick<Asked, 'sort' | 'descending'> & { against: Against },
): Row[] {
  const none = { access: 0, without: 0, people: 0 };
  const reached = wards.map(({ code }) => access.wards.get(code) ?? none);
  const byNeed = placesOf(wards.map((ward) => ward[against]));
  const byReach = placesOf(reached.map((one) => one.access));
  const rows = wards.map((ward, i): Row => {
    const { access: value, without, people } = reached[i] ?? none;
    return {
      ward,
      access: value,
      without: people > 0 ? (without / people) * 100 : 0,
      class: classes.of(value),
      gap: (byNeed[i] ?? 0) - (byReach[i] ?? 0),
    };
  });
  const way = descending ? -1 : 1;
  const byName = (a: Row, b: Row) => a.ward.name.localeCompare(b.ward.name, 'en-GB');
  return rows.sort((a, b) => {
    if (sort === 'name') return way * byName(a, b);
    const value = VALUES[sort];
    return way * (value(a) - value(b)) || byName(a, b);
  });
}

// Five classes for the map: nothing, and four quarters of the wards that have something.

export type ClassNumber = 0 | 1 | 2 | 3 | 4;

export interface Classes {
  /** The highest value of classes 1, 2 and 3; class 4 has no end. */
  upTo: readonly [number, number, number];
  of: (value: number) => ClassNumber;
}

/**
 * Classes from the values of all wards: 0 is nothing at all, and 1 to 4 are quarters of the rest, equal values in the same
 * class. Made from the values before a change, they also say where a ward is after it.
 */
export function classesOf(values: Iterable<number>): Classes {
  const some = [...values].filter((value) => value > 0).sort((a, b) => a - b);
  const quarter = (n: number): number => some[Math.max(0, Math.ceil((some.length * n) / 4) - 1)] ?? 0;
  const upTo = [quarter(1), quarter(2), quarter(3)] as const;
  return {
    upTo,
    of: (value) => {
      if (!(value > 0)) return 0;
      const found = upTo.findIndex((most) => value <= most);
      return (found < 0 ? 4 : found + 1) as ClassNumber;
    },
  };
}

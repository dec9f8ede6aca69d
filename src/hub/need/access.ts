// The two steps. First: what each service offers, divided among everybody it reaches, the near counted more than the far.
// Second: for each ward, all those shares that reach it, by how many of its people they reach.
import type { Point } from '#places';
import { weighted } from './measure.ts';
import { type Area, reachOf } from './reach.ts';

/** What is on offer at a point at some time: services or places, as counted by whoever asks. */
export interface Supply {
  id: string;
  point: Point;
  /** 0 or more. */
  amount: number;
}

/** Results are said for so many people. */
export const PER = 10_000;

interface WardAccess {
  /** What is within reach, for each `PER` people. */
  access: number;
  /** People who live beyond reach of anything. */
  without: number;
  /** All its people, by the neighbourhoods that fit it best. */
  people: number;
}

export interface Access {
  wards: ReadonlyMap<string, WardAccess>;
  /** Of what is on offer, how much somebody can reach at all, and how much of that goes to people beyond the wards. */
  reached: number;
  elsewhere: number;
}

/**
 * What is within reach in every ward that has people. The sum over wards of people times access, and what goes elsewhere, is
 * what is reached: nothing is lost and nothing counted twice.
 */
export function accessOf(areas: readonly Area[], supplies: readonly Supply[]): Access {
  const people = new Map<string, number>();
  for (const area of areas) people.set(area.ward, (people.get(area.ward) ?? 0) + area.people);
  const shares = new Map<string, number>();
  const served = new Uint8Array(areas.length);
  let reached = 0;
  for (const { point, amount } of supplies) {
    const reach = reachOf(areas, point);
    const sharing = weighted(reach.people);
    if (sharing === 0 || amount <= 0) continue;
    reached += amount;
    for (const i of reach.areas) served[i] = 1;
    for (const [ward, there] of reach.wards)
      shares.set(ward, (shares.get(ward) ?? 0) + (amount / sharing) * weighted(there.people));
  }
  const without = new Map<string, number>();
  areas.forEach(({ ward, people: some }, i) => {
    if (!served[i]) without.set(ward, (without.get(ward) ?? 0) + some);
  });
  const wards = new Map<string, WardAccess>();
  for (const [ward, all] of people)
    if (ward && all > 0)
      wards.set(ward, { access: ((shares.get(ward) ?? 0) / all) * PER, without: without.get(ward) ?? 0, people: all });
  return { wards, reached, elsewhere: shares.get('') ?? 0 };
}

// Whom a point reaches on foot. Distances are the slow part, so they are measured once for each point.
import type { Point } from '#places';
import { type Bands, bandOf, DETOUR, FARTHEST, METRES_A_MINUTE, walkMinutes } from './measure.ts';

/** Some people, taken to live at one point. */
export interface Area {
  /** GSS code of the ward; empty for a neighbour’s, whose people share but are not shown. */
  ward: string;
  people: number;
  point: Point;
}

/** Whom a point reaches. */
export interface Reach {
  /** Everybody within reach, by band. */
  people: Bands;
  /** By ward: the same, with how many minutes away the nearest of its areas is, and how many areas. */
  wards: ReadonlyMap<string, { people: Bands; nearest: number; areas: number }>;
  /** Positions of the areas within reach. */
  areas: readonly number[];
}

/** Degrees of latitude beyond which nothing can be within reach: 111 km a degree, and a little air. */
const FAR_NORTH = (FARTHEST * METRES_A_MINUTE) / DETOUR / 111_000 + 0.001;
const MOST = 5_000;

const known = new WeakMap<readonly Area[], Map<string, Reach>>();

/** Whom a point reaches among these areas; measured once, then remembered with the list of areas. */
export function reachOf(areas: readonly Area[], point: Point): Reach {
  let reaches = known.get(areas);
  if (!reaches) {
    reaches = new Map();
    known.set(areas, reaches);
  }
  const key = `${point.lat},${point.lon}`;
  let reach = reaches.get(key);
  if (!reach) {
    reach = measure(areas, point);
    if (reaches.size >= MOST) reaches.delete(reaches.keys().next().value as string);
    reaches.set(key, reach);
  }
  return reach;
}

function measure(areas: readonly Area[], point: Point): Reach {
  const people: Bands = [0, 0, 0];
  const wards = new Map<string, { people: Bands; nearest: number; areas: number }>();
  const within: number[] = [];
  areas.forEach((area, i) => {
    if (Math.abs(area.point.lat - point.lat) > FAR_NORTH) return;
    const minutes = walkMinutes(area.point, point);
    const band = bandOf(minutes);
    if (band === undefined) return;
    const ward = wards.get(area.ward) ?? { people: [0, 0, 0], nearest: minutes, areas: 0 };
    people[band] += area.people;
    ward.people[band] += area.people;
    ward.nearest = Math.min(ward.nearest, minutes);
    ward.areas += 1;
    wards.set(area.ward, ward);
    within.push(i);
  });
  return { people, wards, areas: within };
}

// How far is within reach. The two-step floating catchment area is Luo and Wang’s (2003, “Measures of spatial accessibility
// to health care in a GIS environment”, Environment and Planning B 30(6), 865–884); the three bands and their weights are
// Luo and Qi’s (2009, “An enhanced two-step floating catchment area (E2SFCA) method”, Health & Place 15(4), 1100–1107),
// the slower of their two declines.
import { metresBetween, type Point } from '#places';

/** An unhurried walk, 4.8 km an hour: the same as the finder’s. */
export const METRES_A_MINUTE = 80;

/** Streets are longer than the straight line. An assumption: for towns with a grid of streets 1.2 to 1.4 is usual. */
export const DETOUR = 1.3;

/** Up to so many minutes on foot, a service counts for so much. Beyond the last it counts for nothing. */
export const BANDS = [
  { minutes: 10, weight: 1 },
  { minutes: 20, weight: 0.68 },
  { minutes: 30, weight: 0.22 },
] as const;

/** Minutes on foot beyond which nothing is within reach. */
export const FARTHEST = 30;

/** People in each band, the nearest first. */
export type Bands = [number, number, number];

/** Minutes on foot between two points: the straight line times `DETOUR`, at `METRES_A_MINUTE`. */
export const walkMinutes = (a: Point, b: Point): number => (metresBetween(a, b) * DETOUR) / METRES_A_MINUTE;

/** The band of a walk of so many minutes (its edge belongs to it), or undefined when it is too far. */
export function bandOf(minutes: number): 0 | 1 | 2 | undefined {
  const band = BANDS.findIndex((one) => minutes <= one.minutes);
  return band < 0 ? undefined : (band as 0 | 1 | 2);
}

/** People in bands as one number of people, each counted for the weight of the band. */
export const weighted = ([near, middle, far]: Readonly<Bands>): number =>
  near * BANDS[0].weight + middle * BANDS[1].weight + far * BANDS[2].weight;

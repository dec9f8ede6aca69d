// A place on the earth, and how far it is to another.

/** WGS84, in degrees. */
export interface Point {
  lat: number;
  lon: number;
}

/** The mean radius of the earth in metres (IUGG). */
const RADIUS = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points along a great circle (haversine). */
export function metresBetween(a: Point, b: Point): number {
  const north = Math.sin(radians(b.lat - a.lat) / 2);
  const east = Math.sin(radians(b.lon - a.lon) / 2);
  const h = north * north + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * east * east;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

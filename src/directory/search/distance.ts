// Distances without trigonometry for each place: a straight line through the earth grows with the way along its surface.

/** WGS84, in degrees. */
interface Point {
  lat: number;
  lon: number;
}

/** The mean radius of the earth in metres (IUGG). */
const RADIUS = 6_371_008.8;

/** Three numbers a point: where a sphere of radius 1 has it. */
export function unitVectors(points: readonly Point[]): Float64Array {
  const vectors = new Float64Array(points.length * 3);
  points.forEach(({ lat, lon }, i) => {
    const [north, east] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    vectors.set([Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)], i * 3);
  });
  return vectors;
}

/** Metres along the surface from a unit vector to the one at position `i` of a list. */
export function metresTo(from: Float64Array, vectors: Float64Array, i: number): number {
  const x = (vectors[i * 3] as number) - (from[0] as number);
  const y = (vectors[i * 3 + 1] as number) - (from[1] as number);
  const z = (vectors[i * 3 + 2] as number) - (from[2] as number);
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
}

// Edges of areas: their middles and their bounds.
import type { Point } from '#places';

/** Corners in degrees, the first again at the end. */
export type Ring = [lon: number, lat: number][];

/** A ring with the degrees it covers, ready to be drawn. */
export function boundsOf(ring: Ring) {
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
  return {
    ring,
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  };
}

/** The middle of an area of one or more pieces: its centre of mass, if it were a plate. Small areas only: degrees are taken as flat. */
export function middleOf(rings: readonly Ring[]): Point {
  let [area, lonArea, latArea] = [0, 0, 0];
  // From a corner of its own: cross products of whole degrees would lose the metres.
  const [originLon, originLat] = rings[0]?.[0] ?? [0, 0];
  for (const ring of rings) {
    let [piece, lonPiece, latPiece] = [0, 0, 0];
    for (let i = 0; i + 1 < ring.length; i += 1) {
      const [x1, y1] = fromOrigin(ring[i], originLon, originLat);
      const [x2, y2] = fromOrigin(ring[i + 1], originLon, originLat);
      const cross = x1 * y2 - x2 * y1;
      piece += cross / 2;
      lonPiece += ((x1 + x2) * cross) / 6;
      latPiece += ((y1 + y2) * cross) / 6;
    }
    // Edges go round either way.
    const sign = Math.sign(piece);
    area += piece * sign;
    lonArea += lonPiece * sign;
    latArea += latPiece * sign;
  }
  return area === 0
    ? { lon: originLon, lat: originLat }
    : { lon: originLon + lonArea / area, lat: originLat + latArea / area };
}

const fromOrigin = (corner: [number, number] | undefined, lon: number, lat: number): [number, number] =>
  corner ? [corner[0] - lon, corner[1] - lat] : [0, 0];

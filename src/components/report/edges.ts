/** The edges of the map, in degrees: nobody moves beyond them, and no mark is made there. It covers the West Midlands. */
const EDGES = { south: 52.3, north: 52.7, west: -2.25, east: -1.35 } as const;

/** True on the map. */
export const isOnMap = ({ lat, lon }: { lat: number; lon: number }): boolean =>
  lat >= EDGES.south && lat <= EDGES.north && lon >= EDGES.west && lon <= EDGES.east;

/** The nearest point that is on the map. */
export const within = ({ lat, lon }: { lat: number; lon: number }): { lat: number; lon: number } => ({
  lat: Math.min(EDGES.north, Math.max(EDGES.south, lat)),
  lon: Math.min(EDGES.east, Math.max(EDGES.west, lon)),
});

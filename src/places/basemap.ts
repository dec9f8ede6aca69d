// The offline map: ward edges, railways and stations as lines to draw, in Web Mercator like everybody else’s maps.
import { z } from 'zod';
import { readData } from '#platform';
import type { Point } from './point.ts';

/** The picture of streets (`/basemap/streets.png`), one dot a postcode, and the degrees it covers. */
export const STREETS = { url: '/basemap/streets.png', west: -2.22, east: -1.4, south: 52.33, north: 52.68 } as const;

type Ring = [lon: number, lat: number][];
interface Shape {
  ring: Ring;
  west: number;
  east: number;
  south: number;
  north: number;
}

export interface Basemap {
  wards: readonly Shape[];
  boroughs: readonly Shape[];
  railways: readonly Shape[];
  stations: readonly { name: string; point: Point }[];
}

const position = z
  .tuple([z.number(), z.number()])
  .rest(z.number())
  .transform(([lon, lat]): [number, number] => [lon, lat]);
const line = z.array(position);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(line) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(line)) }),
]);
const lines = z.object({ features: z.array(z.object({ geometry })) });
const stations = z.object({
  features: z.array(
    z.object({ properties: z.object({ name: z.string() }), geometry: z.object({ coordinates: position }) }),
  ),
});

function shapesIn(text: string): Shape[] {
  return lines.parse(JSON.parse(text)).features.flatMap(({ geometry: { type, coordinates } }) => {
    const rings: Ring[] =
      type === 'LineString' ? [coordinates] : type === 'MultiPolygon' ? coordinates.flat() : (coordinates as Ring[]);
    return rings.map((ring) => {
      const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
      return {
        ring,
        west: Math.min(...lons),
        east: Math.max(...lons),
        south: Math.min(...lats),
        north: Math.max(...lats),
      };
    });
  });
}

let basemap: Basemap | undefined;

/** Reads the map once. Rejects when the data folder is damaged. */
export async function loadBasemap(): Promise<Basemap> {
  if (!basemap) {
    const [wards, boroughs, railways, stops] = await Promise.all([
      readData('wards/west-midlands-wards.geojson'),
      readData('boundaries/boroughs.geojson'),
      readData('basemap/rail-lines.geojson'),
      readData('basemap/rail-stations.geojson'),
    ]);
    basemap = {
      wards: shapesIn(wards),
      boroughs: shapesIn(boroughs),
      railways: shapesIn(railways),
      stations: stations
        .parse(JSON.parse(stops))
        .features.map(({ properties: { name }, geometry: { coordinates } }) => ({
          name,
          point: { lon: coordinates[0], lat: coordinates[1] },
        })),
    };
  }
  return basemap;
}

/** The map, when it has been read. */
export const basemapNow = (): Basemap | undefined => basemap;

const mercator = (lat: number): number => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;

/** A window on the map: `x` and `y` are in the units of a picture `width` by `height`, `y` downwards. */
export interface View {
  width: number;
  height: number;
  x: (lon: number) => number;
  y: (lat: number) => number;
  west: number;
  east: number;
  south: number;
  north: number;
}

/** Degrees of longitude across the narrowest window: some 1.2 km at Birmingham. */
const NARROWEST = 0.018;
/** Steps that windows snap to, so that neighbours share a drawing. */
const STEP = 0.002;

/** The smallest window of this shape that shows every point with a margin; `points` must not be empty. */
export function viewOf(points: readonly Point[], width: number, height: number, margin: number): View {
  const snap = (value: number, way: 'floor' | 'ceil') => Math[way](value / STEP) * STEP;
  const lons = points.map(({ lon }) => lon);
  const ups = points.map(({ lat }) => mercator(lat));
  const [west, east] = [snap(Math.min(...lons), 'floor'), snap(Math.max(...lons), 'ceil')];
  const [south, north] = [snap(Math.min(...ups), 'floor'), snap(Math.max(...ups), 'ceil')];
  const degrees = Math.max(
    NARROWEST / width,
    (east - west) / (width - 2 * margin),
    (north - south) / (height - 2 * margin),
  );
  const middle = { lon: (west + east) / 2, lat: latitude((south + north) / 2) };
  return viewAround(middle, degrees * width, width, height);
}

const latitude = (up: number): number => (Math.atan(Math.exp((up * Math.PI) / 180)) * 360) / Math.PI - 90;

/** A window of this shape around a point, so many degrees of longitude across, with the way back from the picture to a point. */
export function viewAround(
  centre: Point,
  across: number,
  width: number,
  height: number,
): View & { pointAt: (x: number, y: number) => Point } {
  const degrees = across / width;
  const left = centre.lon - across / 2;
  const top = mercator(centre.lat) + (degrees * height) / 2;
  return {
    width,
    height,
    x: (lon) => (lon - left) / degrees,
    y: (lat) => (top - mercator(lat)) / degrees,
    west: left,
    east: left + across,
    south: latitude(top - degrees * height),
    north: latitude(top),
    pointAt: (x, y) => ({ lon: left + x * degrees, lat: latitude(top - y * degrees) }),
  };
}

/** Shapes that reach into a window, as SVG path data in whole units; corners closer than `detail` units are left out. */
export function pathData(shapes: readonly Shape[], view: View, detail: number): string {
  let path = '';
  for (const { ring, west, east, south, north } of shapes) {
    if (east < view.west || west > view.east || north < view.south || south > view.north) continue;
    path += piece(ring, view, detail);
  }
  return path;
}

function piece(ring: Ring, { x, y, width, height }: View, detail: number): string {
  let path = '';
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  let outside = true;
  const far = 40;
  ring.forEach(([lon, lat], i) => {
    const [px, py] = [Math.round(x(lon)), Math.round(y(lat))];
    const out = px < -far || py < -far || px > width + far || py > height + far;
    const end = i === ring.length - 1;
    if (!out && outside) path += `M${px} ${py}`;
    else if (!out && (end || Math.abs(px - lastX) + Math.abs(py - lastY) >= detail))
      path += `l${px - lastX}${py < lastY ? '' : ' '}${py - lastY}`;
    else if (!out) return;
    outside = out;
    [lastX, lastY] = [px, py];
  });
  return path;
}

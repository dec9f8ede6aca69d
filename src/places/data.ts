// The kit’s own places, read once: postcodes, outcodes, sectors, councils, names.
import Papa from 'papaparse';
import { z } from 'zod';
import { readData } from '#platform';
import type { Point } from './point.ts';

const area = z.object({ code: z.string(), lat: z.number(), lon: z.number(), mainLad: z.string() });
const named = z.object({
  name: z.string(),
  kind: z.enum(['area', 'station', 'stop']),
  lat: z.number(),
  lon: z.number(),
});

interface Area {
  point: Point;
  /** GSS code of the council with most of it. */
  council: string;
}

export interface NamedPlace {
  name: string;
  kind: 'area' | 'station' | 'stop';
  point: Point;
}

/** A postcode as the kit has it; codes are GSS. */
interface PostcodeRow {
  point: Point;
  council: string;
  ward: string;
}

export interface PlaceData {
  postcode: (text: string) => PostcodeRow | undefined;
  /** Every postcode of the seven boroughs, in order. */
  postcodes: readonly string[];
  outcodes: ReadonlyMap<string, Area>;
  sectors: ReadonlyMap<string, Area>;
  /** GSS code to short name: `Birmingham`. */
  councils: ReadonlyMap<string, string>;
  /** Councils whose every postcode we have. */
  covered: ReadonlySet<string>;
  /** By name. */
  names: readonly NamedPlace[];
}

const csv = (text: string): string[][] => Papa.parse<string[]>(text.trim(), { skipEmptyLines: true }).data.slice(1);

const areas = (text: string): Map<string, Area> =>
  new Map(
    z
      .array(area)
      .parse(JSON.parse(text))
      .map(({ code, lat, lon, mainLad }) => [code, { point: { lat, lon }, council: mainLad }]),
  );

async function read(): Promise<PlaceData> {
  const [postcodes, outcodes, sectors, councils, names] = await Promise.all([
    readData('postcodes/west-midlands-postcodes.csv'),
    readData('postcodes/outcodes.json'),
    readData('postcodes/sectors.json'),
    readData('councils/england-councils.csv'),
    readData('place-names/place-names.json'),
  ]);
  const rows = postcodes.trimEnd().split('\n').slice(1);
  // 58,265 objects would weigh ten times as much as the lines they come from, and nearly all are never asked for.
  const lines = new Map(rows.map((line) => [line.slice(0, line.indexOf(',')), line]));
  const postcode = (text: string): PostcodeRow | undefined => {
    const [, lat, lon, council, ward] = lines.get(text)?.split(',') ?? [];
    return council && ward ? { point: { lat: Number(lat), lon: Number(lon) }, council, ward } : undefined;
  };
  return {
    postcode,
    postcodes: [...lines.keys()],
    outcodes: areas(outcodes),
    sectors: areas(sectors),
    councils: new Map(csv(councils).map(([, gss = '', , nice = '']) => [gss, nice])),
    covered: new Set(rows.map((line) => line.split(',')[3] as string)),
    names: z
      .array(named)
      .parse(JSON.parse(names))
      .map(({ lat, lon, ...rest }) => ({ ...rest, point: { lat, lon } })),
  };
}

let data: Promise<PlaceData> | undefined;

/** The data, read at the first call. Rejects when the data folder is damaged. */
export function placeData(): Promise<PlaceData> {
  data ??= read();
  return data;
}

// The wards of Birmingham, what is published of each, and the people in them and around them as points.
import Papa from 'papaparse';
import { z } from 'zod';
import { readData } from '#platform';
import { boundsOf, middleOf, type Ring } from './outline.ts';
import type { Area } from './reach.ts';

export interface Ward {
  /** GSS code. */
  code: string;
  name: string;
  /** Mid-2024, ONS. */
  people: number;
  /** Index of Multiple Deprivation 2025, mean of neighbourhoods weighted by people: higher is more deprived. */
  imd: number;
  /** People on Universal Credit, February 2026, for each hundred residents of any age. */
  claimants: number;
  /** Children in absolute low income, per cent, 2024 to 2025. */
  children: number;
  /** A point well inside, for a label. */
  label: { lat: number; lon: number };
  shapes: readonly ReturnType<typeof boundsOf>[];
}

export interface Wards {
  wards: readonly Ward[];
  /** Neighbourhoods of Birmingham, and each ward of its neighbours as one point. */
  areas: readonly Area[];
}

const number = z.coerce.number();
const profile = z.object({
  ward_code: z.string(),
  ward_name: z.string(),
  population_mid2024: number.int().positive(),
  imd2025_score_popweighted: number,
  uc_claimants_2026_02: number,
  children_low_income_abs_pct_2024_25: number,
});
const neighbourhood = z.object({ lsoa21_code: z.string(), ward25_code: z.string(), population_mid2024: number });
const ring = z.array(z.tuple([z.number(), z.number()]));
const shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)) }),
]);
const outlines = z.object({
  features: z.array(
    z.object({
      properties: z.looseObject({ code: z.string(), lat: number.optional(), lon: number.optional() }),
      geometry: shape,
    }),
  ),
});

const csv = <T extends z.ZodType>(row: T, text: string): z.output<T>[] =>
  z.array(row).parse(Papa.parse(text.trim(), { header: true, skipEmptyLines: true }).data);

/** Outer edges. */
const edges = ({ type, coordinates }: z.output<typeof shape>): Ring[] =>
  type === 'Polygon' ? coordinates.slice(0, 1) : coordinates.flatMap((one) => one.slice(0, 1));

async function read(): Promise<Wards> {
  const [profiles, neighbourhoods, wardText, areaText] = await Promise.all([
    readData('wards/birmingham-ward-profile.csv').then((text) => csv(profile, text)),
    readData('populations/lsoas.csv').then((text) => csv(neighbourhood, text)),
    readData('wards/west-midlands-wards.geojson'),
    readData('boundaries/birmingham-lsoas.geojson'),
  ]);
  const byCode = new Map(
    outlines
      .parse(JSON.parse(wardText))
      .features.map(({ properties: { code, lat = 0, lon = 0 }, geometry }) => [
        code,
        { label: { lat, lon }, rings: edges(geometry) },
      ]),
  );
  const middles = new Map(
    outlines
      .parse(JSON.parse(areaText))
      .features.map(({ properties: { code }, geometry }) => [code, middleOf(edges(geometry))]),
  );
  const wards = profiles.map((one): Ward => {
    const outline = byCode.get(one.ward_code);
    if (!outline) throw new Error(`The ward ${one.ward_code} has no outline in data/wards.`);
    return {
      code: one.ward_code,
      name: one.ward_name,
      people: one.population_mid2024,
      imd: one.imd2025_score_popweighted,
      claimants: (one.uc_claimants_2026_02 / one.population_mid2024) * 100,
      children: one.children_low_income_abs_pct_2024_25,
      label: outline.label,
      shapes: outline.rings.map(boundsOf),
    };
  });
  const shown = new Set(wards.map(({ code }) => code));
  const neighbours = new Map<string, Area>();
  const areas: Area[] = [];
  for (const { lsoa21_code, ward25_code, population_mid2024: people } of neighbourhoods) {
    const middle = middles.get(lsoa21_code);
    const label = byCode.get(ward25_code)?.label;
    const neighbour = neighbours.get(ward25_code);
    if (shown.has(ward25_code) && middle) areas.push({ ward: ward25_code, people, point: middle });
    else if (neighbour) neighbour.people += people;
    else if (label) neighbours.set(ward25_code, { ward: '', people, point: label });
  }
  return { wards, areas: [...areas, ...neighbours.values()] };
}

let wards: Promise<Wards> | undefined;

/** Everything that does not change from one question to the next; read once. Rejects when the data folder is damaged. */
export function loadWards(): Promise<Wards> {
  wards ??= read();
  return wards;
}

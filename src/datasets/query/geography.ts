import { z } from 'zod';
import type { DataPackage, Resource } from '../packages/schema/package.ts';
import { readText } from '../packages/table.ts';
import { type Columns, valueIn } from './columns.ts';

/** A geometry of RFC 7946, as its file has it. */
export type Geometry = { type: string; [member: string]: unknown };

const features = z.looseObject({
  features: z.array(z.looseObject({ geometry: z.looseObject({ type: z.string() }).nullable() })),
});

const LATITUDE = /^lat(itude)?$/i;
const LONGITUDE = /^(lon|lng|long|longitude)$/i;

/**
 * Where the rows of a table are on the map, by row from 0: the features of a GeoJSON file, or points from columns called `lat`
 * and `lon`. Undefined when the table has no geography.
 */
export function geographyOf(
  pack: DataPackage,
  resource: Resource,
  table: Columns,
): ((row: number) => Geometry | null) | undefined {
  if (!hasGeography(resource)) return undefined;
  const [path = ''] = resource.path;
  if (path.endsWith('.geojson')) {
    const text = readText(pack, path, resource.encoding);
    if (typeof text !== 'string') return undefined;
    const { success, data } = features.safeParse(parsed(text));
    return success ? (row) => data.features[row]?.geometry ?? null : undefined;
  }
  const lat = table.columns.find(({ field }) => LATITUDE.test(field.name));
  const lon = table.columns.find(({ field }) => LONGITUDE.test(field.name));
  if (!lat || !lon) return undefined;
  return (row) => {
    const coordinates = [valueIn(lon, row), valueIn(lat, row)];
    return coordinates.includes(null) ? null : { type: 'Point', coordinates };
  };
}

/** Whether a table can be had as GeoJSON, from its description alone. */
export function hasGeography({ path, schema }: Resource): boolean {
  if (path.length === 1 && path[0]?.endsWith('.geojson')) return schema !== undefined;
  const names = (schema?.fields ?? []).filter(({ type }) => type === 'number').map(({ name }) => name);
  return names.some((name) => LATITUDE.test(name)) && names.some((name) => LONGITUDE.test(name));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { z } from 'zod';

const record = z.record(z.string(), z.unknown());
const list = z.array(record);
const features = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.looseObject({ properties: record })),
});

/**
 * The records of a JSON file: its list, the properties of its GeoJSON features, or the list that a JSON pointer leads to.
 * Answers a fault, as the rest of a sentence, when there is none.
 */
export function recordsOf(text: string, pointer = ''): { records: Record<string, unknown>[] } | { fault: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { fault: `it is not JSON: ${(error as Error).message}` };
  }
  const at = follow(json, pointer);
  const map = features.safeParse(at);
  if (map.success) return { records: map.data.features.map(({ properties }) => properties) };
  const rows = list.safeParse(at);
  if (rows.success) return { records: rows.data };
  return { fault: `${pointer ? `at ${pointer} ` : ''}it holds neither a list of records nor GeoJSON features` };
}

/** What a JSON pointer (RFC 6901) leads to, or undefined. */
function follow(json: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>((value, step) => {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return inside ? (value as Record<string, unknown>)[key] : undefined;
  }, json);
}

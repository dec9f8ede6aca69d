// What each resource may be asked, by the technical specification of the OS Places API (docs.os.uk).
import { z } from 'zod';

const SYSTEMS = ['BNG', 'EPSG:27700', 'WGS84', 'EPSG:4326', 'EPSG:3857', 'EPSG:4258'] as const;
export type Srs = (typeof SYSTEMS)[number];

const common = {
  // The real one also writes XML.
  format: z.literal('JSON').default('JSON'),
  dataset: z
    .string()
    .regex(/^(DPA|LPI)(,(DPA|LPI))?$/)
    .default('DPA'),
  maxresults: z.coerce.number().int().min(1).max(100).default(100),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  lr: z
    .string()
    .regex(/^(EN|CY)(,(EN|CY))?$/)
    .default('EN,CY'),
  /** `CLASSIFICATION_CODE:RD*`; alternatives are parted by spaces, and each `fq` must be met. */
  fq: z.array(z.string().max(200)).max(10).default([]),
  output_srs: z.enum(SYSTEMS).default('EPSG:27700'),
};
const { maxresults, offset, ...place } = common;

const point = z.string().regex(/^-?\d{1,9}(\.\d{1,12})?,-?\d{1,9}(\.\d{1,12})?$/);
const radius = z.coerce.number().min(0.01).max(1_000).default(100);
const srs = z.enum(SYSTEMS).default('EPSG:27700');

/** By resource, its own parameter first: that is the order in which a refusal names them. */
export const resources = {
  postcode: z.strictObject({ postcode: z.string().min(1), ...common }),
  find: z.strictObject({
    query: z.string().min(1).max(500),
    ...common,
    minmatch: z.coerce.number().min(0.1).max(1).optional(),
    matchprecision: z.coerce.number().int().min(1).max(10).default(1),
  }),
  uprn: z.strictObject({ uprn: z.string().regex(/^\d{1,12}$/), ...common }),
  nearest: z.strictObject({ point, radius, ...place, srs }),
  radius: z.strictObject({ point, radius, maxresults, offset, ...place, srs }),
};

export type Resource = keyof typeof resources;
export type Query<R extends Resource> = z.output<(typeof resources)[R]>;

/** The parameters of an address as one object: `fq` may stand there more than once, of any other the first counts. */
export function parametersOf(search: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(search.keys())].filter((name) => name !== 'key');
  return Object.fromEntries(
    names.map((name) => [name, name === 'fq' ? search.getAll(name) : (search.get(name) as string)]),
  );
}

// What postcodes.io says. The fields are those of the real one’s published schema (postcodes.io openapi 3.5.1): what the
// kit’s open data does not know is null here, as it may be there.
import { z } from 'zod';
import { UNKNOWN } from './records.ts';

const maybe = z.string().nullable();
const whole = z.int().nullable();
const metres = z.number().nonnegative().describe('Metres');
const code = z.string().regex(/^[A-Z]\d{8}$/);

export const postcodeResult = z.object({
  ...(Object.fromEntries(UNKNOWN.map((name) => [name, maybe])) as Record<(typeof UNKNOWN)[number], typeof maybe>),
  postcode: z.string(),
  outcode: z.string(),
  incode: z.string(),
  quality: z.int().min(1).max(9),
  eastings: whole,
  northings: whole,
  country: z.string(),
  region: maybe,
  european_electoral_region: maybe,
  longitude: z.number().nullable().describe('Degrees, WGS84'),
  latitude: z.number().nullable().describe('Degrees, WGS84'),
  admin_district: maybe,
  admin_ward: maybe,
  codes: z.object({ admin_district: code, admin_ward: code }),
});
export const nearResult = postcodeResult.extend({ distance: metres });

export const names = z.array(z.string());
export const outcodeResult = z.object({
  outcode: z.string(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  eastings: whole,
  northings: whole,
  admin_district: names,
  parish: names,
  admin_county: names,
  admin_ward: names,
  country: names,
  parliamentary_constituency: names,
});

// What postcodes.io says of a postcode or an outcode, made from the kit’s open data; what that does not know is null.
import { metresBetween, type PlaceData, type Point, placeData } from '#places';
import { readData } from '#platform';

/** Everything the pretend postcodes.io knows. */
export interface Known extends PlaceData {
  /** GSS code to name. */
  wards: ReadonlyMap<string, string>;
}

let known: Promise<Known> | undefined;

/** Reads it once. */
export function knownPlaces(): Promise<Known> {
  known ??= (async () => {
    const collection = JSON.parse(await readData('wards/west-midlands-wards.geojson')) as {
      features: { properties: { code: string; name: string } }[];
    };
    const wards = new Map(collection.features.map(({ properties: { code, name } }) => [code, name]));
    return { ...(await placeData()), wards };
  })();
  return known;
}

/** What nobody here knows of a postcode. */
export const UNKNOWN = [
  'eastings',
  'northings',
  'nhs_ha',
  'admin_county',
  'parliamentary_constituency',
  'parliamentary_constituency_2024',
  'primary_care_trust',
  'parish',
  'lsoa',
  'msoa',
  'lsoa11',
  'msoa11',
  'lsoa21',
  'msoa21',
  'oa21',
  'ced',
  'ccg',
  'pfa',
  'nhs_region',
  'ttwa',
  'national_park',
  'bua',
  'icb',
  'cancer_alliance',
  'lep1',
  'lep2',
  'nuts',
  'date_of_introduction',
] as const;
const nulls = Object.fromEntries(UNKNOWN.map((name) => [name, null]));

/** The record of a postcode written as it should be (`B4 7DJ`), or undefined. */
export function postcodeRecord(postcode: string, { postcode: find, councils, wards }: Known) {
  const row = find(postcode);
  const [outcode = '', incode = ''] = postcode.split(' ');
  return (
    row && {
      ...nulls,
      postcode,
      outcode,
      incode,
      quality: 1,
      country: 'England',
      region: 'West Midlands',
      european_electoral_region: 'West Midlands',
      longitude: row.point.lon,
      latitude: row.point.lat,
      admin_district: councils.get(row.council) ?? null,
      admin_ward: wards.get(row.ward) ?? null,
      codes: { admin_district: row.council, admin_ward: row.ward },
    }
  );
}

/** The record of an outcode, or undefined. */
export function outcodeRecord(outcode: string, { outcodes, councils }: Known) {
  const area = outcodes.get(outcode);
  return (
    area && {
      outcode,
      longitude: area.point.lon,
      latitude: area.point.lat,
      eastings: null,
      northings: null,
      admin_district: [councils.get(area.council)].filter(Boolean),
      parish: [],
      admin_county: [],
      admin_ward: [],
      country: ['England'],
      parliamentary_constituency: [],
    }
  );
}

/** Postcodes around a point, nearest first, with their distance in metres; at most `limit`, within `radius` metres. */
export function nearest(point: Point, limit: number, radius: number, all: Known) {
  return all.postcodes
    .map((postcode) => ({
      postcode,
      distance: metresBetween(point, (all.postcode(postcode) as { point: Point }).point),
    }))
    .filter(({ distance }) => distance <= radius)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ postcode, distance }) => ({ ...postcodeRecord(postcode, all), distance }));
}

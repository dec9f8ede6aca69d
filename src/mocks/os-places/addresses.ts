// The invented addresses of a postcode. The postcode and its place are real; streets, houses and names are plainly not.
import { createHash } from 'node:crypto';
import type { Point } from '#places';
import type { PlaceMap } from './map.ts';
import { uprnOf } from './uprn.ts';

export interface Address {
  uprn: string;
  /** Of the block that a flat is in. */
  parent?: string;
  organisation?: string;
  flat?: string;
  building?: string;
  number?: string;
  street: string;
  postcode: string;
  point: Point;
  /** GSS code. */
  council: string;
  ward: string;
  kind: keyof typeof KINDS;
}

/** AddressBase classification codes. */
export const KINDS = {
  RD03: 'Semi-Detached',
  RD04: 'Terraced',
  RD06: 'Self Contained Flat (Includes Maisonette / Apartment)',
  CC04: 'Public / Village Hall / Other Community Facility',
} as const;

const INVENTED = ['PRETEND', 'INVENTED', 'SAMPLE', 'EXAMPLE', 'IMAGINARY', 'MAKE-BELIEVE', 'MADE-UP', 'FICTIONAL'];
const WAYS = ['STREET', 'ROAD', 'LANE', 'AVENUE', 'CLOSE', 'TERRACE', 'GROVE', 'WAY'];
const PLACES = ['LIBRARY', 'COMMUNITY HALL', 'ADVICE CENTRE', 'DAY CENTRE', 'SURGERY'];
const BLOCK = 99;
const METRES_A_DEGREE = 111_195;

/** The street that all addresses of a postcode are in. */
export function streetOf(postcode: string): string {
  const [adjective, way] = chances(postcode);
  return `${of(INVENTED, adjective)} ${of(WAYS, way)}`;
}

/** Six to twenty-one addresses, always the same; none for a postcode we do not have. */
export function addressesOf(postcode: string, { places, alsoIn }: PlaceMap): Address[] {
  const row = places.postcode(postcode);
  if (!row) return [];
  const [, , count, first, flats, hall] = chances(postcode);
  const houses = 6 + (count % 16);
  const flatsFrom = flats % 4 === 0 ? houses - 4 : houses;
  const other = alsoIn(postcode);
  return Array.from({ length: houses }, (_, house): Address => {
    const base = {
      uprn: uprnOf(postcode, house),
      street: streetOf(postcode),
      postcode,
      point: around(row.point, house),
      council: other && house % 2 === 1 ? other : row.council,
      ward: row.ward,
      number: String(1 + (first % 40) + 2 * Math.min(house, flatsFrom)),
    };
    if (house === 0 && hall % 5 === 0)
      return { ...base, organisation: `${of(INVENTED, first)} ${of(PLACES, hall >> 3)}`, kind: 'CC04' };
    if (house >= flatsFrom)
      return {
        ...base,
        parent: uprnOf(postcode, BLOCK),
        flat: `FLAT ${house - flatsFrom + 1}`,
        building: `${of(INVENTED, flats >> 2)} COURT`,
        kind: 'RD06',
      };
    return { ...base, kind: count % 2 === 0 ? 'RD03' : 'RD04' };
  });
}

/** Numbers from 0 to 255 that look like chance and are always the same. */
function chances(postcode: string): [number, number, number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = createHash('sha256').update(postcode).digest();
  return [a, b, c, d, e, f];
}

const of = <T>(list: readonly T[], chance: number): T => list[chance % list.length] as T;

/** A place of its own within forty metres, on a spiral, so that no two houses share one. */
function around({ lat, lon }: Point, house: number): Point {
  const metres = 4 + 1.7 * house;
  const angle = house * 2.4;
  return {
    lat: lat + (metres * Math.sin(angle)) / METRES_A_DEGREE,
    lon: lon + (metres * Math.cos(angle)) / (METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180)),
  };
}

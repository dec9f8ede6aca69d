// From what somebody typed to a point on the earth, or to a reason why there is none.
import { z } from 'zod';
import { ask, config, log } from '#platform';
import { type NamedPlace, type PlaceData, placeData } from './data.ts';
import { nameFinder } from './names.ts';
import type { Point } from './point.ts';
import { type Postcode, readPostcode } from './postcode.ts';

export type Found =
  | {
      kind: 'found';
      label: string;
      point: Point;
      precision: 'point' | 'postcode' | 'sector' | 'outcode' | 'place';
      council?: string | undefined;
    }
  /** Nothing was typed. */
  | { kind: 'empty' }
  /** Neither a postcode nor a name we know; `near` are names like it. */
  | { kind: 'not-a-place'; near: string[] }
  /** Well formed, but there is none such. */
  | { kind: 'no-such-postcode'; postcode: string }
  /** In a place we do not cover, with its council when we can tell. */
  | { kind: 'outside'; postcode: string; council?: string | undefined }
  /** Postcodes cannot be looked up at the moment, and our own data does not have this one. */
  | { kind: 'unavailable' };

const LONGEST = 100;
const REMEMBERED = 1_000;
const TIMEOUT = 3_000;
const COORDINATES = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[, ]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;

const answerSchema = z.object({
  result: z.object({
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    admin_district: z.string().nullish(),
  }),
});

interface Loaded {
  data: PlaceData;
  byName: ReturnType<typeof nameFinder>;
}
let loaded: Loaded | undefined;

/** Reads the places of the kit, so that the first visitor does not wait for it. */
export async function loadPlaces(): Promise<Loaded> {
  if (!loaded) {
    const data = await placeData();
    loaded = { data, byName: nameFinder(data.names) };
  }
  return loaded;
}

/** Every named place, by name. Empty until `loadPlaces` has settled. */
export const placeNames = (): readonly NamedPlace[] => loaded?.data.names ?? [];

/** Postcodes already found, the oldest forgotten first. In memory only: a postcode is where somebody is. */
const remembered = new Map<string, Found>();

/** Finds without asking anybody: names, coordinates, what was asked before. Undefined when somebody must be asked. */
export function findPlaceNow(typed: string): Found | undefined {
  if (!loaded) return undefined;
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  if (text.length > LONGEST) return { kind: 'not-a-place', near: [] };
  const coordinates = COORDINATES.exec(text);
  if (coordinates) return atCoordinates(Number(coordinates[1]), Number(coordinates[2]));
  const postcode = readPostcode(text);
  if (!postcode) return named(text, loaded);
  if (postcode.kind === 'sector') return inSector(postcode, loaded.data);
  return remembered.get(postcode.text);
}

/** Finds a postcode or part of one, a place by name, or `latitude, longitude`. Never rejects, never writes down what was asked. */
export async function findPlace(typed: string): Promise<Found> {
  const { data } = await loadPlaces();
  const known = findPlaceNow(typed);
  if (known) return known;
  const postcode = readPostcode(typed) as Postcode;
  const found = await lookUp(postcode, data);
  if (found.kind !== 'unavailable') {
    if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value as string);
    remembered.set(postcode.text, found);
  }
  return found;
}

/** The British Isles: beyond them no service of ours is any use. */
function atCoordinates(lat: number, lon: number): Found {
  const inside = lat > 49 && lat < 61.5 && lon > -9 && lon < 2.5;
  return inside
    ? { kind: 'found', label: 'your location', point: { lat, lon }, precision: 'point' }
    : { kind: 'not-a-place', near: [] };
}

function named(text: string, { byName }: Loaded): Found {
  const { place, near } = byName(text);
  return place
    ? { kind: 'found', label: place.name, point: place.point, precision: 'place' }
    : { kind: 'not-a-place', near };
}

/** Sectors are ours alone: postcodes.io has no such thing. */
function inSector({ text, outcode }: Postcode, data: PlaceData): Found {
  const sector = data.sectors.get(text);
  if (!sector) return outsideOr(text, outcode, data);
  return covers(sector.council, data)
    ? {
        kind: 'found',
        label: text,
        point: sector.point,
        precision: 'sector',
        council: data.councils.get(sector.council),
      }
    : { kind: 'outside', postcode: text, council: data.councils.get(sector.council) };
}

/** In `live` mode the feed says what is covered, not the sample data. */
const covers = (council: string, data: PlaceData): boolean => config().mode === 'live' || data.covered.has(council);

function outsideOr(text: string, outcode: string, data: PlaceData): Found {
  const area = data.outcodes.get(outcode);
  if (area && data.covered.has(area.council)) return { kind: 'no-such-postcode', postcode: text };
  // The pretend postcodes.io knows the West Midlands only; the real one knows every postcode there is.
  if (config().mode === 'live') return { kind: 'no-such-postcode', postcode: text };
  return { kind: 'outside', postcode: text, council: area && data.councils.get(area.council) };
}

async function lookUp(postcode: Postcode, data: PlaceData): Promise<Found> {
  const { kind, text, outcode } = postcode;
  const list = kind === 'postcode' ? 'postcodes' : 'outcodes';
  try {
    const { status, text: body } = await ask(`${config().postcodesUrl}/${list}/${encodeURIComponent(text)}`, {
      timeout: TIMEOUT,
    });
    if (status === 404) return outsideOr(text, outcode, data);
    const {
      latitude,
      longitude,
      admin_district: council,
    } = answerSchema.parse(status === 200 ? JSON.parse(body) : {}).result;
    if (latitude === null || longitude === null) return ourOwn(postcode, data);
    const ours = data.outcodes.get(outcode);
    if (kind === 'outcode' && ours && !covers(ours.council, data)) {
      return { kind: 'outside', postcode: text, council: data.councils.get(ours.council) };
    }
    return {
      kind: 'found',
      label: text,
      point: { lat: latitude, lon: longitude },
      precision: kind as 'postcode',
      council: council ?? undefined,
    };
  } catch (error) {
    log('warn', 'postcodes-not-found', { name: (error as Error).name });
    return ourOwn(postcode, data);
  }
}

/** What we know ourselves when nobody can be asked. */
function ourOwn(postcode: Postcode, data: PlaceData): Found {
  const row = data.postcode(postcode.text);
  if (row)
    return {
      kind: 'found',
      label: postcode.text,
      point: row.point,
      precision: 'postcode',
      council: data.councils.get(row.council),
    };
  const area = data.outcodes.get(postcode.outcode);
  return area && covers(area.council, data)
    ? {
        kind: 'found',
        label: postcode.outcode,
        point: area.point,
        precision: 'outcode',
        council: data.councils.get(area.council),
      }
    : { kind: 'unavailable' };
}

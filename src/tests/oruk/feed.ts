// The sample directory, published, and how to walk it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type OrukRecords,
  type OrukService,
  type OrukTaxonomy,
  type Publisher,
  publisher,
} from '../../directory/publish/index.ts';

const data = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../data/services', name), 'utf8'));

export const services: OrukService[] = data('services.json');
export const taxonomies: OrukTaxonomy[] = data('taxonomies.json');
export const records: OrukRecords = { services, taxonomies };

/** Good enough for the few kilometres of a test: a flat West Midlands. */
export const flatDistance = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): number =>
  Math.hypot((a.lat - b.lat) * 111_200, (a.lon - b.lon) * 67_800);

export const B4_7DJ = { lat: 52.4829, lon: -1.8935 };

/** A publisher that knows a single postcode. */
export const publish = (given: OrukRecords): Publisher =>
  publisher(given, {
    findPostcode: (postcode) => (postcode.replace(/\s/g, '').toUpperCase() === 'B47DJ' ? B4_7DJ : undefined),
    distance: flatDistance,
    notice: 'A test',
  });

const published = publish(records);

/** Asks for an address such as `/services?page=2`. */
export function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  const { pathname, searchParams } = new URL(address, 'https://feed.example');
  return published({ method, path: pathname, searchParams, headers: new Headers(headers) });
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever JSON comes.
export type Body = any;

/** Every page of a list, in order. */
export async function pages(list: string, parameters: Record<string, string> = {}): Promise<Body[]> {
  const found: Body[] = [];
  for (let number = 1; ; number++) {
    const query = new URLSearchParams({ ...parameters, page: String(number) });
    const body: Body = await (await ask(`/${list}?${query}`)).json();
    found.push(body);
    if (body.last_page) return found;
  }
}

/** Everything in a list. */
export const all = async (list: string, parameters: Record<string, string> = {}): Promise<Body[]> =>
  (await pages(list, { per_page: '500', ...parameters })).flatMap(({ contents }) => contents);

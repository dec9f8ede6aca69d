// What each resource answers: a header that says what was asked, and the page of rows.
import { HttpResponse } from 'msw';
import { metresBetween, type Point, readPostcode } from '#places';
import { addressesOf } from './addresses.ts';
import { filterFor } from './filter.ts';
import { findAddresses } from './find.ts';
import { fromGrid } from './grid.ts';
import type { PlaceMap } from './map.ts';
import type { Query, Resource, Srs } from './query.ts';
import { CORS, refused } from './refusal.ts';
import { type Found, rowOf } from './row.ts';
import { readUprn } from './uprn.ts';

type Finders = { [R in Resource]: (query: Query<R>, map: PlaceMap) => Found[] | Response };

/** The addresses for a query, in order; or a refusal. */
export const finders: Finders = {
  postcode({ postcode: typed }, map) {
    const postcode = readPostcode(typed);
    if (!postcode)
      return refused(
        400,
        `Requested postcode must contain a minimum of the sector plus 1 digit of the district e.g. SO1. Requested postcode was ${typed}`,
      );
    if (postcode.kind === 'postcode') return exact(addressesOf(postcode.text, map));
    const begin = postcode.kind === 'sector' ? postcode.text : `${postcode.text} `;
    const all = map.places.postcodes.filter((one) => one.startsWith(begin));
    return exact(all.flatMap((one) => addressesOf(one, map)));
  },

  find({ query, minmatch = 0, matchprecision }, map) {
    const kept = 10 ** matchprecision;
    return findAddresses(query, map)
      .map(({ address, match }) => ({ address, match: Math.trunc(match * kept) / kept }))
      .filter(({ match }) => match >= minmatch);
  },

  uprn({ uprn }, map) {
    const postcode = readUprn(uprn)?.postcode;
    return exact(postcode ? addressesOf(postcode, map).filter((address) => address.uprn === uprn) : []);
  },

  nearest: (query, map) => {
    const found = within(query, map);
    return found instanceof Response ? found : found.slice(0, 1);
  },

  radius: (query, map) => within(query, map),
};

const exact = (addresses: Found['address'][]): Found[] => addresses.map((address) => ({ address, match: 1 }));

/** Houses are no further than this from their postcode's point. */
const FURTHEST_HOUSE = 50;

function within({ point: given, radius, srs }: Query<'radius' | 'nearest'>, map: PlaceMap): Found[] | Response {
  const point = pointFrom(given, srs);
  if (!point) return refused(400, `The point ${given} is outside the area covered.`);
  const addresses = map.near(point, radius + FURTHEST_HOUSE).flatMap((postcode) => addressesOf(postcode, map));
  const near = addresses
    .map((address) => ({ address, metres: metresBetween(point, address.point) }))
    .filter(({ metres }) => metres <= radius)
    .sort((a, b) => a.metres - b.metres);
  return exact(near.map(({ address }) => address));
}

/** Latitude first where the system has it so, else east first. Undefined beyond Great Britain. */
function pointFrom(given: string, srs: Srs): Point | undefined {
  const [first = 0, second = 0] = given.split(',').map(Number);
  const point = read(first, second, srs);
  return point.lat > 49 && point.lat < 61.5 && point.lon > -9 && point.lon < 2.5 ? point : undefined;
}

function read(first: number, second: number, srs: Srs): Point {
  if (srs === 'BNG' || srs === 'EPSG:27700')
    // The formulas hold on the grid only.
    return first >= 0 && first <= 700_000 && second >= 0 && second <= 1_300_000
      ? fromGrid({ x: first, y: second })
      : { lat: 0, lon: 0 };
  if (srs !== 'EPSG:3857') return { lat: first, lon: second };
  const radius = 6_378_137;
  return {
    lat: (Math.atan(Math.sinh(second / radius)) * 180) / Math.PI,
    lon: ((first / radius) * 180) / Math.PI,
  };
}

/** The answer to a query that was understood. `uri` is as asked, without the key; `now` dates it. */
export function answerTo(query: Query<Resource>, found: Found[], { uri, now }: { uri: URL; now: Date }): Response {
  const keep = filterFor(query.fq);
  if (!keep) return refused(400, 'The value given for parameter fq is not valid.');
  const { maxresults, offset } = 'maxresults' in query ? query : { maxresults: 1, offset: 0 };
  const datasets = query.dataset.split(',') as ('DPA' | 'LPI')[];
  // Rows are made for the page only, unless a filter must see them all.
  const rows = (part: Found[]) =>
    part.flatMap((one) => datasets.map((dataset) => rowOf(dataset, one, query.output_srs)));
  const all =
    query.fq.length > 0 ? rows(found).filter((row) => Object.values(row).every((fields) => keep(fields))) : undefined;
  const total = all?.length ?? found.length * datasets.length;
  const first = Math.floor(offset / datasets.length);
  const page = all
    ? all.slice(offset, offset + maxresults)
    : rows(found.slice(first, first + maxresults + 1))
        .slice(offset % datasets.length)
        .slice(0, maxresults);
  const header = {
    uri: uri.href,
    query: [...uri.searchParams].map(([name, value]) => `${name}=${value}`).join('&'),
    offset,
    totalresults: total,
    format: query.format,
    dataset: query.dataset,
    lr: query.lr,
    maxresults,
    ...('matchprecision' in query && { matchprecision: query.matchprecision }),
    // No edition of AddressBase has this number: nothing here is from it.
    epoch: '0',
    lastupdate: now.toISOString().slice(0, 10),
    output_srs: query.output_srs,
  };
  // Nothing found is an answer without `results`.
  return HttpResponse.json({ header, ...(page.length > 0 && { results: page }) }, { headers: CORS });
}

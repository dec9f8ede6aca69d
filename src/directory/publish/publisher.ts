// A set of records as an Open Referral UK 3.0 API: every required and optional address and parameter, as a function.
import { type Asked, allowed, found, NDJSON_TYPE, refused } from './answer.ts';
import { catalogue, LISTS, type List, type ListName } from './catalogue.ts';
import type { Form } from './entry.ts';
import { type Distance, filter, type Near } from './filter.ts';
import { lines, page } from './page.ts';
import { type Query, readQuery } from './query.ts';
import type { OrukRecords } from './records.ts';

export interface PublishOptions {
  /** The point of a postcode, WGS84 degrees; undefined when there is no such postcode. */
  findPostcode: (postcode: string) => Promise<Near['point'] | undefined> | Near['point'] | undefined;
  distance: Distance;
  /** A sentence about the whole feed, shown at its root. */
  notice?: string;
}

export type Publisher = (asked: Asked) => Promise<Response>;

/** The version in the form the official validator can read. */
const DETAILS = {
  version: 'HSDS-UK-3.0',
  profile: 'https://docs.openreferraluk.org/en/latest/',
  openapi_url: 'https://openreferraluk.org/specifications/3.0/openapi.json',
};

const PER_PAGE = 50;
/** How far “near a postcode” is when nobody says, in metres. */
const PROXIMITY = 5_000;

/** Publishes a set of records: answers GET, HEAD and OPTIONS; 400 and 404 carry a sentence. Never throws. */
export function publisher(records: OrukRecords, options: PublishOptions): Publisher {
  const lists = catalogue(records);
  const root = JSON.stringify({ ...DETAILS, ...(options.notice && { notice: options.notice }) });

  return async (asked) => {
    const { method = 'GET', path, searchParams } = asked;
    if (method === 'OPTIONS') return allowed();
    if (method !== 'GET' && method !== 'HEAD')
      return refused(405, 'Only GET is answered.', { allow: 'GET, HEAD, OPTIONS' });
    const [name = '', id, ...rest] = path.split('/').filter((part) => part !== '');
    if (name === '') return found(asked, root);
    if (!isList(name) || rest.length > 0) return refused(404, 'There is nothing at this address.');
    if (id !== undefined) return one(asked, name, lists[name], id);
    const read = readQuery(name, searchParams);
    if ('faults' in read) return refused(400, `${read.faults.join('; ')}.`);
    return many(asked, lists[name], read.query);
  };

  function one(asked: Asked, name: ListName, list: List, id: string): Response {
    const entry = list.byId.get(id);
    if (!entry) return refused(404, 'Nothing here has this id.');
    const withServices = name === 'organizations' && asked.searchParams.get('full_service') === 'true';
    return found(asked, entry.json(withServices ? 'services' : 'full'));
  }

  async function many(asked: Asked, list: List, query: Query): Promise<Response> {
    let near: Near | undefined;
    if (query.postcode) {
      const point = await options.findPostcode(query.postcode);
      if (!point) return refused(400, 'postcode is not one that we know.');
      near = { point, metres: query.proximity ?? PROXIMITY };
    }
    const kept = filter(list.entries, query, near, options.distance);
    const form = formOf(query);
    if (query.format === 'ndjson') return found(asked, lines(kept, form), NDJSON_TYPE);
    // “When using [minimal] aim to return all services within one page.”
    const perPage = query.per_page ?? (query.minimal ? Math.max(kept.length, 1) : PER_PAGE);
    return found(asked, page(kept, form, query.page ?? 1, perPage));
  }
}

const isList = (name: string): name is ListName => (LISTS as readonly string[]).includes(name);

function formOf({ minimal, full_service: services, full }: Query): Form {
  if (minimal) return 'minimal';
  if (services) return 'services';
  return full ? 'full' : 'brief';
}

// The description of the directory. What a record may hold is for the standard to say (its published schemas are linked
// below, and every record passes them): here is what each must have, and what can be asked.
import { z } from 'zod';
import type { Described } from '../../openapi.ts';

const id = z.guid();
const text = z.string().optional();
const named = z.looseObject({ id, name: z.string(), description: text });

const organisation = named.extend({ description: z.string(), email: text, website: text });
const service = named.extend({
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  last_modified: z.iso.datetime({ offset: true }).optional(),
  organization: organisation.optional(),
});
const degrees = z.number().optional();
const location = z.looseObject({ id, latitude: degrees, longitude: degrees });
const atLocation = z.looseObject({ id, service_id: id, location_id: id, location, service });
const term = named.extend({ description: z.string(), taxonomy_id: id.optional(), parent_id: id.optional() });
const taxonomy = named.extend({ description: z.string(), taxonomy_terms: z.array(term).optional() });
/** A service of a list with `minimal`. */
const minimal = z.object({ id, modified_date: z.iso.datetime({ offset: true }) });
/** An organisation with `full_service`: each of its services whole. */
const withServices = organisation.extend({ services: z.array(service).optional() });

const count = z.int().nonnegative();
const pageOf = (record: z.ZodType) =>
  z.object({
    total_items: count,
    total_pages: count,
    page_number: z.int().positive(),
    size: count,
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(record),
  });

const refused = (description: string) => ({
  description,
  schema: z.object({ status: z.int(), message: z.string() }),
});

const flag = z.enum(['true', 'false']).optional();
const number = (least: number, most: number) => z.int().min(least).max(most).optional();
const ids = z.array(id).optional().describe('Repeated, all of them must hold');
const time = z.string().regex(/^\d\d:\d\d$/);

const paging = {
  search: z.string().max(500).optional().describe('Words, all of which must be there'),
  page: number(1, 999_999_999),
  per_page: number(1, 1_000).describe('50 unless said'),
  format: z.enum(['json', 'ndjson']).optional().describe('ndjson: no page but one record a line'),
};
const ofServices = {
  taxonomy_term_id: ids,
  taxonomy_id: ids,
  organization_id: ids,
  modified_after: z.string().optional().describe('A date or a time: changed then or later'),
  full: flag,
  minimum_age: number(0, 150).describe('Somebody of this age or older may come'),
  maximum_age: number(0, 150).describe('Somebody of this age or younger may come'),
  day: z.string().optional().describe('Open on this day: monday, or MO'),
  start_time: time.optional().describe('Open after this time'),
  end_time: time.optional().describe('Open before this time'),
};

type Operation = Described['operations'][number];

/** The two operations of a list: a page of it, and one record. */
function list(name: string, what: string, record: z.ZodType, listed: z.ZodType, query: z.ZodObject): Operation[] {
  return [
    {
      method: 'get',
      path: `/${name}`,
      id: name,
      summary: `A page of ${what}`,
      query,
      answers: {
        200: { description: 'The page; one past the end is empty', schema: pageOf(listed) },
        400: refused('A parameter cannot be read: the message says which, and what it should be'),
      },
    },
    {
      method: 'get',
      path: `/${name}/{id}`,
      id: `${name}-by-id`,
      summary: `One of the ${what}, in full`,
      pathParameters: z.object({ id }),
      ...(name === 'organizations' && { query: z.object({ full_service: flag }) }),
      answers: { 200: { description: 'The record', schema: record }, 404: refused('Nothing has this id') },
    },
  ];
}

const details = z.object({ version: z.string(), profile: z.url(), openapi_url: z.url(), notice: z.string() });

export const described: Described = {
  title: 'Directory of a pretend council',
  description:
    'Open Referral UK 3.0, with the ages, days and times of its earlier profile. Every service is invented. The ' +
    'standard: https://openreferraluk.org/specifications/3.0/openapi.json',
  version: '3.0',
  operations: [
    {
      method: 'get',
      path: '/',
      id: 'details',
      summary: 'Which version of the standard this is',
      answers: { 200: { description: 'The version', schema: details } },
    },
    ...list(
      'services',
      'services',
      service,
      z.union([service, minimal]),
      z.object({ ...paging, ...ofServices, minimal: flag }),
    ),
    ...list(
      'service_at_locations',
      'services at locations',
      atLocation,
      atLocation,
      z.object({
        ...paging,
        ...ofServices,
        postcode: z.string().max(12).optional(),
        proximity: number(1, 1_000_000).describe('Metres from the postcode: 5000 unless said'),
      }),
    ),
    ...list(
      'organizations',
      'organisations',
      withServices,
      withServices,
      z.object({ ...paging, full: flag, full_service: flag }),
    ),
    ...list('taxonomies', 'taxonomies', taxonomy, taxonomy, z.object(paging)),
    ...list(
      'taxonomy_terms',
      'terms of taxonomies',
      term,
      term,
      z.object({ ...paging, taxonomy_id: ids, top_only: flag, parent_id: id.optional() }),
    ),
  ],
};

// The query parameters of Open Referral UK 3.0, and the five that its 2024 profile had (ages, day, times).
import { z } from 'zod';
import type { ListName } from './catalogue.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The most records on a page. */
const MOST_PER_PAGE = 1000;

const whole = (least: number, most: number, sentence: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: sentence })
    .transform(Number)
    .pipe(z.number({ error: sentence }).min(least, { error: sentence }).max(most, { error: sentence }));

const flag = (name: string) =>
  z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'], error: `${name} is true or false` });
const age = (name: string) => whole(0, 150, `${name} is a whole number of years`);
const time = (name: string) =>
  z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)(:00)?$/, { error: `${name} is a time such as 09:30` })
    .transform((text) => text.slice(0, 5));

const day = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => text.length >= 2 && DAY_NAMES.some((name) => name.startsWith(text)), {
    error: 'day is a day of the week such as monday or MO',
  })
  .transform((text) => DAYS[DAY_NAMES.findIndex((name) => name.startsWith(text))] as string);

const moment = z
  .string()
  .refine((text) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text.replace(' ', '+'))), {
    error: 'modified_after is a date or a time such as 2026-11-01T00:00:00Z',
  })
  // A plus sign that was not encoded arrives as a space.
  .transform((text) => Date.parse(text.replace(' ', '+')));

const ids = z.array(z.string()).optional();

const common = {
  search: z.string().max(500, { error: 'search is at most 500 characters' }).optional(),
  page: whole(1, 999_999_999, 'page is a whole number from 1').optional(),
  per_page: whole(1, MOST_PER_PAGE, `per_page is a whole number from 1 to ${MOST_PER_PAGE}`).optional(),
  format: z.enum(['json', 'ndjson'], { error: 'format is json or ndjson' }).optional(),
};

const ofServices = {
  ...common,
  taxonomy_term_id: ids,
  taxonomy_id: ids,
  organization_id: ids,
  modified_after: moment.optional(),
  full: flag('full').optional(),
  minimum_age: age('minimum_age').optional(),
  maximum_age: age('maximum_age').optional(),
  day: day.optional(),
  start_time: time('start_time').optional(),
  end_time: time('end_time').optional(),
};

const PARAMETERS = {
  services: { ...ofServices, minimal: flag('minimal').optional() },
  service_at_locations: {
    ...ofServices,
    postcode: z.string().max(12, { error: 'postcode is at most 12 characters' }).optional(),
    proximity: whole(1, 1_000_000, 'proximity is a whole number of metres').optional(),
  },
  organizations: { ...common, full: flag('full').optional(), full_service: flag('full_service').optional() },
  taxonomies: common,
  taxonomy_terms: {
    ...common,
    taxonomy_id: ids,
    top_only: flag('top_only').optional(),
    parent_id: z.string().optional(),
  },
};

const everything = z.object({
  ...PARAMETERS.services,
  ...PARAMETERS.service_at_locations,
  ...PARAMETERS.organizations,
  ...PARAMETERS.taxonomy_terms,
});

/** What is asked of a list; every filter that is there must hold. */
export type Query = z.output<typeof everything>;

const REPEATABLE = ['taxonomy_term_id', 'taxonomy_id', 'organization_id'];

/**
 * Reads the parameters of a list. An empty one counts as absent, an unknown one is ignored, a repeated id must hold as
 * well as the first; of anything else repeated the first counts. Answers a sentence for each value that cannot be used.
 */
export function readQuery(list: ListName, search: URLSearchParams): { query: Query } | { faults: string[] } {
  const given = Object.keys(PARAMETERS[list]).flatMap((name) => {
    const values = search.getAll(name).filter((value) => value !== '');
    return values.length === 0 ? [] : [[name, REPEATABLE.includes(name) ? values : values[0]]];
  });
  const result = everything.safeParse(Object.fromEntries(given));
  if (!result.success) return { faults: result.error.issues.map(({ message }) => message) };
  const { postcode, proximity } = result.data;
  if (proximity !== undefined && !postcode) return { faults: ['proximity needs a postcode to measure from'] };
  return { query: result.data };
}

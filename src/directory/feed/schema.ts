// The shape of a feed's records, read leniently: what is missing or malformed is absent, lists are lists, text is clean.
import { z } from 'zod';

const LONGEST = 5_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being taken out.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

function clean(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).replace(CONTROL, '').trim().slice(0, LONGEST) || undefined;
}

function amount(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

// A key may be missing: only `optional()` before the transform lets it.
const anything = z.unknown().optional();
const words = anything.transform(clean);
const number = anything.transform(amount);
const link = words.transform((text) => (text && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined));
const email = words.transform((text) => (text && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text) ? text : undefined));
const date = words.transform((text) => (text && !Number.isNaN(Date.parse(text)) ? text.slice(0, 10) : undefined));
const instant = words.transform((text) =>
  text && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined,
);

/** An object, or none. */
const one = <T extends z.ZodType>(item: T) =>
  anything.transform((value): z.output<T> | undefined => item.safeParse(value).data);

/** A list of what can be read of it; anything that is not an object is left out. */
const list = <T extends z.ZodType>(item: T) =>
  anything.transform((value): z.output<T>[] =>
    Array.isArray(value)
      ? value.flatMap((each) => {
          const { success, data } = item.safeParse(each);
          return success ? [data] : [];
        })
      : [],
  );

const phone = z.object({ number: words, extension: words, description: words });
const contact = z.object({ phones: list(phone) });

const scheduleSchema = z.object({
  freq: words,
  interval: number,
  byday: words,
  bymonthday: words,
  dtstart: words,
  until: words,
  count: number,
  valid_from: words,
  valid_to: words,
  opens_at: words,
  closes_at: words,
  description: words,
});

const term = z.object({ id: words, code: words, name: words, term: words });
const attribute = z.object({ taxonomy_term_id: words, taxonomy_term: one(term) });

const locationSchema = z.object({
  id: words,
  name: words,
  location_type: words,
  latitude: number,
  longitude: number,
  transportation: words,
  addresses: list(
    z.object({
      address_1: words,
      address_2: words,
      city: words,
      region: words,
      postal_code: words,
      address_type: words,
    }),
  ),
  accessibility: list(z.object({ accessibility: words, description: words, details: words })),
  phones: list(phone),
});

const atLocationSchema = z.object({
  id: words,
  description: words,
  location: one(locationSchema),
  phones: list(phone),
  contacts: list(contact),
  schedules: list(scheduleSchema),
});

export const serviceSchema = z.object({
  id: words,
  name: words,
  status: words,
  description: words,
  alert: words,
  url: link,
  email,
  minimum_age: number,
  maximum_age: number,
  eligibility_description: words,
  application_process: words,
  fees: words,
  fees_description: words,
  assured_date: date,
  assurer_email: words,
  last_modified: instant,
  organization: one(z.object({ id: words, name: words, description: words, website: link })),
  phones: list(phone),
  contacts: list(contact),
  schedules: list(scheduleSchema),
  cost_options: list(z.object({ option: words, amount: number, amount_description: words })),
  required_documents: list(z.object({ document: words })),
  languages: list(z.object({ name: words, code: words })),
  capacities: list(
    z.object({ unit: one(z.object({ name: words })), available: number, maximum: number, updated: instant }),
  ),
  attributes: list(attribute),
  service_at_locations: list(atLocationSchema),
});

export type FeedService = z.output<typeof serviceSchema>;
export type FeedSchedule = z.output<typeof scheduleSchema>;
export type FeedAtLocation = z.output<typeof atLocationSchema>;
export type FeedPhone = z.output<typeof phone>;

const items = z.array(z.unknown()).max(100_000);
const count = z.coerce.number().int().nonnegative().optional().catch(undefined);

/** A page of a list: Open Referral UK 3.0's envelope, 1.0's (`content`, `totalPages`), or a bare array. */
export const pageSchema = z.union([
  items.transform((contents) => ({ contents, pages: 1 })),
  z
    .object({ contents: items, total_pages: count })
    .transform(({ contents, total_pages }) => ({ contents, pages: total_pages })),
  z.object({ content: items, totalPages: count }).transform(({ content, totalPages }) => ({
    contents: content,
    pages: totalPages,
  })),
]);

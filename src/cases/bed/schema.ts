// What the council tells of beds in, and keeps one by: HSDS 3.1 `service_capacity` and `unit`, and what a bed for
// tonight needs besides.
import { z } from 'zod';

const time = z.iso.datetime({ offset: true });
const count = z.number().int().min(0);

const unitSchema = z.object({ id: z.guid(), name: z.string() });

/** Whose bed it is, whom it is for and how to come to it. A refuge has no location, here or anywhere. */
const serviceSchema = z.object({
  id: z.guid(),
  name: z.string(),
  organization: z.string(),
  phone: z.string().optional(),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  eligibility_description: z.string().optional(),
  application_process: z.string().optional(),
  attributes: z
    .array(z.object({ taxonomy_term: z.object({ code: z.string() }) }))
    .optional()
    .describe('Whom it is for and how to get in, such as `women`, `pets`, `walk-in`, `referral`'),
  confidential: z.boolean().describe('A refuge: ring, and be told where'),
  location: z.object({ name: z.string().optional(), address: z.string() }).optional(),
});

export const capacitySchema = z.object({
  id: z.guid(),
  service_id: z.guid(),
  unit: unitSchema,
  unit_id: z.guid(),
  available: count.describe('Free at the last count, less those held since'),
  maximum: count.optional(),
  description: z.string().optional(),
  updated: time.describe('When somebody there last counted. A hold is no count, and makes no old one fresh'),
  age_minutes: count.describe('Whole minutes since it was updated'),
  stale: z.boolean().describe('True after twelve hours: ring before sending anybody'),
  held: count.describe('Held at this moment'),
  service: serviceSchema,
});

/** A page of a list, as HSDS has it. */
export const pageSchema = z.object({
  total_items: count,
  total_pages: count,
  page_number: z.number().int().min(1),
  size: count,
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(capacitySchema),
});

export const holdSchema = z.object({
  id: z.guid(),
  reference: z.string().describe('To be said on the telephone or at the door'),
  service_capacity_id: z.guid(),
  service_id: z.guid(),
  status: z.enum(['held', 'released', 'expired']),
  held_at: time,
  expires_at: time.describe('Two hours after it was held'),
  released_at: time.optional(),
});

/** Nothing about the person: whose bed it is is agreed on the telephone. */
export const holdRequestSchema = z.strictObject(
  {},
  { error: 'Send nothing about the person: a hold needs no body, or {}.' },
);

export type Capacity = z.output<typeof capacitySchema>;
export type Hold = z.output<typeof holdSchema>;
export type Page = z.output<typeof pageSchema>;

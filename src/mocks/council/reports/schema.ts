// What GeoReport v2 and its service discovery answer with, field by field. Whatever may be empty is null.
import { z } from 'zod';

const maybe = <T extends z.ZodType>(schema: T) => schema.nullable();
const text = z.string();
/** A time of the W3C’s format, always with its zone. */
const time = z.iso.datetime({ offset: true });

export const discoverySchema = z.object({
  changeset: text,
  contact: text,
  key_service: text,
  endpoints: z.array(
    z.object({
      specification: z.url(),
      url: z.url(),
      changeset: text,
      type: z.enum(['production', 'test']),
      formats: z.array(z.enum(['text/xml', 'application/json'])),
    }),
  ),
});

export const serviceSchema = z.object({
  service_code: text,
  service_name: text,
  description: text,
  metadata: z.boolean(),
  type: z.enum(['realtime', 'batch', 'blackbox']),
  /** Separated by commas. */
  keywords: text,
  group: text,
});

const DATATYPES = ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] as const;

const attributeSchema = z.object({
  /** False for what is only to be read. */
  variable: z.boolean(),
  code: text,
  datatype: z.enum(DATATYPES),
  required: z.boolean(),
  datatype_description: maybe(text),
  order: z.number().int().positive(),
  description: text,
  values: z.array(z.object({ key: text, name: text })).optional(),
});

export const definitionSchema = z.object({ service_code: text, attributes: z.array(attributeSchema) });

/** One of `service_request_id` and `token`, or neither from a service that gives no number. */
export const postedSchema = z.object({
  service_request_id: text.optional(),
  token: text.optional(),
  service_notice: maybe(text),
  account_id: maybe(text),
});

export const tokenSchema = z.object({
  /** Null until the request has its number. */
  service_request_id: maybe(text),
  token: text,
});

export const requestSchema = z.object({
  service_request_id: text,
  status: z.enum(['open', 'closed']),
  status_notes: maybe(text),
  service_name: text,
  service_code: text,
  description: maybe(text),
  agency_responsible: maybe(text),
  service_notice: maybe(text),
  requested_datetime: time,
  updated_datetime: time,
  expected_datetime: maybe(time),
  address: maybe(text),
  address_id: maybe(text),
  zipcode: maybe(text),
  lat: maybe(z.number()),
  long: maybe(z.number()),
  media_url: maybe(text),
});

export const errorSchema = z.object({ code: z.number().int(), description: text });

export type Discovery = z.output<typeof discoverySchema>;
export type ServiceListed = z.output<typeof serviceSchema>;
export type Attribute = z.output<typeof attributeSchema>;
export type Definition = z.output<typeof definitionSchema>;
export type Posted = z.output<typeof postedSchema>;
export type TokenFound = z.output<typeof tokenSchema>;
export type ServiceRequest = z.output<typeof requestSchema>;

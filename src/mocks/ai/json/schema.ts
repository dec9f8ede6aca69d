// As much of JSON Schema as a schema from outside is read by.
import { z } from 'zod';
import { Unfittable } from './unfittable.ts';

const text = z.string().optional();
const number = z.number().optional();
const size = z.number().int().min(0).optional();
const inside = z.unknown();

/** One schema; what stands in it is read when it is come to. */
const jsonSchema = z.looseObject({
  $ref: text,
  type: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  enum: z.array(z.unknown()).min(1).optional(),
  properties: z.record(z.string(), inside).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: inside.optional(),
  items: inside.optional(),
  prefixItems: z.array(inside).optional(),
  anyOf: z.array(inside).min(1).optional(),
  oneOf: z.array(inside).min(1).optional(),
  allOf: z.array(inside).min(1).optional(),
  minItems: size,
  maxItems: size,
  minProperties: size,
  minLength: size,
  maxLength: size,
  pattern: text,
  format: text,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: z.number().positive().optional(),
});

export type JsonSchema = z.output<typeof jsonSchema>;

/** Keywords that cannot be met by filling in. */
const BEYOND = ['not', 'if', 'contains', 'propertyNames', 'dependentRequired', 'dependentSchemas'];

/** Reads one. Throws `Unfittable` for what is none, and for what cannot be met. */
export function readSchema(given: unknown): JsonSchema {
  if (given === true) return {};
  const parsed = jsonSchema.safeParse(given);
  if (!parsed.success) throw new Unfittable('part of the schema is no JSON Schema');
  const beyond = BEYOND.find((keyword) => keyword in parsed.data);
  if (beyond) throw new Unfittable(`'${beyond}' is not permitted`);
  return parsed.data;
}

/** All of several schemas at once: members and what is required add up, of the rest the later one counts. */
export function mergeSchemas(schemas: readonly unknown[]): JsonSchema {
  const all: JsonSchema = {};
  for (const { properties, required, ...rest } of schemas.map(readSchema)) {
    Object.assign(all, rest);
    if (properties) all.properties = { ...all.properties, ...properties };
    if (required) all.required = [...(all.required ?? []), ...required];
  }
  return all;
}

// `waymark:checks` of a data package: what its numbers must satisfy, written as data. docs/data.md explains each kind.
import { z } from 'zod';
import { regex } from './regex.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** What a row must have in a column: a value, one of several, any but one, or a text that wholly matches a pattern. */
const condition = z.union([
  scalar,
  z.array(scalar).min(1),
  z.strictObject({ not: scalar }),
  z.strictObject({ pattern: regex }),
]);
const where = z.record(z.string(), condition);

/** Rows of a table, in groups: those that meet `where`, by the columns of `by`. */
const rows = z.strictObject({
  package: z.string().optional(),
  resource: z.string(),
  where: where.default({}),
  by: z.array(z.string()).default([]),
});
const sum = rows.extend({ field: z.string() });

const common = { title: z.string().min(1), within: z.number().min(0).default(0) };
const inRow = { ...common, resource: z.string(), where: where.default({}) };
const expected = z.union([z.number(), sum]);

export const check = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('total'), ...common, of: sum, equals: expected }),
  z.strictObject({ kind: z.literal('count'), ...common, of: rows, equals: expected }),
  z.strictObject({ kind: z.literal('share'), ...common, of: rows, where, equals: expected }),
  z.strictObject({ kind: z.literal('across'), ...inRow, add: z.array(z.string()).min(1), equals: z.string() }),
  z.strictObject({ kind: z.literal('ratio'), ...inRow, divide: z.string(), by: z.string(), equals: z.string() }),
  z.strictObject({ kind: z.literal('atMost'), ...inRow, small: z.string(), large: z.string() }),
]);

type Check = z.output<typeof check>;
export type GroupCheck = Extract<Check, { of: unknown }>;
export type RowCheck = Exclude<Check, GroupCheck>;
export type Rows = z.output<typeof rows> & { field?: string };
export type Where = z.output<typeof where>;

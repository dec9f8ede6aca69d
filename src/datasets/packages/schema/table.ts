// The Table Schema of Frictionless v2: what the columns of a table are called, hold and may hold.
import { z } from 'zod';
import { regex } from './regex.ts';

const TYPES = [
  ...(['string', 'integer', 'number', 'boolean', 'date', 'datetime', 'time', 'year', 'yearmonth'] as const),
  ...(['any', 'object', 'array', 'list', 'duration', 'geopoint', 'geojson'] as const),
] as const;

const bound = z.union([z.number(), z.string()]);
const names = z.union([z.string(), z.array(z.string()).min(1)]).transform((one) => [one].flat());

/** A text that stands for a missing value, with why: `{ value: '..', label: 'did not report' }`. */
const missingValue = z.union([
  z.string().transform((value) => ({ value, label: '' })),
  z.looseObject({ value: z.string(), label: z.string().default('') }),
]);

const constraints = z.looseObject({
  required: z.boolean().default(false),
  unique: z.boolean().default(false),
  enum: z.array(z.coerce.string()).optional(),
  pattern: regex.optional(),
  minimum: bound.optional(),
  maximum: bound.optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
});

export const field = z.looseObject({
  name: z.string().min(1),
  type: z.enum(TYPES).default('string'),
  title: z.string().optional(),
  description: z.string().optional(),
  format: z.string().default('default'),
  decimalChar: z.string().default('.'),
  groupChar: z.string().default(''),
  trueValues: z.array(z.string()).default(['true', 'True', 'TRUE', '1']),
  falseValues: z.array(z.string()).default(['false', 'False', 'FALSE', '0']),
  missingValues: z.array(missingValue).optional(),
  constraints: constraints.default({ required: false, unique: false }),
});

const foreignKey = z.looseObject({
  fields: names,
  reference: z.looseObject({
    package: z.string().optional(),
    resource: z.string().optional(),
    fields: names,
  }),
});

/** A Table Schema, with lists where v2 lets one name stand alone. `reference.package` names another folder of `data/`. */
export const tableSchema = z
  .looseObject({
    fields: z.array(field).min(1),
    missingValues: z.array(missingValue).default([{ value: '', label: '' }]),
    primaryKey: names.optional(),
    uniqueKeys: z.array(names).default([]),
    foreignKeys: z.array(foreignKey).default([]),
  })
  .superRefine(({ fields, primaryKey = [], uniqueKeys, foreignKeys }, context) => {
    const known = fields.map(({ name }) => name);
    const twice = known.find((name, i) => known.indexOf(name) < i);
    if (twice) context.addIssue({ code: 'custom', message: `two columns are called “${twice}”`, path: ['fields'] });
    const used = [...primaryKey, ...uniqueKeys.flat(), ...foreignKeys.flatMap(({ fields }) => fields)];
    for (const name of used.filter((name) => !known.includes(name)))
      context.addIssue({ code: 'custom', message: `a key names the column “${name}”, which is not described` });
    for (const { fields, reference } of foreignKeys.filter((key) => key.fields.length !== key.reference.fields.length))
      context.addIssue({ code: 'custom', message: `a foreign key joins ${fields} to ${reference.fields}` });
  });

export type Field = z.output<typeof field>;
export type TableSchema = z.output<typeof tableSchema>;

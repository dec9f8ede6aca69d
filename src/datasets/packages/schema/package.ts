// A data package of Frictionless v2: who published what, when, under which licence, and what is in each of its files.
import { z } from 'zod';
import { check } from './checks.ts';
import { tableSchema } from './table.ts';

const inFolder = z
  .string()
  .min(1)
  .refine((path) => !/^([a-z]+:|[/\\~])|(^|[/\\])\.\.([/\\]|$)|\\/i.test(path), {
    error: 'must be a file in the package’s own folder, written with forward slashes',
  });

const resource = z.looseObject({
  name: z.string().min(1),
  path: z.union([inFolder, z.array(inFolder).min(1)]).transform((one) => [one].flat()),
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.string().optional(),
  format: z.string().optional(),
  mediatype: z.string().optional(),
  encoding: z.string().default('utf-8'),
  dialect: z.looseObject({ delimiter: z.string().min(1).default(',') }).default({ delimiter: ',' }),
  schema: tableSchema.optional(),
  /** Where in a JSON file the rows are, as a JSON pointer such as `/scotland/events`. */
  'waymark:rows': z.string().regex(/^\//).optional(),
});

const when = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is a date such as 2026-11-24');
const link = z.looseObject({ title: z.string().optional(), path: z.string().optional() });

/** How often a publisher brings out a newer one. */
const FREQUENCIES = ['monthly', 'quarterly', 'yearly', 'irregular', 'never'] as const;

export const packageSchema = z.looseObject({
  name: z.string().regex(/^[a-z0-9._-]+$/, 'is small letters, digits and hyphens'),
  title: z.string().optional(),
  description: z.string().optional(),
  version: z.string().optional(),
  created: z.string().optional(),
  keywords: z.array(z.string()).default([]),
  licenses: z
    .array(z.looseObject({ name: z.string().optional(), title: z.string().optional(), path: z.string().optional() }))
    .min(1, 'say under which licence it may be used'),
  sources: z.array(link.extend({ title: z.string() })).min(1, 'say where it came from'),
  contributors: z.array(link.extend({ roles: z.array(z.string()).default([]) })).default([]),
  resources: z.array(resource).min(1, 'list at least one file'),
  'waymark:published': when.optional(),
  'waymark:temporal': z.strictObject({ start: when, end: when }).optional(),
  'waymark:spatial': z.array(z.looseObject({ code: z.string(), name: z.string() })).default([]),
  'waymark:frequency': z.enum(FREQUENCIES).optional(),
  'waymark:checks': z.array(check).default([]),
});

export type Resource = z.output<typeof resource>;
export type Description = z.output<typeof packageSchema>;

/** A data package that has been read: its description, and the folder it stands in (an absolute path). */
export type DataPackage = Description & { folder: string };

// Checks data packages: what a description promises of its tables is what the tables hold.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';

const fieldSchema = z.looseObject({
  name: z.string(),
  type: z.string().default('string'),
  constraints: z
    .looseObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      enum: z.array(z.coerce.string()).optional(),
      pattern: z.string().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
    })
    .default({}),
});

const packageSchema = z.looseObject({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  licenses: z.array(z.looseObject({ name: z.string().optional(), path: z.string().optional() })).min(1),
  sources: z.array(z.looseObject({ title: z.string() })).min(1),
  resources: z
    .array(
      z.looseObject({
        name: z.string(),
        path: z.union([z.string(), z.array(z.string())]),
        schema: z
          .looseObject({ fields: z.array(fieldSchema), missingValues: z.array(z.string()).default(['']) })
          .optional(),
      }),
    )
    .min(1),
});

type Table = NonNullable<z.output<typeof packageSchema>['resources'][number]['schema']>;
type Field = z.output<typeof fieldSchema>;

const READS: Record<string, (text: string) => boolean> = {
  integer: (text) => /^[+-]?\d+$/.test(text),
  number: (text) => text.trim() !== '' && Number.isFinite(Number(text)),
  boolean: (text) => /^(true|false|True|False|TRUE|FALSE|0|1)$/.test(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
};

/** What is wrong with the data package in a folder, one sentence each, ten a table at the most; none when it is sound. */
export function checkPackage(folder: string): string[] {
  const described = packageSchema.safeParse(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')));
  if (!described.success) return [`datapackage.json: ${z.prettifyError(described.error)}`];
  return described.data.resources.flatMap(({ path, schema }) =>
    [path].flat().flatMap((file) => {
      if (!existsSync(join(folder, file))) return [`${file}: there is no such file`];
      if (!schema || !file.endsWith('.csv')) return [];
      return checkTable(readFileSync(join(folder, file), 'utf8'), schema).map((fault) => `${file}: ${fault}`);
    }),
  );
}

/** What is wrong with a CSV against its Table Schema. */
export function checkTable(csv: string, { fields, missingValues }: Table): string[] {
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF|\r?\n$/g, ''));
  const [header = [], ...rows] = data;
  const names = fields.map(({ name }) => name);
  if (header.join() !== names.join()) return [`its columns are ${header.join()}; described are ${names.join()}`];
  const seen = fields.map(() => new Set<string>());
  const faults: string[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.length !== fields.length) faults.push(`row ${i + 2} has ${row.length} values, not ${fields.length}`);
    for (const [column, field] of fields.entries()) {
      const text = row[column] ?? '';
      const fault = missingValues.includes(text)
        ? field.constraints.required && 'is missing'
        : valueFault(text, field, seen[column] as Set<string>);
      if (fault) faults.push(`row ${i + 2}, ${field.name}: ${fault}`);
    }
    if (faults.length >= 10) break;
  }
  return faults;
}

function valueFault(text: string, { type, constraints }: Field, seen: Set<string>): string | undefined {
  if (READS[type]?.(text) === false) return `“${text}” is not a ${type}`;
  if (constraints.enum && !constraints.enum.includes(text)) return `“${text}” is not one of those listed`;
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(text))
    return `“${text}” is written wrongly`;
  if (constraints.minimum !== undefined && Number(text) < constraints.minimum) return `${text} is too small`;
  if (constraints.maximum !== undefined && Number(text) > constraints.maximum) return `${text} is too large`;
  if (!constraints.unique) return undefined;
  if (seen.has(text)) return `“${text}” occurs twice`;
  seen.add(text);
  return undefined;
}

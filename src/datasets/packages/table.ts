import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readCell } from './cell.ts';
import type { Problem } from './problem.ts';
import type { Value } from './readers.ts';
import { recordsOf } from './records.ts';
import type { DataPackage, Resource } from './schema/package.ts';
import type { TableSchema } from './schema/table.ts';

/** A row: where it stands, its values in the order of the fields, and what stood in cells that have a marker. */
export interface Row {
  file: string;
  row: number;
  values: Value[];
  markers?: Record<string, string>;
}

/** A table that has been read: its files, its columns, its rows, and what was wrong in its files. */
export interface Table {
  /** The table’s name with its package’s: `h-clic/west-midlands`. */
  name: string;
  files: string[];
  schema: TableSchema;
  rows: Row[];
  problems: Problem[];
}

/** As many problems of a file as are kept one by one; the rest are counted in the last. */
const MOST = 50;

/**
 * Reads a resource that has a Table Schema: typed values, missing ones null with their marker kept. CSV, JSON lists and the
 * properties of GeoJSON features. What is wrong is told by file, row and column; a wrong cell is null. Never throws.
 */
export function readTable(pack: DataPackage, resource: Resource & { schema: TableSchema }): Table {
  const files = resource.path.map((path) => readFile(pack, resource, path));
  return {
    name: `${pack.name}/${resource.name}`,
    files: resource.path.map((path) => `${pack.name}/${path}`),
    schema: resource.schema,
    rows: files.flatMap(({ rows }) => rows),
    problems: files.flatMap(({ problems }) => problems),
  };
}

function readFile(pack: DataPackage, resource: Resource & { schema: TableSchema }, path: string) {
  const file = `${pack.name}/${path}`;
  const problems: Problem[] = [];
  let found = 0;
  const report = (problem: Omit<Problem, 'file'>) => {
    found += 1;
    if (found <= MOST) problems.push({ file, ...problem });
  };
  const text = readText(pack, path, resource.encoding);
  const records = typeof text === 'string' ? split(text, resource, path) : { fault: text.fault };
  if ('fault' in records) {
    const { fault, ...at } = records;
    return { rows: [], problems: [{ file, ...at, message: fault }] };
  }
  const rows = records.rows.flatMap((texts, i) =>
    isBlank(texts, resource.schema) ? [] : typed(texts, i + records.first, file, resource.schema, report),
  );
  if (found > MOST) problems.push({ file, row: 1, message: `and ${found - MOST} more problems, not listed` });
  return { rows, problems };
}

/** A resource’s file as text, or why it cannot be read. */
export function readText(pack: DataPackage, path: string, encoding: string): string | { fault: string } {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(readFileSync(join(pack.folder, path)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { fault: 'there is no such file' };
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return { fault: `it is not ${encoding}: say its “encoding”, or save it as UTF-8` };
    return { fault: `it cannot be read: ${(error as Error).message}` };
  }
}

type Records = { first: number; rows: (string[] | Record<string, unknown>)[] } | { fault: string; row?: number };

function split(text: string, resource: Resource & { schema: TableSchema }, path: string): Records {
  if (!path.endsWith('.csv')) {
    const rows = recordsOf(text, resource['waymark:rows']);
    return 'fault' in rows ? rows : { first: 1, rows: rows.records };
  }
  const { delimiter } = resource.dialect;
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter });
  const [header = [], ...rows] = data;
  const names = resource.schema.fields.map(({ name }) => name);
  if (header.join('\n') !== names.join('\n'))
    return { row: 1, fault: `its columns are ${header.join(', ')}; described are ${names.join(', ')}` };
  return { first: 2, rows };
}

function typed(
  record: string[] | Record<string, unknown>,
  row: number,
  file: string,
  { fields, missingValues }: TableSchema,
  report: (problem: Omit<Problem, 'file'>) => void,
): Row {
  const texts = Array.isArray(record) ? record : fields.map(({ name }) => textOf(record[name]));
  if (texts.length !== fields.length)
    report({ row, message: `it has ${texts.length} values; the header has ${fields.length}` });
  const markers: [string, string][] = [];
  const values = fields.map((field, i) => {
    const { value, marker, fault } = readCell(texts[i] ?? '', field, missingValues);
    if (marker !== undefined) markers.push([field.name, marker]);
    if (fault) report({ row, column: field.name, message: fault });
    return fault ? null : value;
  });
  return { file, row, values, ...(markers.length > 0 && { markers: Object.fromEntries(markers) }) };
}

/** An empty line between rows: it says nothing, unless the table has one column. */
const isBlank = (record: unknown, { fields }: TableSchema): boolean =>
  Array.isArray(record) && record.length === 1 && record[0] === '' && fields.length > 1;

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

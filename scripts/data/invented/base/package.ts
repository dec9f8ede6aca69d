// What each generator gives: the files of one data package, and its description (Frictionless Data Package 2.0).
import { TARGETS } from './targets.ts';

export type Cell = string | number | boolean | undefined;

/** Words by code: the values a column may hold. */
type Words = Readonly<Record<string, string>>;

export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth' | 'list';
  title: string;
  description?: string;
  /** May be empty. */
  gaps?: true;
  codes?: Words;
  pattern?: string;
  least?: number;
  most?: number;
}

export interface Table {
  name: string;
  title: string;
  description?: string;
  key: string[];
  fields: Field[];
  rows: Cell[][];
  /** Columns that name a row of another table, of this package or of another; that one has it as its key. */
  refers?: { fields: string[]; table: string; package?: string; column: string }[];
  /** What stands for no value; nothing but the empty cell unless said. */
  missing?: string[];
}

export interface Package {
  name: string;
  title: string;
  description: string;
  keywords: string[];
  /** True where published totals were kept to. */
  calibrated: boolean;
  tables: Table[];
}

const cell = (value: Cell): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The table as CSV (RFC 4180 but for line ends, which are LF). */
export const csvOf = ({ fields, rows }: Table): string =>
  [fields.map(({ name }) => name), ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');

function described({ name, type, title, description, gaps, codes, pattern, least, most }: Field): object {
  const limits = {
    ...(gaps ? {} : { required: true }),
    ...(codes && type !== 'list' ? { enum: Object.keys(codes) } : {}),
    ...(pattern ? { pattern } : {}),
    ...(least === undefined ? {} : { minimum: least }),
    ...(most === undefined ? {} : { maximum: most }),
  };
  return {
    name,
    type,
    title,
    ...(description ? { description } : {}),
    ...(type === 'list' ? { delimiter: ';' } : {}),
    ...(codes ? { categories: Object.entries(codes).map(([value, label]) => ({ value, label })) } : {}),
    ...(Object.keys(limits).length > 0 ? { constraints: limits } : {}),
  };
}

const resource = ({ name, title, description, key, fields, refers = [], missing = [''] }: Table): object => ({
  name,
  path: `${name}.csv`,
  type: 'table',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  title,
  ...(description ? { description } : {}),
  schema: {
    fields: fields.map(described),
    missingValues: missing,
    primaryKey: key,
    ...(refers.length > 0
      ? {
          foreignKeys: refers.map(({ fields: own, table, package: other, column }) => ({
            fields: own,
            reference: { ...(other ? { package: other } : {}), resource: table, fields: [column] },
          })),
        }
      : {}),
  },
});

/** The text of `datapackage.json`. */
export function descriptionOf({ name, title, description, keywords, calibrated, tables }: Package): string {
  const { source } = TARGETS;
  return `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name,
      title,
      description: `Invented: it describes nobody and no council. ${description}`,
      version: '1.0.0',
      created: '2026-10-01T00:00:00Z',
      keywords: ['invented', ...keywords],
      licenses: [
        {
          name: 'CC0-1.0',
          title: 'Creative Commons Zero 1.0',
          path: 'https://creativecommons.org/publicdomain/zero/1.0/',
        },
      ],
      sources: [
        { title: 'Invented by this project: rules and word lists in scripts/data/invented' },
        ...(calibrated
          ? [{ title: `Totals kept to: ${source.title}. ${source.publisher}, ${source.licence}`, path: source.path }]
          : []),
      ],
      contributors: [{ title: 'Waymark', roles: ['publisher'] }],
      resources: tables.map(resource),
    },
    null,
    2,
  )}\n`;
}

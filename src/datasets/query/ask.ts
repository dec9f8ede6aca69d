// What an address asks of a table: `?region=London&count.gte=10&sort=-count`, `?group=region,year&sum=count`.
import { z } from 'zod';
import type { Field } from '../packages/schema/table.ts';
import { holdsNumbers } from './columns.ts';
import { type Filter, filtersOf } from './conditions.ts';
import { type BadQuery, Refusal } from './refusal.ts';

/** What is asked of a table; `page` counts from 1 and `per` is rows a page. */
export interface Query {
  filters: Filter[];
  select: string[];
  sort: { column: string; down: boolean }[];
  /** Columns whose equal rows become one row, with `count`; absent when rows are asked for. */
  group?: { by: string[]; sum: string[]; mean: string[] };
  page: number;
  per: number;
  /** Whether the address says a page; without, a download is the whole. */
  paged: boolean;
}

/** The most rows on one page. */
export const MOST_ROWS = 1_000;
const RESERVED = new Set(['select', 'sort', 'group', 'sum', 'mean', 'page', 'per']);
/** As many conditions, or columns in a list, as anybody needs. */
const MOST_PARTS = 50;

/** Reads what an address asks of a table with these columns; the first thing wrong in it is told, never thrown. */
export function parseAsk(params: URLSearchParams, fields: readonly Field[]): { query: Query } | { bad: BadQuery } {
  try {
    return { query: read(params, fields) };
  } catch (error) {
    if (error instanceof Refusal) return { bad: error.bad };
    throw error;
  }
}

function read(params: URLSearchParams, fields: readonly Field[]): Query {
  const names = fields.map(({ name }) => name);
  const filters = [...new Set(params.keys())]
    .filter((key) => !RESERVED.has(key))
    .flatMap((key) => filtersOf(key, params.getAll(key), fields));
  if (filters.length > MOST_PARTS) throw new Refusal('filters', `At most ${MOST_PARTS} filters are taken.`);
  const by = listed(params, 'group', names);
  const summed = { sum: listed(params, 'sum', names), mean: listed(params, 'mean', names) };
  const numbers = new Set(fields.filter(holdsNumbers).map(({ name }) => name));
  for (const [key, columns] of Object.entries(summed))
    for (const column of columns)
      if (!numbers.has(column))
        throw new Refusal(key, `“${column}” holds no numbers. Those that do: ${[...numbers].join(', ') || 'none'}.`);
  const group = by.length + summed.sum.length + summed.mean.length > 0 || params.has('group');
  if (group && params.has('select')) throw new Refusal('select', 'With group, sum or mean, leave select out.');
  return {
    filters,
    select: params.has('select') ? some(params, 'select', names) : names,
    sort: sortOf(params, group ? groupedNames({ by, ...summed }) : names),
    ...(group && { group: { by, ...summed } }),
    page: whole(params, 'page', 1, 1_000_000),
    per: whole(params, 'per', 100, MOST_ROWS),
    paged: params.has('page') || params.has('per'),
  };
}

/** What the columns of a grouped answer are called. A column that is summed or averaged tells how many rows it had no value in. */
export const groupedNames = ({ by, sum, mean }: NonNullable<Query['group']>): string[] => [
  ...by,
  'count',
  ...sum.map((column) => `sum_${column}`),
  ...mean.map((column) => `mean_${column}`),
  ...[...new Set([...sum, ...mean])].map((column) => `missing_${column}`),
];

function listed(params: URLSearchParams, key: string, names: readonly string[]): string[] {
  const parts = params.getAll(key).flatMap((text) => (text === '' ? [] : text.split(',')));
  if (parts.length > MOST_PARTS) throw new Refusal(key, `At most ${MOST_PARTS} columns are taken.`);
  for (const part of parts)
    if (!names.includes(part))
      throw new Refusal(key, `There is no column “${part.slice(0, 100)}”. There are ${names.join(', ')}.`);
  return [...new Set(parts)];
}

function some(params: URLSearchParams, key: string, names: readonly string[]): string[] {
  const found = listed(params, key, names);
  if (found.length === 0) throw new Refusal(key, `Name at least one column of ${names.join(', ')}.`);
  return found;
}

function sortOf(params: URLSearchParams, names: readonly string[]): Query['sort'] {
  const bare = new URLSearchParams(
    params.getAll('sort').flatMap((text) => text.split(',').map((one) => ['sort', one.replace(/^-/, '')])),
  );
  listed(bare, 'sort', names);
  const parts = params.getAll('sort').flatMap((text) => (text === '' ? [] : text.split(',')));
  return parts.map((one) => ({ column: one.replace(/^-/, ''), down: one.startsWith('-') }));
}

function whole(params: URLSearchParams, key: string, otherwise: number, most: number): number {
  const text = params.get(key);
  if (text === null || text === '') return otherwise;
  const { success, data } = z.coerce.number().int().min(1).max(most).safeParse(text);
  if (!success) throw new Refusal(key, `Give a whole number from 1 to ${most.toLocaleString('en-GB')}.`);
  return data;
}

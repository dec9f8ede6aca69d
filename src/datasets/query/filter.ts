import type { CodedColumn, Column, Columns, NumberColumn } from './columns.ts';
import type { Filter } from './conditions.ts';

type Test = (row: number) => boolean;

/** The rows, from 0 and in their order, that meet every filter. */
export function rowsMeeting({ rows, columns }: Columns, filters: readonly Filter[]): Uint32Array {
  const tests = filters.map((filter) => testOf(columnOf(columns, filter.column), filter));
  let met = new Uint32Array(rows);
  let found = 0;
  const [first, ...rest] = tests;
  for (let row = 0; row < rows; row += 1) if (first?.(row) ?? true) met[found++] = row;
  for (const test of rest) {
    const before = found;
    found = 0;
    for (let i = 0; i < before; i += 1) if (test(met[i] as number)) met[found++] = met[i] as number;
  }
  met = met.subarray(0, found);
  return met;
}

/** A column that is known to be there: the query has been read against the same schema. */
export const columnOf = (columns: readonly Column[], name: string): Column =>
  columns.find(({ field }) => field.name === name) as Column;

const testOf = (column: Column, filter: Filter): Test =>
  column.kind === 'numbers' ? numberTest(column, filter) : codedTest(column, filter);

/** Comparing with NaN is false, so a missing number meets nothing but `is` – and `ne`, which has to say so. */
function numberTest({ numbers }: NumberColumn, { operator, values }: Filter): Test {
  const wanted = values[0] as number;
  const at = (row: number) => numbers[row] as number;
  const set = new Set(values);
  switch (operator) {
    case 'ne':
      return (row) => at(row) !== wanted && !Number.isNaN(at(row));
    case 'lt':
      return (row) => at(row) < wanted;
    case 'lte':
      return (row) => at(row) <= wanted;
    case 'gt':
      return (row) => at(row) > wanted;
    case 'gte':
      return (row) => at(row) >= wanted;
    case 'in':
      // A set takes -0 for 0 as `===` does.
      return (row) => set.has(at(row));
    case 'is':
      return (row) => Number.isNaN(at(row)) === (values[0] === 'missing');
    default:
      return (row) => at(row) === wanted;
  }
}

/** Each word is asked once, and a row only looks its answer up. */
function codedTest({ codes, words }: CodedColumn, { operator, values }: Filter): Test {
  const wanted = String(values[0]);
  const set = new Set(values);
  const part = wanted.toLowerCase();
  const meets: Record<Filter['operator'], (word: string) => boolean> = {
    eq: (word) => word === wanted,
    ne: (word) => word !== wanted,
    lt: (word) => word < wanted,
    lte: (word) => word <= wanted,
    gt: (word) => word > wanted,
    gte: (word) => word >= wanted,
    in: (word) => set.has(word),
    contains: (word) => word.toLowerCase().includes(part),
    is: () => wanted === 'present',
  };
  const allowed = new Uint8Array(words.length + 1);
  allowed[0] = operator === 'is' && wanted === 'missing' ? 1 : 0;
  for (const [i, word] of words.entries()) allowed[i + 1] = meets[operator](word) ? 1 : 0;
  return (row) => allowed[codes[row] as number] === 1;
}

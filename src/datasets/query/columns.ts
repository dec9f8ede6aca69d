// A table turned on its side: numbers in one typed array a column, everything else as codes into a sorted list of its words.
import type { Value } from '../packages/readers.ts';
import type { Field } from '../packages/schema/table.ts';
import type { Table } from '../packages/table.ts';

/** What stood in cells without a value, such as `..`, by row from 0. */
type Markers = ReadonlyMap<number, string>;

/** A column of numbers; `NaN` where there is no value. */
export interface NumberColumn {
  kind: 'numbers';
  field: Field;
  numbers: Float64Array;
  markers: Markers;
}

/** Any other column: `words` in order, each once, and for each row 1 more than the place of its word; 0 is no value. */
export interface CodedColumn {
  kind: 'coded';
  field: Field;
  codes: Uint32Array;
  words: string[];
  markers: Markers;
}

export type Column = NumberColumn | CodedColumn;

/** A table by columns. `bytes` is about what it takes in memory. */
export interface Columns {
  name: string;
  rows: number;
  columns: Column[];
  bytes: number;
}

const NUMBERS = new Set<Field['type']>(['integer', 'number', 'year']);

/** Whether a column of this kind holds numbers. */
export const holdsNumbers = ({ type }: Field): boolean => NUMBERS.has(type);

/** Turns a table that has been read into columns. */
export function columnsOf({ name, schema, rows }: Pick<Table, 'name' | 'schema' | 'rows'>): Columns {
  const columns = schema.fields.map((field, at) => {
    const markers = new Map<number, string>();
    for (const [row, { markers: found }] of rows.entries()) {
      const marker = found && Object.hasOwn(found, field.name) ? found[field.name] : undefined;
      if (marker !== undefined) markers.set(row, marker);
    }
    const valueAt = (row: number): Value => rows[row]?.values[at] ?? null;
    return holdsNumbers(field)
      ? numbersOf(field, rows.length, valueAt, markers)
      : codesOf(field, rows.length, valueAt, markers);
  });
  return { name, rows: rows.length, columns, bytes: columns.reduce((sum, column) => sum + bytesOf(column), 0) };
}

function numbersOf(field: Field, rows: number, valueAt: (row: number) => Value, markers: Markers): NumberColumn {
  const numbers = Float64Array.from({ length: rows }, (_, row) => {
    const value = valueAt(row);
    return typeof value === 'number' ? value : Number.NaN;
  });
  return { kind: 'numbers', field, numbers, markers };
}

function codesOf(field: Field, rows: number, valueAt: (row: number) => Value, markers: Markers): CodedColumn {
  const texts = Array.from({ length: rows }, (_, row) => {
    const value = valueAt(row);
    return value === null ? null : String(value);
  });
  const words = [...new Set(texts.filter((text) => text !== null))].sort();
  const codeOf = new Map(words.map((word, i) => [word, i + 1]));
  const codes = Uint32Array.from(texts, (text) => (text === null ? 0 : (codeOf.get(text) as number)));
  return { kind: 'coded', field, codes, words, markers };
}

function bytesOf(column: Column): number {
  const marked = column.markers.size * 48;
  if (column.kind === 'numbers') return column.numbers.byteLength + marked;
  return column.words.reduce((sum, word) => sum + 24 + 2 * word.length, column.codes.byteLength + marked);
}

/** What a cell holds. */
export function valueIn(column: Column, row: number): Value {
  if (column.kind === 'numbers') {
    const number = column.numbers[row] as number;
    return Number.isNaN(number) ? null : number;
  }
  const code = column.codes[row] as number;
  if (code === 0) return null;
  const word = column.words[code - 1] as string;
  return column.field.type === 'boolean' ? word === 'true' : word;
}

import Papa from 'papaparse';
import type { Column, Row, Value } from '../read/index.ts';

/** What an export needs to know of a column. */
export type Heading = Pick<Column, 'name' | 'title' | 'type'>;

/** What an export needs of a row; `markers` stand where there is no value. */
export type Cells = Pick<Row, 'values'> & { markers?: ReadonlyMap<number, string> | undefined };

/**
 * A cell that a spreadsheet would run as a formula, after any apostrophes: one apostrophe more makes it text, and reading the
 * file takes it off again. `＝` and its like count too: some spreadsheets take them for the plain signs.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Rows that are written at once. */
const AT_ONCE = 2_000;

/**
 * Rows as CSV (RFC 4180: commas, CR LF, UTF-8 without a mark), piece by piece: a heading of titles (names where there is none),
 * numbers plain, what has no value as its marker. No cell starts with `= + - @`, a tab or a line break, but negative
 * numbers in columns of numbers.
 */
export async function* csvOf(
  columns: readonly Heading[],
  rows: Iterable<Cells> | AsyncIterable<Cells>,
): AsyncGenerator<string> {
  yield unparse([columns.map(({ title, name }) => title || name)]);
  const numeric = columns.map(({ type }) => type === 'integer' || type === 'number');
  let waiting: (string | number | boolean)[][] = [];
  for await (const { values, markers } of rows) {
    waiting.push(columns.map((_, at) => cell(values[at] ?? null, markers?.get(at), numeric[at] === true)));
    if (waiting.length < AT_ONCE) continue;
    yield unparse(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield unparse(waiting);
}

/** Numbers stay numbers only where numbers belong: in a column of text, -5 would be a formula. */
function cell(value: Value, marker: string | undefined, numeric: boolean): string | number | boolean {
  if (value === null) return marker ?? '';
  if (typeof value === 'number' && !numeric) return String(value);
  // A mark after a number, `1,234 [e]`, is written after it again.
  return marker !== undefined ? `${value} ${marker}` : value;
}

function unparse(rows: (string | number | boolean)[][]): string {
  return `${Papa.unparse(rows, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

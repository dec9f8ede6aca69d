import { isBlank } from './notes.ts';
import { study } from './values/index.ts';

/** Where the table is in the file, by rows from 0. */
export interface Layout {
  /** Rows above the heading. */
  preamble: number;
  /** Rows of the heading; none when the first row is data already. */
  headers: number;
  /** Columns. */
  width: number;
}

/** Most rows a heading can have. */
const MOST_HEADERS = 5;

const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;

/** Finds titles above the table and the rows of its heading, from the first rows of the file. */
export function findLayout(rows: readonly string[][]): Layout {
  const counts = rows.map(filled);
  const usual = median(counts.filter((count) => count > 1)) ?? 1;
  const full = Math.max(Math.min(2, usual), Math.ceil(usual * 0.6));
  let first = Math.max(
    0,
    counts.findIndex((count) => count >= full),
  );
  const next = afterGap(rows, first, full);
  if (next !== undefined) first = next;
  const body = rows.slice(first + 1);
  const isHeader = headerLike(rows[first] ?? [], body);
  let preamble = first;
  if (isHeader)
    while (preamble > 0 && first - preamble < MOST_HEADERS - 1 && isMerged(rows[preamble - 1] ?? [])) preamble -= 1;
  let headers = isHeader ? first - preamble + 1 : 0;
  if (isHeader) while (headers < MOST_HEADERS && isSecondHeader(rows, preamble + headers)) headers += 1;
  const heading = rows.slice(preamble, preamble + Math.max(headers, 1));
  const usualLength = mode(body.filter((row) => filled(row) >= full).map(({ length }) => length));
  const width = Math.max(...heading.map(({ length }) => length), usualLength ?? 1);
  return { preamble, headers, width };
}

/** A title with a comma in it can look like the heading of a narrow table; a blank row and then a real heading show it up. */
function afterGap(rows: readonly string[][], first: number, full: number): number | undefined {
  const gap = rows.findIndex((row, at) => at > first && at <= first + 3 && isBlank(row));
  if (gap < 0) return undefined;
  const next = rows.findIndex((row, at) => at > gap && filled(row) >= full);
  if (next < 0 || next + 1 >= rows.length) return undefined;
  const between = rows.slice(first, gap);
  const anyData = between.some((row) => row.some((cell) => study(cell.trim()).kind === 'number'));
  return !anyData && headerLike(rows[next] ?? [], rows.slice(next + 1)) && typedColumns(rows.slice(next + 1)).length > 0
    ? next
    : undefined;
}

/** What most of the cells of a column are, for the columns where that is not text. */
function typedColumns(body: readonly string[][]): { at: number; kind: string }[] {
  const width = Math.max(0, ...body.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => {
    const kinds = body
      .map((row) => study((row[at] ?? '').trim()).kind)
      .filter((kind) => !['empty', 'marker'].includes(kind));
    const kind = mode(kinds);
    const share = kinds.filter((each) => each === kind).length / kinds.length;
    return kind && kind !== 'text' && share >= 0.7 ? [{ at, kind }] : [];
  }).flat();
}

const isPeriod = (text: string) => /^(?:19|20)\d\d$/.test(text);

/** Whether a row names the columns: no cell of it is what the cells below it are, and it is not all numbers. */
function headerLike(row: readonly string[], body: readonly string[][]): boolean {
  const below = new Map(typedColumns(body.slice(0, 100)).map(({ at, kind }) => [at, kind]));
  return row.every((cell, at) => {
    const text = cell.trim();
    const { kind } = study(text);
    if (kind === 'text' || kind === 'empty' || kind === 'marker' || kind === 'boolean') return true;
    if (!below.has(at)) return body.length === 0 ? isPeriod(text) : true;
    if (kind !== below.get(at)) return true;
    // A year can head numbers; not other years.
    const years = body.filter((other) => isPeriod((other[at] ?? '').trim())).length;
    return isPeriod(text) && years < body.length / 2;
  });
}

/** A row above a heading that spans its columns: something stands past the first column, with gaps before or between. */
function isMerged(row: readonly string[]): boolean {
  const at = row.flatMap((cell, i) => (cell.trim() === '' ? [] : [i]));
  if (
    at.length === 0 ||
    row.some((cell) => ['number', 'date'].includes(study(cell.trim()).kind) && !isPeriod(cell.trim()))
  )
    return false;
  return row[0]?.trim() === '' ? true : (at.at(-1) as number) > at.length - 1;
}

/** A second row of a heading (units, say): text in every column that is numbers or dates below, and no number anywhere. */
function isSecondHeader(rows: readonly string[][], at: number): boolean {
  const row = rows[at];
  const body = rows.slice(at + 1, at + 101);
  if (!row || body.length < 2 || isBlank(row)) return false;
  const typed = typedColumns(body).filter(({ kind }) => kind === 'number' || kind === 'date');
  return (
    typed.length > 0 &&
    headerLike(row, body) &&
    typed.every(({ at: column }) => {
      const text = row[column]?.trim() ?? '';
      return text !== '' && ((study(text).kind === 'text' && !study(text).weakMarker) || isPeriod(text));
    })
  );
}

/** Joins the rows of a heading; a cell that spans columns counts for those to its right that it covers. */
export function titlesOf(heading: readonly string[][], width: number): string[] {
  const rows = heading.map((row, level) => {
    const last = level === heading.length - 1;
    let over = '';
    return Array.from({ length: width }, (_, at) => {
      const text = (row[at] ?? '').trim().replace(/\s+/g, ' ');
      if (text !== '') over = text;
      const below = (heading[level + 1]?.[at] ?? '').trim();
      return text === '' && !last && below !== '' ? over : text;
    });
  });
  return Array.from({ length: width }, (_, at) =>
    rows
      .map((row) => row[at] as string)
      .filter((text, level, all) => text !== '' && text !== all[level - 1])
      .join(' '),
  );
}

function median(numbers: number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

function mode<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

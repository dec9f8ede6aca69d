import type { Layout } from './layout.ts';
import { isBlank, lineOf, type Numbered, Tail } from './notes.ts';
import { type Report, shown } from './problems.ts';
import type { Records } from './splitter.ts';

/** A note under the table. */
export interface Note {
  row: number;
  text: string;
}

/** Most notes that are kept; more are no notes. */
const MOST_NOTES = 200;

/**
 * The rows of data among the rows of a file: without titles, heading, blank rows, a heading that is repeated, and notes at the
 * end, which go to `notes`. What is left out on the way is reported.
 */
export async function* dataRows(
  records: AsyncIterable<Records>,
  { preamble, headers, width }: Layout,
  heading: readonly string[] | undefined,
  delimiter: string,
  notes: Note[],
  report: Report,
): AsyncGenerator<Numbered[]> {
  const tail = new Tail(width);
  const top = preamble + headers;
  const repeats = (cells: readonly string[]) =>
    heading !== undefined &&
    width > 1 &&
    cells.length === heading.length &&
    cells.every((cell, at) => cell === heading[at]);
  const keep = ({ row, cells }: Numbered): boolean => {
    if (isBlank(cells)) {
      report({ code: 'blank-row', row, column: null, what: 'The row is blank.', done: 'It was left out.' });
      return false;
    }
    if (cells[0] === heading?.[0] && repeats(cells)) {
      const what = 'The row is the heading again, as when files are put together.';
      report({ code: 'repeated-header', row, column: null, what, done: 'It was left out.' });
      return false;
    }
    return true;
  };
  for await (const { first, rows } of records) {
    const batch: Numbered[] = [];
    for (let i = 0; i < rows.length; i += 1) {
      const [row, cells] = [first + i, rows[i] as string[]];
      if (row <= top) continue;
      if (tail.isPlain(cells) && cells[0] !== heading?.[0]) batch.push({ row, cells });
      else for (const each of tail.push(row, cells)) if (keep(each)) batch.push(each);
    }
    if (batch.length > 0) yield batch;
  }
  const end = tail.end();
  const last = end.data.filter(keep);
  if (last.length > 0) yield last;
  for (const { row, cells } of end.notes.slice(0, MOST_NOTES)) notes.push({ row, text: lineOf(cells, delimiter) });
  for (const { row, cells } of end.notes.slice(MOST_NOTES)) {
    const what = `There are more than ${MOST_NOTES} notes. This one starts ${shown(cells.join(' '))}.`;
    report({ code: 'blank-row', row, column: null, what, done: 'It was left out.' });
  }
}

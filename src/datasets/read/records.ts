import Papa from 'papaparse';
import type { Report } from './problems.ts';
import { type Records, Splitter } from './splitter.ts';

/** Text that is gathered before it is taken apart, so that many small pieces cost no more than one. */
const GATHERED = 64 * 1024;

/**
 * Takes text (line endings already LF) apart into rows of cells with PapaParse, holding no more than one row and one piece.
 * A quote that never closes costs its own line, not the rest of the file; a row of over a mebibyte is set aside.
 */
export async function* recordsOf(
  texts: AsyncIterable<string>,
  delimiter: string,
  report: Report,
): AsyncGenerator<Records> {
  const splitter = new Splitter(delimiter, report);
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    if (waiting.length < GATHERED) continue;
    yield* splitter.take(waiting, false);
    waiting = '';
  }
  yield* splitter.take(waiting, true);
}

/** The first rows of a sample of text, without the last when it may be cut off. */
export function firstRecords(text: string, delimiter: string, whole: boolean, most: number): string[][] {
  const parser = new Papa.Parser({ delimiter, newline: '\n', preview: most });
  const rows = (parser.parse(text, 0, !whole) as { data: string[][] }).data.slice(0, most);
  if (whole && rows.length > 1 && text.endsWith('\n') && rows.at(-1)?.join('') === '') rows.pop();
  return rows;
}

import { converter } from './convert.ts';
import { textOf } from './decode.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { type Detected, detectEncoding } from './encoding.ts';
import { infer, showsDecimalComma } from './infer.ts';
import { findLayout, type Layout, titlesOf } from './layout.ts';
import { namesFor } from './names.ts';
import { collector, letter, type Problem, type Problems, type Report, shown } from './problems.ts';
import { firstRecords, recordsOf } from './records.ts';
import { refusal, textRefusal } from './refuse.ts';
import { dataRows, type Note } from './rows.ts';
import { begin, bytesOf, type Source } from './source.ts';
import { remembering, Tally } from './tally.ts';
import type { Column, Encoding, Row } from './types.ts';

/** Bytes that are looked at to find encoding, delimiter and heading. */
const SAMPLE = 256 * 1024;

/** Rows of the sample in which titles and heading are sought. */
const SAMPLE_ROWS = 500;

/** A spreadsheet can have no more. */
const MOST_COLUMNS = 16_384;

/** What somebody knows better than the guess, and how much to keep. */
export interface Options {
  encoding?: Encoding;
  delimiter?: ',' | ';' | '\t' | '|';
  /** Rows above the heading, and rows of the heading (0 for none). */
  layout?: { preamble: number; headers: number };
  /** Find the types from the start of the file only, in one reading; a stream is always read so. */
  quick?: boolean;
  /** Problems that are kept in the list; all are counted. 1,000 unless told. */
  keep?: number;
  /** Is told of every problem, kept or not. */
  onProblem?: Report;
}

/** A table in a file, as it was understood. Nothing of it but its rows grows with the file. */
export interface Table {
  encoding: Detected;
  delimiter: Delimiter;
  lineEnding: 'CRLF' | 'LF' | 'CR' | 'mixed' | 'none';
  /** The lines above the heading. */
  preamble: Note[];
  /** The numbers of the heading’s rows. */
  headerRows: number[];
  columns: Column[];
  /** Rows that the types were found from, and whether that was all of them. */
  lookedAt: { rows: number; whole: boolean };
  /** The notes under the table; known when its rows have been read to the end, or before when the whole file was looked at. */
  notes: Note[];
  /** What is wrong, row by row; those of the rows come as the rows are read. */
  problems: Problems;
  /**
   * The rows, a few thousand at a time, in order. Reads the file anew each time; a stream can be read once, and a second try
   * throws. Errors of the source itself (a lost connection) are passed on.
   */
  batches: () => AsyncGenerator<Row[]>;
}

/** A table, or a sentence that says why there is none and what to do. */
export type Opened = { ok: true; table: Table } | { ok: false; why: string };

/**
 * Opens a CSV as people really save them, in the browser or on the server, in bounded memory: finds encoding, delimiter, titles,
 * heading, types and notes, each with its reason. Never throws for what is in the file.
 */
export async function openCsv(source: Source, options: Options = {}): Promise<Opened> {
  const { sample, whole, all } = await begin(bytesOf(source), SAMPLE);
  const no = refusal(sample);
  if (no) return { ok: false, why: no };
  const encoding: Detected = options.encoding
    ? { encoding: options.encoding, bom: false, confidence: 1, reason: 'You said so.' }
    : detectEncoding(sample, whole);
  const raw = new TextDecoder(encoding.encoding).decode(sample, { stream: !whole });
  const text = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const notText = textRefusal(text);
  if (notText) return { ok: false, why: notText };
  const delimiter: Delimiter = options.delimiter
    ? { delimiter: options.delimiter, confidence: 1, reason: 'You said so.' }
    : detectDelimiter(text, whole);
  const rows = firstRecords(text, delimiter.delimiter, whole, SAMPLE_ROWS);
  const layout = layoutOf(rows, options);
  if (layout.width > MOST_COLUMNS)
    return { ok: false, why: `The table has ${layout.width} columns; ${MOST_COLUMNS} are the most. Check the delimiter.` };

  const heading = rows.slice(layout.preamble, layout.preamble + layout.headers);
  const titles = titlesOf(heading, layout.width);
  const { problems, report } = collector(options.keep ?? 1_000, options.onProblem);
  const notes: Note[] = [];
  const stream = (from: AsyncIterable<Uint8Array>, to: Report) => {
    notes.length = 0;
    const texts = textOf(from, encoding.encoding, (into) => to(mixed(into)));
    const records = recordsOf(texts, delimiter.delimiter, to);
    return dataRows(records, layout, heading.at(-1), delimiter.delimiter, notes, to);
  };

  const again = bytesOf(source).again;
  const everything = again && !options.quick;
  const tallies = titles.map(() => new Tally());
  const study = remembering();
  let seen = 0;
  const looked = whole || !everything ? once(sample, whole) : all();
  for await (const batch of stream(looked, () => undefined)) {
    seen += batch.length;
    for (const { cells } of batch)
      for (let at = 0; at < tallies.length; at += 1) {
        const cell = (cells[at] ?? '').trim();
        (tallies[at] as Tally).add(cell, study(cell));
      }
  }
  if (!whole && !everything) notes.length = 0;
  const names = namesFor(titles);
  const continental = tallies.some(showsDecimalComma);
  const columns = tallies.map((tally, at) => infer(tally, names[at] as string, titles[at] as string, continental));
  tellOfHeading(titles, columns, layout, report);

  async function* batches(): AsyncGenerator<Row[]> {
    const convert = converter(columns, report);
    for await (const batch of stream(whole ? once(sample, true) : all(), report))
      yield batch.map(({ row, cells }) => convert(row, cells));
  }
  const table: Table = {
    encoding,
    delimiter,
    lineEnding: lineEnding(raw),
    preamble: rows
      .slice(0, layout.preamble)
      .map((cells, at) => ({ row: at + 1, text: cells.filter((cell) => cell.trim() !== '').join(delimiter.delimiter) }))
      .filter(({ text }) => text !== ''),
    headerRows: heading.map((_, at) => layout.preamble + at + 1),
    columns,
    lookedAt: { rows: seen, whole: whole || everything },
    notes,
    problems,
    batches,
  };
  return { ok: true, table };
}

async function* once(sample: Uint8Array, whole: boolean): AsyncGenerator<Uint8Array> {
  // The last line of a sample may be cut off, and half a number is another number.
  const end = whole ? sample.length : Math.max(sample.lastIndexOf(0x0a), sample.lastIndexOf(0x0d));
  yield end > 0 ? sample.subarray(0, end) : sample;
}

function layoutOf(rows: readonly string[][], { layout }: Options): Layout {
  const found = findLayout(rows);
  return layout ? { ...layout, width: Math.max(found.width, rows[layout.preamble]?.length ?? 1) } : found;
}

function lineEnding(raw: string): Table['lineEnding'] {
  const [crlf, cr, lf] = [/\r\n/.test(raw), /\r(?!\n)/.test(raw.slice(0, -1)), /(?<!\r)\n/.test(raw)];
  if ([crlf, cr, lf].filter(Boolean).length > 1) return 'mixed';
  return crlf ? 'CRLF' : cr || raw.endsWith('\r') ? 'CR' : lf ? 'LF' : 'none';
}

function mixed(into: string): Problem {
  const what = 'Some lines are not UTF-8, as when files of different programs are put together.';
  return { code: 'encoding-mixed', row: null, column: null, what, done: `Those lines were read as ${into}.` };
}

function tellOfHeading(titles: string[], columns: Column[], { preamble, headers }: Layout, report: Report): void {
  if (headers === 0) {
    const what = 'The first row is data already: there is no heading.';
    report({ code: 'no-header', row: preamble + 1, column: null, what, done: 'The columns are called column_1, column_2 and so on.' });
    return;
  }
  const row = preamble + headers;
  const before = new Set<string>();
  for (const [at, title] of titles.entries()) {
    const done = `It is called ${columns[at]?.name}.`;
    if (title === '')
      report({ code: 'no-title', row, column: letter(at), what: `Column ${letter(at)} has no heading.`, done });
    else if (before.has(title))
      report({ code: 'same-title', row, column: letter(at), what: `Another column is headed ${shown(title)} too.`, done });
    before.add(title);
  }
}

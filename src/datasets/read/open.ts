import { converter } from './convert.ts';
import { textOf } from './decode.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { type Detected, detectEncoding } from './encoding.ts';
import { tellOfHeading } from './heading.ts';
import { infer, showsDecimalComma } from './infer.ts';
import { findLayout, type Layout, titlesOf } from './layout.ts';
import { namesFor } from './names.ts';
import { lineOf, type Numbered } from './notes.ts';
import { collector, mixedEncoding, type Report } from './problems.ts';
import { firstRecords, recordsOf } from './records.ts';
import { refusal, textRefusal } from './refuse.ts';
import { remembering } from './remembering.ts';
import { dataRows, type Note } from './rows.ts';
import { begin, bytesOf, type Source } from './source.ts';
import type { Opened, Options, Table } from './table.ts';
import { Tally } from './tally.ts';
import type { Column, Row } from './types.ts';
import { study } from './values/index.ts';

/** Bytes that are looked at to find encoding, delimiter and heading. */
const SAMPLE = 256 * 1024;

/** Rows of the sample in which titles and heading are sought. */
const SAMPLE_ROWS = 500;

/** A spreadsheet can have no more. */
const MOST_COLUMNS = 16_384;

/**
 * Opens a CSV as people really save them, in the browser or on the server, in bounded memory: finds encoding, delimiter, titles,
 * heading, types and notes, each with its reason. Never throws for what is in the file.
 */
export async function openCsv(source: Source, options: Options = {}): Promise<Opened> {
  const bytes = bytesOf(source);
  const { sample, whole, all } = await begin(bytes, SAMPLE);
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
    return {
      ok: false,
      why: `The table has ${layout.width} columns; ${MOST_COLUMNS} are the most. Check the delimiter.`,
    };

  const heading = rows.slice(layout.preamble, layout.preamble + layout.headers);
  const titles = titlesOf(heading, layout.width);
  const { problems, report } = collector(options.keep ?? 1_000, options.onProblem);
  const notes: Note[] = [];
  const stream = (from: AsyncIterable<Uint8Array>, to: Report) => {
    notes.length = 0;
    const texts = textOf(from, encoding.encoding, (into) => to(mixedEncoding(into)));
    const records = recordsOf(texts, delimiter.delimiter, to);
    return dataRows(records, layout, heading.at(-1), delimiter.delimiter, notes, to);
  };

  const everything = whole || (bytes.again && !options.quick);
  const looked = stream(everything && !whole ? all() : once(sample, whole), () => undefined);
  const { columns, seen } = await columnsOf(looked, titles);
  if (!everything) notes.length = 0;
  tellOfHeading(columns, layout, report);
  const ofHeading = { list: [...problems.list], counts: { ...problems.counts }, total: problems.total };

  async function* batches(): AsyncGenerator<Row[]> {
    Object.assign(problems, { ...ofHeading, list: [...ofHeading.list], counts: { ...ofHeading.counts } });
    const convert = converter(columns, report);
    for await (const batch of stream(whole ? once(sample, true) : all(), report))
      yield batch.map(({ row, cells }) => convert(row, cells));
    problems.list.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }
  const table: Table = {
    encoding,
    delimiter,
    lineEnding: lineEnding(raw),
    preamble: rows
      .slice(0, layout.preamble)
      .map((cells, at) => ({ row: at + 1, text: lineOf(cells, delimiter.delimiter) }))
      .filter(({ text }) => text !== ''),
    headerRows: heading.map((_, at) => layout.preamble + at + 1),
    columns,
    lookedAt: { rows: seen, whole: everything },
    notes,
    problems,
    batches,
  };
  return { ok: true, table };
}

/** What the columns are, by every row there is. */
async function columnsOf(
  batches: AsyncIterable<Numbered[]>,
  titles: readonly string[],
): Promise<{ columns: Column[]; seen: number }> {
  const tallies = titles.map(() => new Tally());
  // A memory for each column, so that one of references does not push out one of dates.
  const each = Math.min(4_096, Math.ceil(65_536 / titles.length));
  const known = titles.map(() => remembering(study, each));
  let seen = 0;
  for await (const batch of batches) {
    seen += batch.length;
    for (const { cells } of batch)
      for (let at = 0; at < tallies.length; at += 1) {
        const cell = (cells[at] ?? '').trim();
        (tallies[at] as Tally).add(cell, (known[at] as typeof study)(cell));
      }
  }
  const names = namesFor(titles);
  const continental = tallies.some(showsDecimalComma);
  const columns = tallies.map((tally, at) => infer(tally, names[at] as string, titles[at] as string, continental));
  return { columns, seen };
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

function lineEnding(sample: string): Table['lineEnding'] {
  // A line break inside a cell is another matter.
  const raw = sample.replace(/"[^"]*"/g, '');
  const [crlf, cr, lf] = [/\r\n/.test(raw), /\r(?!\n)/.test(raw.slice(0, -1)), /(?<!\r)\n/.test(raw)];
  if ([crlf, cr, lf].filter(Boolean).length > 1) return 'mixed';
  return crlf ? 'CRLF' : cr || raw.endsWith('\r') ? 'CR' : lf ? 'LF' : 'none';
}

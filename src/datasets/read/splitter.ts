import Papa from 'papaparse';
import { type Report, shown } from './problems.ts';

/** Rows as cells, in the order of the file. `first` is the number of the first of them, from 1. */
export interface Records {
  first: number;
  rows: string[][];
}

/** The longest row: a quote that is still open after this many characters was no quote. */
const LONGEST = 1024 * 1024;

/** After so many quotes that never close, quotes are read as ordinary characters. */
const MOST_OPEN = 20;

interface Parsed {
  data: string[][];
  errors: { code: string; row: number }[];
  meta: { cursor: number };
}

/** Takes text apart as it comes, and gives the rows that are complete. */
export class Splitter {
  private rest = '';
  private row = 1;
  private open = 0;
  private quotes = true;
  private skipping = false;
  /** A row that was not complete is not tried again before there is twice as much. */
  private wait = 0;
  private readonly delimiter: string;
  private readonly report: Report;

  constructor(delimiter: string, report: Report) {
    this.delimiter = delimiter;
    this.report = report;
  }

  /** The rows that this text completes; with `last`, all that are left. */
  *take(text: string, last: boolean): Generator<Records> {
    this.rest += text;
    if (this.skipping && !this.skipLine(last)) return;
    if (!last && this.rest.length < this.wait) return;
    while (this.rest !== '') {
      const { data, errors, meta } = this.parse(last);
      const unclosed = last && errors.some(({ code }) => code === 'MissingQuotes');
      if (unclosed) {
        yield* this.without(last, errors);
        continue;
      }
      if (last && data.length > 0 && this.rest.endsWith('\n') && data.at(-1)?.length === 1 && data.at(-1)?.[0] === '')
        data.pop();
      this.rest = last ? '' : this.rest.slice(meta.cursor);
      yield* this.give(data, errors);
      this.wait = data.length > 0 ? 0 : this.rest.length * 2;
      if (last || this.rest.length <= LONGEST) return;
      if (data.length > 0) continue;
      if (!this.rest.includes('\n')) {
        this.setAside();
        return;
      }
      yield this.asText();
    }
  }

  private parse(last: boolean): Parsed {
    const parser = new Papa.Parser({
      delimiter: this.delimiter,
      newline: '\n',
      ...(!this.quotes && { fastMode: true }),
    });
    return parser.parse(this.rest, 0, !last) as Parsed;
  }

  private *give(rows: string[][], errors: Parsed['errors']): Generator<Records> {
    if (rows.length === 0) return;
    for (const { row } of errors.filter(({ code, row }) => code === 'InvalidQuotes' && row < rows.length))
      this.report({
        code: 'quote-inside',
        row: this.row + row,
        column: null,
        what: 'A quoted cell has a quote inside it that is not doubled.',
        done: 'The quote was kept as a character of the cell; check where the cell ends.',
      });
    yield { first: this.row, rows };
    this.row += rows.length;
  }

  /** Everything before the row that never closes, and then its first line as plain text. */
  private *without(last: boolean, errors: Parsed['errors']): Generator<Records> {
    const { data, meta } = this.parse(!last);
    this.rest = this.rest.slice(meta.cursor);
    yield* this.give(data, errors);
    yield this.asText();
  }

  private asText(): Records {
    const end = this.rest.indexOf('\n');
    const line = end < 0 ? this.rest : this.rest.slice(0, end);
    this.rest = end < 0 ? '' : this.rest.slice(end + 1);
    this.open += 1;
    this.report({
      code: 'quote-open',
      row: this.row,
      column: null,
      what: `A quote is opened and never closed, in the line that starts ${shown(line)}.`,
      done: 'The quotes of this line were read as ordinary characters.',
    });
    if (this.open === MOST_OPEN) {
      this.quotes = false;
      this.report({
        code: 'quotes-off',
        row: this.row + 1,
        column: null,
        what: `${MOST_OPEN} quotes were opened and never closed, so quotes mean nothing in this file.`,
        done: 'From this row on they were read as ordinary characters.',
      });
    }
    const records = { first: this.row, rows: [line.split(this.delimiter)] };
    this.row += 1;
    return records;
  }

  private setAside(): void {
    this.report({
      code: 'row-too-long',
      row: this.row,
      column: null,
      what: `The row is longer than ${LONGEST.toLocaleString('en-GB')} characters. It starts ${shown(this.rest)}.`,
      done: 'It was set aside. If the file has no line endings, save it again as CSV.',
    });
    this.row += 1;
    this.rest = '';
    this.skipping = true;
  }

  private skipLine(last: boolean): boolean {
    const end = this.rest.indexOf('\n');
    this.rest = end < 0 ? '' : this.rest.slice(end + 1);
    this.skipping = end < 0 && !last;
    return !this.skipping;
  }
}

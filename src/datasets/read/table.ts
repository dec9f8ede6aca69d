import type { Delimiter } from './delimiter.ts';
import type { Detected } from './encoding.ts';
import type { Problems, Report } from './problems.ts';
import type { Note } from './rows.ts';
import type { Column, Encoding, Row } from './types.ts';

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

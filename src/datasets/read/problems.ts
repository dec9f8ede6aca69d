/** The kinds of problem, so that a program can count them. */
export type ProblemCode =
  | 'encoding-mixed'
  | 'no-header'
  | 'no-title'
  | 'same-title'
  | 'blank-row'
  | 'repeated-header'
  | 'short-row'
  | 'long-row'
  | 'row-too-long'
  | 'quote-open'
  | 'quote-inside'
  | 'quotes-off'
  | 'spaces'
  | 'formula-text'
  | 'short-form'
  | 'unit-missing'
  | 'wrong-type';

/** One thing that is not as it should be, where, and what was done about it. */
export interface Problem {
  code: ProblemCode;
  /** The row as a spreadsheet numbers it, from 1; null when it is about the whole file. */
  row: number | null;
  /** The column’s heading, or its letter when it has none; null when it is about the whole row. */
  column: string | null;
  /** A sentence: what is wrong. */
  what: string;
  /** A sentence: what was done. */
  done: string;
}

export interface Problems {
  /** The first ones, as many as may be kept. */
  list: Problem[];
  /** How many there were of each kind, kept or not. */
  counts: Partial<Record<ProblemCode, number>>;
  total: number;
}

export type Report = (problem: Problem) => void;

/** Collects problems: keeps the first `keep`, counts all, and tells `each` of every one. Memory is bounded by `keep`. */
export function collector(keep: number, each?: Report): { problems: Problems; report: Report } {
  const problems: Problems = { list: [], counts: {}, total: 0 };
  const report = (problem: Problem) => {
    problems.total += 1;
    problems.counts[problem.code] = (problems.counts[problem.code] ?? 0) + 1;
    if (problems.list.length < keep) problems.list.push(problem);
    each?.(problem);
  };
  return { problems, report };
}

/** A cell in a sentence: at most 40 characters, in a string of its own, so that it does not keep the piece it was cut from. */
export function shown(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return `“${[...short].join('').replaceAll('\n', '⏎')}”`;
}

/** A column’s letter in a spreadsheet: 0 is A, 26 is AA. */
export function letter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** That the file is in two encodings at once. */
export function mixedEncoding(into: string): Problem {
  const what = 'Some lines are not UTF-8, as when files of different programs are put together.';
  return { code: 'encoding-mixed', row: null, column: null, what, done: `Those lines were read as ${into}.` };
}

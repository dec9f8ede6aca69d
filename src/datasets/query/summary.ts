// What a column holds, at a glance: how full it is, and how its values are spread.
import type { Column, Columns } from './columns.ts';

/** Equal steps from `from` to `to`, with how many rows fall in each; the last step takes its upper end too. */
export interface Steps {
  kind: 'steps';
  from: number | string;
  to: number | string;
  /** The middle of the values in order; of an even number, the lower of the two. */
  middle: number | string;
  counts: number[];
}

/** The commonest words with how many rows have each, commonest first, and how many rows have another. */
export interface Words {
  kind: 'words';
  common: { word: string; count: number }[];
  rest: number;
}

/** A column at a glance. `spread` is absent where the commonest words are not even half of it, as in a column of references. */
export interface Summary {
  missing: number;
  different: number;
  spread?: Steps | Words;
}

const STEPS = 16;
const COMMON = 6;
const known = new WeakMap<Columns, Summary[]>();

/** A summary for each column of a table, made once and kept as long as the table. */
export function summaries(table: Columns): Summary[] {
  const made = known.get(table) ?? table.columns.map((column) => summaryOf(column, table.rows));
  known.set(table, made);
  return made;
}

function summaryOf(column: Column, rows: number): Summary {
  if (column.kind === 'numbers') {
    const sorted = column.numbers.filter((number) => !Number.isNaN(number)).sort();
    const different = new Set(sorted).size;
    return {
      missing: rows - sorted.length,
      different,
      ...spreadOf(sorted, column.field.type !== 'number', (number) => number),
    };
  }
  const counts = new Uint32Array(column.words.length + 1);
  for (const code of column.codes) counts[code] = (counts[code] as number) + 1;
  const [missing = 0, ...each] = counts;
  const different = column.words.length;
  const told = { missing, different };
  if (column.field.type === 'date' || column.field.type === 'yearmonth') {
    const times = column.words.map((word) => Date.parse(word));
    const all = column.codes.filter((code) => code > 0).sort();
    const sorted = Float64Array.from(all, (code) => times[code - 1] as number);
    const length = column.field.type === 'date' ? 10 : 7;
    return { ...told, ...spreadOf(sorted, false, (time) => new Date(time).toISOString().slice(0, length)) };
  }
  const common = column.words
    .map((word, i) => ({ word, count: each[i] as number }))
    .sort((a, b) => b.count - a.count)
    .slice(0, COMMON);
  const rest = rows - missing - common.reduce((sum, { count }) => sum + count, 0);
  // The commonest of many names tell little of all the others.
  return rest * 2 > rows - missing ? told : { ...told, spread: { kind: 'words', common, rest } };
}

/** Spreads values over equal steps; of whole numbers each step holds equally many, so that no step looks emptier than it is. */
function spreadOf<Shown extends number | string>(
  sorted: Float64Array,
  whole: boolean,
  shown: (value: number) => Shown,
) {
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (from === undefined || to === undefined) return {};
  const width = whole ? Math.ceil((to - from + 1) / STEPS) : (to - from) / STEPS || 1;
  const steps = whole ? Math.ceil((to - from + 1) / width) : from === to ? 1 : STEPS;
  const counts = new Array<number>(steps).fill(0);
  for (const value of sorted) {
    const step = Math.min(steps - 1, Math.floor((value - from) / width));
    counts[step] = (counts[step] as number) + 1;
  }
  const middle = sorted[(sorted.length - 1) >> 1] as number;
  const spread: Steps = { kind: 'steps', from: shown(from), to: shown(to), middle: shown(middle), counts };
  return { spread };
}

// Tables that keep to published totals.
import { type Chance, shuffled } from './chance.ts';

export type Weights<K extends string = string> = Readonly<Record<K, number>>;

export const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

/**
 * A table of rows by columns whose margins are in proportion to `rows` and `columns`, and whose shape is that of
 * `affinity`, 1 where nothing draws the two together (iterative proportional fitting, Deming and Stephan 1940).
 */
export function rake<R extends string, C extends string>(
  rows: Weights<R>,
  columns: Weights<C>,
  affinity: (row: R, column: C) => number,
): Record<R, Record<C, number>> {
  const names = { rows: Object.keys(rows) as R[], columns: Object.keys(columns) as C[] };
  const totals = { rows: sum(Object.values<number>(rows)), columns: sum(Object.values<number>(columns)) };
  const table = Object.fromEntries(
    names.rows.map((row) => [row, Object.fromEntries(names.columns.map((column) => [column, affinity(row, column)]))]),
  ) as Record<R, Record<C, number>>;
  for (let turn = 0; turn < 300; turn++) {
    for (const row of names.rows) {
      const has = sum(Object.values<number>(table[row]));
      const scale = has === 0 ? 0 : rows[row] / totals.rows / has;
      for (const column of names.columns) table[row][column] *= scale;
    }
    for (const column of names.columns) {
      const has = sum(names.rows.map((row) => table[row][column]));
      const scale = has === 0 ? 0 : columns[column] / totals.columns / has;
      for (const row of names.rows) table[row][column] *= scale;
    }
  }
  return table;
}

/** So many names in proportion to their weights, to the nearest one (largest remainder), in a shuffled order. */
export function deal<K extends string>(weights: Weights<K>, count: number, by: Chance): K[] {
  const total = sum(Object.values<number>(weights));
  const due = (Object.entries(weights) as [K, number][]).map(([key, weight]) => {
    const exact = (weight / total) * count;
    return { key, whole: Math.floor(exact), left: exact - Math.floor(exact) };
  });
  const short = count - sum(due.map(({ whole }) => whole));
  const favoured = new Set(
    due
      .toSorted((a, b) => b.left - a.left || (a.key < b.key ? -1 : 1))
      .slice(0, short)
      .map(({ key }) => key),
  );
  const dealt = due.flatMap(({ key, whole }) => Array<K>(whole + (favoured.has(key) ? 1 : 0)).fill(key));
  return shuffled(dealt, by);
}

/** How many items there are of each group. */
export const countsBy = <T>(items: readonly T[], groupOf: (item: T) => string): Record<string, number> =>
  Object.fromEntries(Object.entries(Object.groupBy(items, groupOf)).map(([group, all]) => [group, all!.length]));

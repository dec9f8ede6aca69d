import type { Query } from './ask.ts';
import type { Column } from './columns.ts';
import { columnOf } from './filter.ts';

/** Rows in the order asked for; those without a value come last either way, and equal ones stay as they were. */
export function inOrder(rows: Uint32Array, columns: readonly Column[], sort: Query['sort']): Uint32Array {
  if (sort.length === 0) return rows;
  const comparisons = sort.map(({ column, down }) => comparing(columnOf(columns, column), down));
  return rows.slice().sort((a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

/** Words are kept in order, so that their codes compare as they do. */
function comparing(column: Column, down: boolean): (a: number, b: number) => number {
  const turn = down ? -1 : 1;
  if (column.kind === 'coded') {
    const { codes } = column;
    return (a, b) => {
      const [one, other] = [codes[a] as number, codes[b] as number];
      if (one === other) return 0;
      if (one === 0 || other === 0) return one === 0 ? 1 : -1;
      return turn * (one - other);
    };
  }
  const { numbers } = column;
  return (a, b) => {
    const [one, other] = [numbers[a] as number, numbers[b] as number];
    const missing = Number(Number.isNaN(one)) - Number(Number.isNaN(other));
    if (missing !== 0 || Number.isNaN(one)) return missing;
    return one === other ? 0 : one < other ? -turn : turn;
  };
}

import type { Value } from '../packages/readers.ts';
import type { Field } from '../packages/schema/table.ts';
import type { Query } from './ask.ts';
import { type Column, type Columns, valueIn } from './columns.ts';
import { columnOf, rowsMeeting } from './filter.ts';
import { grouped } from './group.ts';
import { inOrder } from './sort.ts';

/** A row of an answer: its number in the table (from 0; of the group, when grouped), values by column, markers by column. */
export interface AnswerRow {
  row: number;
  values: Value[];
  markers?: Map<number, string>;
}

/** What a query found: its columns, how many rows in all, and the rows, made one at a time as they are asked for. */
export interface Answer {
  fields: Field[];
  total: number;
  pages: number;
  rows: (whole?: boolean) => Generator<AnswerRow>;
}

/** Answers a query. `rows()` gives the page asked for; `rows(true)` every row. */
export function answer(table: Columns, { filters, select, sort, group, page, per }: Query): Answer {
  const met = rowsMeeting(table, filters);
  const from = group ? grouped(table, met, group) : table;
  const chosen = group ? Uint32Array.from({ length: from.rows }, (_, row) => row) : met;
  const ordered = inOrder(chosen, from.columns, sort);
  const columns = group ? from.columns : select.map((name) => columnOf(from.columns, name));
  return {
    fields: columns.map(({ field }) => field),
    total: ordered.length,
    pages: Math.max(1, Math.ceil(ordered.length / per)),
    rows: (whole = false) => rowsOf(columns, whole ? ordered : ordered.subarray((page - 1) * per, page * per)),
  };
}

function* rowsOf(columns: readonly Column[], rows: Uint32Array): Generator<AnswerRow> {
  for (const row of rows) {
    const markers = new Map<number, string>();
    for (const [at, column] of columns.entries()) {
      const marker = column.markers.get(row);
      if (marker !== undefined) markers.set(at, marker);
    }
    yield { row, values: columns.map((column) => valueIn(column, row)), ...(markers.size > 0 && { markers }) };
  }
}

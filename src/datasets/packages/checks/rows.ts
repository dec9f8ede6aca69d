import { whollyMatches } from '../cell.ts';
import type { Value } from '../readers.ts';
import type { Where } from '../schema/checks.ts';
import type { Row, Table } from '../table.ts';

/** Where the columns of a table stand in its rows; throws `NoColumn` for a name it does not have. */
export function columnOf(table: Table, name: string): number {
  const at = table.schema.fields.findIndex((field) => field.name === name);
  if (at < 0) throw new NoColumn(`the table ${table.name} has no column “${name}”`);
  return at;
}

/** Thrown when a check or a key names a table or a column that is not there; its message is the rest of a sentence. */
export class NoColumn extends Error {}

/** The rows of a table that meet every condition. */
export function rowsWhere(table: Table, where: Where): Row[] {
  const conditions = Object.entries(where).map(([name, condition]) => ({ at: columnOf(table, name), condition }));
  return table.rows.filter(({ values }) =>
    conditions.every(({ at, condition }) => meets(values[at] as Value, condition)),
  );
}

function meets(value: Value, condition: Where[string]): boolean {
  if (Array.isArray(condition)) return condition.some((one) => one === value);
  if (typeof condition !== 'object') return value === condition;
  if ('not' in condition) return value !== condition.not;
  return value !== null && whollyMatches(String(value), condition.pattern);
}

/** Rows by what they hold in some columns; without columns, all of them under one key. Keys are JSON, so that no two mix. */
export function groupRows(table: Table, rows: Row[], by: string[]): Map<string, Row[]> {
  const columns = by.map((name) => columnOf(table, name));
  return Map.groupBy(rows, ({ values }) => JSON.stringify(columns.map((at) => values[at])));
}

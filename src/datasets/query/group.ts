import type { Field } from '../packages/schema/table.ts';
import { groupedNames, type Query } from './ask.ts';
import type { CodedColumn, Column, Columns, NumberColumn } from './columns.ts';
import { columnOf } from './filter.ts';

/** Counters up to this many lie in one array; beyond it a map holds those that occur. */
const DENSE = 1 << 22;

/**
 * The rows chosen, made one where they are equal in the columns of `by`, in the order in which each group first occurs: a table
 * of its own, with `count`, `sum_…`, `mean_…` and `missing_…`. A sum or mean leaves out rows without a value, and is itself
 * without one where no row has any.
 */
export function grouped(table: Columns, rows: Uint32Array, group: NonNullable<Query['group']>): Columns {
  const by = group.by.map((name) => columnOf(table.columns, name));
  const { ids, firsts } = groupsOf(by, rows);
  const groups = group.by.length === 0 ? 1 : firsts.length;
  const totals = new Map(
    [...new Set([...group.sum, ...group.mean])].map((name) => [
      name,
      totalsOf(columnOf(table.columns, name) as NumberColumn, rows, ids, groups),
    ]),
  );
  const total = (name: string) => totals.get(name) as Totals;
  const counts = new Float64Array(groups);
  for (const id of ids) counts[id] = (counts[id] as number) + 1;
  const numbers = [
    counts,
    ...group.sum.map((name) => total(name).sums.map((sum, i) => (total(name).present[i] ? sum : Number.NaN))),
    ...group.mean.map((name) => total(name).sums.map((sum, i) => sum / (total(name).present[i] as number))),
    ...[...totals.values()].map(({ present }) => counts.map((count, i) => count - (present[i] as number))),
  ];
  const names = groupedNames(group).slice(by.length);
  const columns: Column[] = [
    ...by.map((column) => pick(column, firsts)),
    ...numbers.map(
      (values, i): NumberColumn => ({
        kind: 'numbers',
        field: fieldOf(names[i] as string, (names[i] as string).startsWith('mean_') ? 'number' : 'integer'),
        numbers: values,
        markers: new Map(),
      }),
    ),
  ];
  return { name: table.name, rows: groups, columns, bytes: 0 };
}

/** For each row chosen the number of its group, and for each group its first row. Columns are taken in one after the other. */
function groupsOf(by: readonly Column[], rows: Uint32Array): { ids: Uint32Array; firsts: Uint32Array } {
  let ids = new Uint32Array(rows.length);
  let groups = 1;
  let firsts: number[] = rows.length > 0 ? [rows[0] as number] : [];
  for (const column of by) {
    const { codes, cardinality } = codesFor(column, rows);
    const dense = groups * cardinality <= DENSE ? new Int32Array(groups * cardinality) : undefined;
    const sparse = new Map<number, number>();
    const next = new Uint32Array(rows.length);
    firsts = [];
    for (let i = 0; i < rows.length; i += 1) {
      const key = (ids[i] as number) * cardinality + (codes[i] as number);
      let id = dense ? (dense[key] as number) : (sparse.get(key) ?? 0);
      if (id === 0) {
        id = firsts.push(rows[i] as number);
        if (dense) dense[key] = id;
        else sparse.set(key, id);
      }
      next[i] = id - 1;
    }
    ids = next;
    groups = firsts.length;
  }
  return { ids, firsts: Uint32Array.from(firsts) };
}

function codesFor(column: Column, rows: Uint32Array): { codes: Uint32Array; cardinality: number } {
  if (column.kind === 'coded') {
    const { codes, words } = column;
    return { codes: rows.map((row) => codes[row] as number), cardinality: words.length + 1 };
  }
  const seen = new Map<number, number>();
  const codes = rows.map((row) => {
    const number = column.numbers[row] as number;
    const code = seen.get(number) ?? seen.size;
    seen.set(number, code);
    return code;
  });
  return { codes, cardinality: seen.size };
}

interface Totals {
  sums: Float64Array;
  present: Float64Array;
}

function totalsOf({ numbers }: NumberColumn, rows: Uint32Array, ids: Uint32Array, groups: number): Totals {
  const [sums, present] = [new Float64Array(groups), new Float64Array(groups)];
  for (let i = 0; i < rows.length; i += 1) {
    const number = numbers[rows[i] as number] as number;
    if (Number.isNaN(number)) continue;
    const id = ids[i] as number;
    sums[id] = (sums[id] as number) + number;
    present[id] = (present[id] as number) + 1;
  }
  return { sums, present };
}

/** A column’s cells of some rows. What a group has no value for has no single marker either. */
function pick(column: Column, rows: Uint32Array): Column {
  if (column.kind === 'numbers')
    return { ...column, numbers: Float64Array.from(rows, (row) => column.numbers[row] as number), markers: new Map() };
  const codes: CodedColumn['codes'] = rows.map((row) => column.codes[row] as number);
  return { ...column, codes, markers: new Map() };
}

const fieldOf = (name: string, type: Field['type']): Field => ({
  name,
  type,
  format: 'default',
  decimalChar: '.',
  groupChar: '',
  trueValues: [],
  falseValues: [],
  constraints: { required: false, unique: false },
});

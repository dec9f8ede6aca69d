import type { Problem } from '../problem.ts';
import type { Row, Table } from '../table.ts';
import { columnOf, NoColumn } from './rows.ts';
import type { Find, Outcome } from './totals.ts';

/** Whether a primary key is whole and single, and unique keys and columns single where they are whole. */
export function checkKeys({ schema, ...table }: Table): Outcome[] {
  const { primaryKey, uniqueKeys, fields } = schema;
  const single = fields.filter(({ constraints }) => constraints.unique).map(({ name }) => [name]);
  const one = (key: string[], primary: boolean) => unique({ schema, ...table }, key, primary);
  return [...(primaryKey ? [one(primaryKey, true)] : []), ...[...uniqueKeys, ...single].map((key) => one(key, false))];
}

function unique(table: Table, key: string[], primary: boolean): Outcome {
  const columns = key.map((name) => columnOf(table, name));
  const seen = new Map<string, Row>();
  const problems: Problem[] = [];
  let skipped = 0;
  for (const row of table.rows) {
    const at = { file: row.file, row: row.row, column: key.join(' + ') };
    const values = columns.map((column) => row.values[column] ?? null);
    if (values.includes(null)) {
      skipped += 1;
      if (primary) problems.push({ ...at, message: 'a part of the primary key is missing' });
      continue;
    }
    const whole = JSON.stringify(values);
    const before = seen.get(whole);
    if (before) problems.push({ ...at, message: `“${values.join(', ')}” occurs twice: row ${before.row} has it too` });
    else seen.set(whole, row);
  }
  return { title: `${table.name}: ${key.join(' + ')} is a key`, compared: seen.size, skipped, problems };
}

/** Whether what a table refers to is there, in this package or another. A reference with a missing part refers to nothing. */
export function checkForeignKeys(table: Table, find: Find): Outcome[] {
  return table.schema.foreignKeys.map(({ fields, reference }) => {
    const { package: pack, resource } = reference;
    const target = pack || resource ? find(resource ?? '', pack) : table;
    const called = target?.name ?? [pack, resource].filter(Boolean).join('/');
    if (!target) throw new NoColumn(`a foreign key refers to ${called}, which is not a table`);
    const [from, to] = [columns(table, fields), columns(target, reference.fields)];
    const there = new Set(target.rows.map((row) => JSON.stringify(to.map((at) => row.values[at]))));
    const problems: Problem[] = [];
    let compared = 0;
    for (const { file, row, values } of table.rows) {
      const key = from.map((at) => values[at] ?? null);
      if (key.includes(null)) continue;
      compared += 1;
      if (there.has(JSON.stringify(key))) continue;
      problems.push({ file, row, column: fields.join(' + '), message: `“${key.join(', ')}” is not in ${called}` });
    }
    const title = `${table.name}: ${fields.join(' + ')} is in ${called}`;
    return { title, compared, skipped: table.rows.length - compared, problems };
  });
}

const columns = (table: Table, names: string[]): number[] => names.map((name) => columnOf(table, name));

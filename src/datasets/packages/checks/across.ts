import type { RowCheck } from '../schema/checks.ts';
import type { Row } from '../table.ts';
import { columnOf, NoColumn, rowsWhere } from './rows.ts';
import { type Find, near, notEmpty, type Outcome, round } from './totals.ts';

/** Checks the numbers of each row against each other: parts add up, a rate is its quotient, a part is at most the whole. */
export function checkAcross(check: RowCheck, find: Find): Outcome {
  const table = find(check.resource);
  if (!table) throw new NoColumn(`there is no table ${check.resource}`);
  const outcome: Outcome = { title: check.title, compared: 0, skipped: 0, problems: [] };
  const target = check.kind === 'atMost' ? check.large : check.equals;
  const rows = rowsWhere(table, check.where);
  const number = (row: Row, name: string) => row.values[columnOf(table, name)];
  for (const row of rows) {
    const parts = partsOf(check).map((name) => number(row, name));
    const wanted = number(row, target);
    if (typeof wanted !== 'number' || !parts.every((part) => typeof part === 'number')) {
      outcome.skipped += 1;
      continue;
    }
    outcome.compared += 1;
    const found = round(check.kind === 'ratio' ? parts[0]! / parts[1]! : parts.reduce((sum, part) => sum + part, 0));
    const fine = check.kind === 'atMost' ? found <= wanted + check.within : near(found, wanted, check.within);
    if (fine) continue;
    const { file, row: at } = row;
    outcome.problems.push({ file, row: at, column: target, message: `${check.title}: ${found} against ${wanted}` });
  }
  return notEmpty(outcome, table, target);
}

function partsOf(check: RowCheck): string[] {
  if (check.kind === 'across') return check.add;
  return check.kind === 'ratio' ? [check.divide, check.by] : [check.small];
}

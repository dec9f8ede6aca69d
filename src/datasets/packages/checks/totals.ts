import type { Problem } from '../problem.ts';
import type { GroupCheck, Rows } from '../schema/checks.ts';
import type { Row, Table } from '../table.ts';
import { columnOf, groupRows, NoColumn, rowsWhere } from './rows.ts';

/** What came of a check: how many numbers were compared, how many could not be since a part is missing, what is wrong. */
export interface Outcome {
  title: string;
  compared: number;
  skipped: number;
  problems: Problem[];
}

/** Finds a table by its name and its package’s; undefined when there is none. */
export type Find = (resource: string, pack?: string) => Table | undefined;

/** Compares sums, counts or shares of groups of rows with what was published, or with one number. */
export function checkGroups(check: GroupCheck, find: Find): Outcome {
  const of = gather(check.of, find);
  const expected = typeof check.equals === 'number' ? undefined : gather(check.equals, find);
  const outcome: Outcome = { title: check.title, compared: 0, skipped: 0, problems: [] };
  for (const [key, rows] of of.groups) {
    const [first] = rows as [Row];
    const others = expected?.groups.get(key);
    const at = { file: first.file, row: first.row, column: of.called };
    const group = key === '[]' ? '' : ` for ${(JSON.parse(key) as unknown[]).join(', ')}`;
    if (expected && !others) {
      outcome.problems.push({ ...at, message: `${check.title}: ${expected.table.name} has nothing${group}` });
      continue;
    }
    const found = measure(check, of, rows);
    const wanted = typeof check.equals === 'number' ? check.equals : sumOf(expected as Gathered, others as Row[]);
    if (found === undefined || wanted === undefined) {
      outcome.skipped += 1;
      continue;
    }
    outcome.compared += 1;
    if (near(found, wanted, check.within)) continue;
    const [published] = others ?? [];
    const where = published ? `${published.file}, row ${published.row} has` : 'published is';
    outcome.problems.push({
      ...at,
      message: `${check.title}: ${round(found)}${group}, where ${where} ${round(wanted)}`,
    });
  }
  return notEmpty(outcome, of.table, of.called);
}

/** An outcome that compared nothing is one more problem: a check that cannot fail protects nobody. */
export function notEmpty(outcome: Outcome, { files }: Table, column: string): Outcome {
  if (outcome.compared > 0 || outcome.problems.length > 0) return outcome;
  const why = outcome.skipped > 0 ? 'every number it needs is missing' : 'no row meets its conditions';
  const problem = { file: files[0] as string, row: 1, column, message: `${outcome.title}: ${why}` };
  return { ...outcome, problems: [problem] };
}

interface Gathered {
  table: Table;
  groups: Map<string, Row[]>;
  /** The column that is added, or the one that groups when rows are counted. */
  called: string;
  at: number;
}

function gather({ package: pack, resource, where, by, field }: Rows, find: Find): Gathered {
  const table = find(resource, pack);
  if (!table) throw new NoColumn(`there is no table ${pack ? `${pack}/` : ''}${resource}`);
  const called = field ?? by[0] ?? (table.schema.fields[0]?.name as string);
  const groups = groupRows(table, rowsWhere(table, where), by);
  return { table, groups, called, at: columnOf(table, called) };
}

function measure(check: GroupCheck, of: Gathered, rows: Row[]): number | undefined {
  if (check.kind === 'total') return sumOf(of, rows);
  if (check.kind === 'count') return rows.length;
  return rowsWhere({ ...of.table, rows }, check.where).length / rows.length;
}

/** The sum of a column; undefined when one of its values is missing or no number. */
function sumOf({ at }: Gathered, rows: Row[]): number | undefined {
  const values = rows.map(({ values }) => values[at]);
  return values.every((value) => typeof value === 'number') ? values.reduce((sum, value) => sum + value, 0) : undefined;
}

/** Whether a number is within a distance of another, which is finite, but for the last digits of floating point. */
export const near = (a: number, b: number, within: number): boolean =>
  Math.abs(a - b) <= within + 1e-9 * Math.max(1, Math.abs(b));

/** A number as it is said: no more than six decimals. */
export const round = (value: number): number => Number(value.toFixed(6));

import { checkAcross } from './checks/across.ts';
import { checkFile } from './checks/file.ts';
import { checkForeignKeys, checkKeys } from './checks/keys.ts';
import { NoColumn } from './checks/rows.ts';
import { checkGroups, type Find, type Outcome } from './checks/totals.ts';
import { type Packages, packages, readPackage } from './packages.ts';
import type { Problem } from './problem.ts';
import type { DataPackage } from './schema/package.ts';
import type { Table } from './table.ts';
import { type FindTable, tablesOf } from './tables.ts';

/** A table of a package and how full it is. */
export interface TableReport {
  resource: string;
  rows: number;
  columns: number;
  cells: number;
  missing: number;
}

/** What checking a package found. `checks` are its columns, keys, foreign keys and `waymark:checks`, in that order. */
export interface Report {
  name: string;
  tables: TableReport[];
  checks: Outcome[];
  problems: Problem[];
}

/** The problems of one check that are told one by one. */
const MOST = 20;

/** Checks packages against their schemas, keys, foreign keys (also to each other) and their own checks. Never throws. */
export function validate({ found, setAside }: Packages = packages()): Report[] {
  const find = tablesOf(found);
  const checked = found.map((pack) => validatePackage(pack, find));
  const wrong = [...Map.groupBy(setAside, ({ file }) => file.split('/')[0] as string)].map(
    ([name, problems]): Report => ({ name, tables: [], checks: [], problems }),
  );
  return [...checked, ...wrong].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Checks the package in one folder, with the kit’s own around it to refer to. */
export function validateFolder(folder: string): Report {
  const pack = readPackage(folder);
  if (!('folder' in pack)) return { ...pack, tables: [], checks: [] };
  return validatePackage(pack, tablesOf([pack, ...packages().found.filter(({ name }) => name !== pack.name)]));
}

function validatePackage(pack: DataPackage, findAnywhere: FindTable): Report {
  const find: Find = (resource, name = pack.name) => findAnywhere(name, resource);
  const tables = pack.resources.flatMap((resource) => find(resource.name) ?? []);
  const description = `${pack.name}/datapackage.json`;
  const guarded = (title: string, check: () => Outcome[]): Outcome[] => {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof NoColumn)) throw error;
      return [
        { title, compared: 0, skipped: 0, problems: [{ file: description, column: title, message: error.message }] },
      ];
    }
  };
  const checks = [
    ...pack.resources.filter(({ schema }) => !schema).map((resource) => checkFile(pack, resource)),
    ...tables.map(({ name, rows, problems }) => ({
      title: `${name} is as described`,
      compared: rows.length,
      skipped: 0,
      problems,
    })),
    ...tables.flatMap((table) => checkKeys(table)),
    ...tables.flatMap((table) => guarded('foreignKeys', () => checkForeignKeys(table, find))),
    ...pack['waymark:checks'].flatMap((check) =>
      guarded(`waymark:checks “${check.title}”`, () => [
        'of' in check ? checkGroups(check, find) : checkAcross(check, find),
      ]),
    ),
  ];
  return {
    name: pack.name,
    tables: tables.map(reportOf),
    checks,
    problems: checks.flatMap(({ problems }) => few(problems)),
  };
}

const reportOf = ({ name, rows, schema: { fields } }: Table): TableReport => ({
  resource: name.split('/')[1] as string,
  rows: rows.length,
  columns: fields.length,
  cells: rows.length * fields.length,
  missing: rows.reduce((sum, { values }) => sum + values.filter((value) => value === null).length, 0),
});

/** The first of many problems, and how many more there are. */
function few(problems: Problem[]): Problem[] {
  const rest = problems.length - MOST;
  if (rest <= 0) return problems;
  const { file, column } = problems[MOST] as Problem;
  return [...problems.slice(0, MOST), { file, row: 1, column, message: `and ${rest} more like these` }];
}

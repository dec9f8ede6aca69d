import { expect, test } from 'vitest';
import { reportText } from './report.ts';

const table = { resource: 'a', rows: 58_265, columns: 6, cells: 0, missing: 0 };
const fine = { title: 'x', compared: 1, skipped: 0, problems: [] };
const problem = { file: 'wards/a.csv', row: 7, column: 'n', message: '“x” is not a whole number' };

test('a table says how many rows, columns and checks, and every problem is told below it', () => {
  const text = reportText([
    { name: 'postcodes', tables: [table, table], checks: [fine], problems: [] },
    { name: 'wards', tables: [], checks: [fine, { ...fine, problems: [problem] }], problems: [problem] },
  ]);
  expect(text.split('\n')).toEqual([
    'Package    Tables     Rows  Columns  Checks  Problems',
    '─────────  ──────  ───────  ───────  ──────  ────────',
    'postcodes       2  116,530       12  1 of 1         –',
    'wards           0        0        0  1 of 2         1',
    '',
    '✗ data/wards/a.csv, row 7, column n: “x” is not a whole number',
  ]);
});

test('when all is well there is nothing below the table', () => {
  expect(reportText([{ name: 'p', tables: [], checks: [], problems: [] }]).split('\n')).toHaveLength(3);
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPackage, checkTable } from './packages.ts';

const data = join(import.meta.dirname, '../data');
const folders = readdirSync(data).filter((name) => existsSync(join(data, name, 'datapackage.json')));

test.each(folders)('data/%s holds what its description says', (name) => {
  expect(checkPackage(join(data, name))).toEqual([]);
});

describe('a table is found wrong', () => {
  const check = (csv: string, constraints = {}, type = 'string') =>
    checkTable(csv, { fields: [{ name: 'a', type, constraints }], missingValues: [''] });

  test.each([
    ['b\n1', {}, 'string', 'its columns are b; described are a'],
    ['a\n""', { required: true }, 'string', 'row 2, a: is missing'],
    ['a\n1\n1.5', {}, 'integer', 'row 3, a: “1.5” is not a integer'],
    ['a\n2026-02-31x', {}, 'date', 'row 2, a: “2026-02-31x” is not a date'],
    ['a\nx\nx', { unique: true }, 'string', 'row 3, a: “x” occurs twice'],
    ['a\nz', { enum: ['x', 'y'] }, 'string', 'row 2, a: “z” is not one of those listed'],
    ['a\nB47', { pattern: '[A-Z]\\d' }, 'string', 'row 2, a: “B47” is written wrongly'],
    ['a\n-1', { minimum: 0 }, 'number', 'row 2, a: -1 is too small'],
    ['a\n1,2', {}, 'string', 'row 2 has 2 values, not 1'],
  ])('%j with %o as %s', (csv, constraints, type, fault) => {
    expect(check(csv, constraints, type)).toContain(fault);
  });

  test('but a missing value that may be missing is none', () => {
    expect(check('a\n""\n1', {}, 'integer')).toEqual([]);
  });
});

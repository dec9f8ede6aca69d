import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packages } from '../packages.ts';
import { sentence } from '../problem.ts';
import { describing, folderWith } from '../testing.ts';
import { validate } from '../validate.ts';

const fields = [{ name: 'area' }, ...['year', 'a', 'b', 'sum'].map((name) => ({ name, type: 'integer' }))];
const missingValues = ['', '..'];
const published = 'area,year,a,b,sum\nAll,2021,4,6,10\nAll,2022,5,..,..\n';

/** The outcome of one check of a table `t` beside a table `all`. */
function outcome(csv: string, check: object) {
  const checks = [{ title: 'It holds', ...check }];
  const schema = { fields, missingValues };
  const root = folderWith({
    'p/datapackage.json': describing('p', { 't.csv': schema, 'all.csv': schema }, { 'waymark:checks': checks }),
    'p/t.csv': `area,year,a,b,sum\n${csv}`,
    'p/all.csv': published,
  });
  const { compared, skipped, problems } = validate(packages(root))[0]!.checks.at(-1)!;
  return { compared, skipped, problems: problems.map(sentence) };
}

const by = ['year'];
const total = { kind: 'total', of: { resource: 't', field: 'a', by }, equals: { resource: 'all', field: 'a', by } };
const across = { kind: 'across', resource: 't', add: ['a', 'b'], equals: 'sum' };
const fine = (compared: number, skipped = 0) => ({ compared, skipped, problems: [] });

test.each([
  ['groups add up to what is published', 'N,2021,1,0,0\nS,2021,3,0,0\nN,2022,5,0,0', total, fine(2)],
  ['a missing part is skipped, and is not nought', 'N,2021,4,0,0\nN,2022,5,0,0\nS,2022,..,0,0', total, fine(1, 1)],
  ['within a distance', 'N,2021,3,0,0', { ...total, within: 1 }, fine(1)],
  [
    'only rows that meet the conditions count',
    'N,2021,4,0,0\nX,2021,9,0,0',
    { ...total, of: { ...total.of, where: { area: { not: 'X' } } } },
    fine(1),
  ],
  [
    'a list of values is a condition',
    'N,1,2,0,0\nS,1,3,0,0\nX,1,9,0,0',
    { ...total, of: { resource: 't', field: 'a', where: { area: ['N', 'S'] } }, equals: 5 },
    fine(1),
  ],
  [
    'a pattern is a condition, matched wholly',
    'N,1,2,0,0\nNo,1,3,0,0',
    { ...total, of: { resource: 't', field: 'a', where: { area: { pattern: 'N' } } }, equals: 2 },
    fine(1),
  ],
  ['rows are counted', 'N,1,,,\nS,1,,,', { kind: 'count', of: { resource: 't' }, equals: 2 }, fine(1)],
  [
    'rows are counted by group',
    'N,2021,,,\nS,2022,,,',
    { kind: 'count', of: { resource: 't', by }, within: 4, equals: { resource: 'all', field: 'a', by } },
    fine(2),
  ],
  [
    'a share of rows',
    'N,1,1,,\nS,1,0,,\nE,1,0,,\nW,1,1,,',
    { kind: 'share', of: { resource: 't' }, where: { a: 1 }, equals: 0.5 },
    fine(1),
  ],
  ['parts of a row add up', 'N,1,1,2,3\nS,1,1,..,3', across, fine(1, 1)],
  [
    'a rate is its quotient',
    'N,1,6,2,3',
    { kind: 'ratio', resource: 't', divide: 'a', by: 'b', equals: 'sum' },
    fine(1),
  ],
  ['a part is at most the whole', 'N,1,2,2,0', { kind: 'atMost', resource: 't', small: 'a', large: 'b' }, fine(1)],
])('%s', (_, csv, check, wanted) => {
  expect(outcome(csv, check)).toEqual(wanted);
});

test.each([
  ['N,2021,1,0,0\nS,2021,2,0,0', total, 'p/t.csv, row 2, column a: It holds: 3 for 2021, where p/all.csv, row 2 has 4'],
  ['N,2030,1,0,0', total, 'p/t.csv, row 2, column a: It holds: p/all has nothing for 2030'],
  [
    'N,2021,1,0,0',
    { ...total, of: { resource: 't', field: 'a' }, equals: 7 },
    'row 2, column a: It holds: 1, where published is 7',
  ],
  ['N,1,1,1,3', across, 'p/t.csv, row 2, column sum: It holds: 2 against 3'],
  ['N,1,1,0,3', { kind: 'ratio', resource: 't', divide: 'a', by: 'b', equals: 'sum' }, 'It holds: Infinity against 3'],
  ['N,1,3,2,0', { kind: 'atMost', resource: 't', small: 'a', large: 'b' }, 'row 2, column b: It holds: 3 against 2'],
  [
    'N,1,1,2,3',
    { ...across, where: { area: 'Z' } },
    'p/t.csv, row 1, column sum: It holds: no row meets its conditions',
  ],
  ['N,1,..,2,3', across, 'p/t.csv, row 1, column sum: It holds: every number it needs is missing'],
  ['N,2022,..,2,3', total, 'p/t.csv, row 1, column a: It holds: every number it needs is missing'],
  [
    'N,1,1,2,3',
    { ...total, of: { ...total.of, where: { area: 'Z' } } },
    'column a: It holds: no row meets its conditions',
  ],
])('%#: what does not hold is told by file, row and column', (csv, check, problem) => {
  expect(outcome(csv, check).problems.join('\n')).toContain(problem);
});

test('a total holds however it is cut into rows, and in any order; one more breaks it', () => {
  const cut = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(cut, (parts) => {
      const rows = (list: number[]) => list.map((part) => `N,1,${part},0,0`).join('\n');
      const sum = parts.reduce((a, b) => a + b, 0);
      const check = { kind: 'total', of: { resource: 't', field: 'a' }, equals: sum };
      expect(outcome(rows(parts.toReversed()), check).problems).toEqual([]);
      expect(outcome(rows([...parts, 1]), check).problems).toHaveLength(1);
    }),
    { numRuns: 30 },
  );
});

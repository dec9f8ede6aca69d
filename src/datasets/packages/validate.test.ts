import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataPath } from '#platform';
import { packages } from './packages.ts';
import { sentence } from './problem.ts';
import { describing, folderWith } from './testing.ts';
import { validate, validateFolder } from './validate.ts';

describe('the kit’s own packages', () => {
  const reports = validate();

  test.each(reports)('data/$name holds what its description says', ({ problems }) => {
    expect(problems.map(sentence)).toEqual([]);
  });

  test('the published totals that are checked are those there are', () => {
    const compared = (pack: string) => {
      const { checks = [] } = reports.find(({ name }) => name === pack) ?? {};
      return Object.fromEntries(checks.map(({ title, compared }) => [title, compared]));
    };
    expect(compared('rough-sleeping')).toMatchObject({
      'Councils add up to England in every year': 13,
      'Councils add up to their region in every year': 9 * 13,
    });
    const tables = ['A2P', 'A2R', 'A4P', 'A4R', 'A6', 'A10'];
    const totals = tables.map((table) => compared('h-clic')[`Table ${table}: each borough’s rows add up to its total`]);
    expect(totals).toEqual([7, 7, 7, 7, 7, 7]);
  });
});

describe('one wrong figure is found, by file, row and column', () => {
  const spoilt = (pack: string, file: string, change: (text: string) => string): string[] => {
    const root = folderWith({});
    cpSync(dataPath(pack), join(root, pack), { recursive: true });
    const path = join(root, pack, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return validateFolder(join(root, pack)).problems.map(sentence);
  };

  test.each([
    [
      'rough-sleeping',
      'snapshot.csv',
      'Birmingham,West Midlands,2022,39,',
      'Birmingham,West Midlands,2022,38,',
      'column count: Councils add up to England in every year: 3068 for 2022, where rough-sleeping/regions.csv, row 14 has 3069',
    ],
    [
      'rough-sleeping',
      'people.csv',
      'gender,Female,653',
      'gender,Female,6533',
      'row 2, column count: Categories add up',
    ],
    [
      'h-clic',
      'initial-assessments.csv',
      'Birmingham,1828,',
      'Birmingham,1829,',
      'column total_assessments: The outcomes',
    ],
    [
      'h-clic',
      'temporary-accommodation.csv',
      '5034,433.166,',
      '5034,43.3166,',
      'column ta_per_000: Households in temp',
    ],
    ['h-clic', 'west-midlands.csv', 'A6,E08000025', 'A6,E08000099', '“E08000099” is not in h-clic/initial-assessments'],
    [
      'populations',
      'lsoas.csv',
      'E05011186,1895',
      'E05011186,1896',
      'Birmingham has its published 1,183,618 people: 1183619',
    ],
    ['deprivation', 'imd-2025.csv', ',43.521,3696,2,', ',43.521,3696,1,', 'the published one: 0.429439 for E08000025'],
    [
      'deprivation',
      'lsoa-2011-to-2021.csv',
      'E01008881,U,E01008881',
      'E01008881,U,E01999999',
      'row 2, column lsoa21_code:',
    ],
    [
      'wards',
      'birmingham-ward-profile.csv',
      'E05011118,',
      'E05011119,',
      'row 3, column ward_code: “E05011119” occurs twice',
    ],
    ['postcodes', 'outcodes.json', '"postcodes":320', '"postcodes":321', 'Outcodes hold 94,975 postcodes: 94976'],
    [
      'bank-holidays',
      'bank-holidays.json',
      '2019-01-01',
      '2019-13-01',
      'row 1, column date: “2019-13-01” is not a date',
    ],
    ['councils', 'england-councils.csv', 'E08000025', 'E08-25', 'column gss-code: “E08-25” is written wrongly'],
  ])('%s/%s: %j for %j', (pack, file, was, is, problem) => {
    const problems = spoilt(pack, file, (text) => {
      const loose = new RegExp(was.replace(/[.|]/g, '\\$&').replaceAll(':', ': ?'));
      expect(text).toMatch(loose);
      return text.replace(loose, is);
    });
    expect(problems.join('\n')).toContain(problem);
    expect(problems.join('\n')).toContain(`${pack}/${file}, row `);
  });
});

test('a foreign key may lead to the same table, another table or another package', () => {
  const code = { name: 'code' };
  const people = {
    fields: [{ name: 'id' }, { name: 'boss' }, { name: 'ward' }],
    primaryKey: 'id',
    foreignKeys: [
      { fields: 'boss', reference: { fields: 'id' } },
      { fields: 'ward', reference: { package: 'q', resource: 'wards', fields: 'code' } },
    ],
  };
  const root = folderWith({
    'p/datapackage.json': describing('p', { 'people.csv': people }),
    'p/people.csv': 'id,boss,ward\n1,,A\n2,1,B\n3,9,A\n',
    'q/datapackage.json': describing('q', { 'wards.csv': { fields: [code], primaryKey: 'code' } }),
    'q/wards.csv': 'code\nA\n',
  });
  expect(validate(packages(root)).flatMap(({ problems }) => problems.map(sentence))).toEqual([
    'p/people.csv, row 4, column boss: “9” is not in p/people',
    'p/people.csv, row 3, column ward: “B” is not in q/wards',
  ]);
});

test('a key or a check that names what is not there is told, not thrown', () => {
  const schema = { fields: [{ name: 'a' }], foreignKeys: [{ fields: 'a', reference: { package: 'no', fields: 'a' } }] };
  const checks = [
    { kind: 'count', title: 'One', of: { resource: 'gone' }, equals: 1 },
    { kind: 'total', title: 'Two', of: { resource: 'a', field: 'gone' }, equals: 1 },
    { kind: 'across', title: 'Three', resource: 'a', add: ['a'], equals: 'gone' },
  ];
  const root = folderWith({
    'p/datapackage.json': describing('p', { 'a.csv': schema }, { 'waymark:checks': checks }),
    'p/a.csv': 'a\n1\n',
  });
  expect(validate(packages(root)).flatMap(({ problems }) => problems.map(sentence))).toEqual([
    'p/datapackage.json, column foreignKeys: a foreign key refers to no, which is not a table',
    'p/datapackage.json, column waymark:checks “One”: there is no table gone',
    'p/datapackage.json, column waymark:checks “Two”: the table p/a has no column “gone”',
    'p/datapackage.json, column waymark:checks “Three”: the table p/a has no column “gone”',
  ]);
});

test('a package set aside and a file that is not there fail the check too', () => {
  const root = folderWith({
    'p/datapackage.json': '{',
    'q/datapackage.json': {
      ...describing('q', {}),
      resources: [
        { name: 'a', path: 'a.json' },
        { name: 'b', path: 'b.json' },
      ],
    },
    'q/b.json': '{',
  });
  const [p, q] = validate(packages(root));
  expect(p?.problems.map(sentence)).toEqual([expect.stringContaining('p/datapackage.json: it is not JSON')]);
  expect(q?.problems.map(sentence)).toEqual([
    'q/a.json: there is no such file',
    expect.stringContaining('q/b.json: it is not JSON'),
  ]);
  expect(validateFolder(join(root, 'p')).problems).toHaveLength(1);
});

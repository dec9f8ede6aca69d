import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packages } from './packages.ts';
import { sentence } from './problem.ts';
import { describing, folderWith } from './testing.ts';

const fields = [{ name: 'ward' }];
const good = describing('p', { 'a.csv': { fields } });
const asideOf = (description: unknown) =>
  packages(folderWith({ 'p/datapackage.json': description })).setAside.map(sentence);

test('every package of the kit is found, by name, and none is set aside', () => {
  const { found, setAside } = packages();
  expect(setAside).toEqual([]);
  expect(found.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['h-clic', 'rough-sleeping', 'deprivation', 'populations', 'wards', 'councils']),
  );
  expect(packages()).toBe(packages());
});

test('a wrong one is set aside with its reason, and the others are there', () => {
  const root = folderWith({
    'p/datapackage.json': good,
    'q/datapackage.json': '{',
    'r/a.csv': 'ward',
    'loose.txt': '',
  });
  const { found, setAside } = packages(root);
  expect(found.map(({ name }) => name)).toEqual(['p']);
  expect(setAside.map(sentence)).toEqual([
    expect.stringMatching(/^q\/datapackage\.json: it is not JSON/),
    'r/datapackage.json: there is none: npm run new -- dataset <file> writes one',
  ]);
});

test('one name or a list of names, and missing values with or without a label, come out as lists', () => {
  const schema = {
    fields,
    primaryKey: 'ward',
    missingValues: ['', { value: '..', label: 'did not report' }],
    foreignKeys: [{ fields: 'ward', reference: { package: 'wards', resource: 'wards', fields: 'code' } }],
  };
  const root = folderWith({ 'p/datapackage.json': describing('p', { 'a.csv': schema }) });
  expect(packages(root).found[0]?.resources[0]).toMatchObject({
    path: ['a.csv'],
    schema: {
      primaryKey: ['ward'],
      missingValues: [
        { value: '', label: '' },
        { value: '..', label: 'did not report' },
      ],
      foreignKeys: [{ fields: ['ward'], reference: { fields: ['code'] } }],
    },
  });
});

const resource = (about: object) => ({ ...good, resources: [{ name: 'a', path: 'a.csv', ...about }] });
test.each([
  [{ ...good, name: 'other' }, 'p/datapackage.json, column name: it says “other”; the folder is called p'],
  [{ ...good, licenses: [] }, 'column licenses: say under which licence'],
  [{ ...good, sources: [] }, 'column sources: say where it came from'],
  [{ ...good, resources: [] }, 'column resources: list at least one file'],
  [
    {
      ...good,
      resources: [
        { name: 'a', path: 'a.csv' },
        { name: 'a', path: 'b.csv' },
      ],
    },
    'two are called “a”',
  ],
  [resource({ path: '../q/a.csv' }), 'column resources.0.path'],
  [resource({ path: '/etc/passwd' }), 'column resources.0.path'],
  [resource({ path: 'https://example.org/a.csv' }), 'column resources.0.path'],
  [resource({ path: 'a\\b.csv' }), 'column resources.0.path'],
  [resource({ schema: { fields: [{ name: 'a', type: 'text' }] } }), 'column resources.0.schema.fields.0.type'],
  [resource({ schema: { fields: [{ name: 'a' }, { name: 'a' }] } }), 'two columns are called “a”'],
  [resource({ schema: { fields, primaryKey: 'code' } }), 'a key names the column “code”, which is not described'],
  [
    resource({ schema: { fields: [{ name: 'a', constraints: { pattern: '(' } }] } }),
    'is not a regular expression: try it on regex101.com',
  ],
  [{ ...good, 'waymark:checks': [{ kind: 'guess', title: 'x' }] }, 'column waymark:checks.0.kind'],
  [
    {
      ...good,
      'waymark:checks': [
        { kind: 'count', title: 'x', of: { resource: 'a', where: { ward: { pattern: '(' } } }, equals: 1 },
      ],
    },
    'column waymark:checks.0.of.where.ward',
  ],
  [{ ...good, 'waymark:published': 'last week' }, 'is a date such as 2026-11-24'],
])('%#: a description that cannot be used is told by where in it', (description, reason) => {
  expect(asideOf(description).join('\n')).toContain(reason);
});

test('no JSON, whatever it says, makes reading throw', () => {
  const bent = fc.tuple(fc.constantFrom(...Object.keys(good), 'waymark:checks', 'waymark:spatial'), fc.jsonValue());
  fc.assert(
    fc.property(bent, fc.jsonValue(), ([key, value], json) => {
      packages(folderWith({ 'p/datapackage.json': { ...good, [key]: value }, 'q/datapackage.json': json ?? 'null' }));
    }),
    { numRuns: 100 },
  );
});

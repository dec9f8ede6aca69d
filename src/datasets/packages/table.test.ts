import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readPackage } from './packages.ts';
import { sentence } from './problem.ts';
import type { DataPackage, Resource } from './schema/package.ts';
import type { TableSchema } from './schema/table.ts';
import { readTable } from './table.ts';
import { describing, folderWith } from './testing.ts';

const fields = [{ name: 'ward' }, { name: 'places', type: 'integer' }];

function tableOf(content: unknown, file = 'a.csv', schema: object = { fields }, about: object = {}) {
  const description = describing('p', { [file]: schema }) as { resources: object[] };
  Object.assign(description.resources[0]!, about);
  const pack = readPackage(join(folderWith({ 'p/datapackage.json': description, [`p/${file}`]: content }), 'p'));
  const { resources } = pack as DataPackage;
  const { rows, problems } = readTable(pack as DataPackage, resources[0] as Resource & { schema: TableSchema });
  return { rows, values: rows.map(({ values }) => values), problems: problems.map(sentence) };
}

test('a CSV is read with typed values, and rows are numbered as a spreadsheet numbers them', () => {
  const { rows, problems } = tableOf('\uFEFFward,places\r\n"Aston,\r\neast",3\r\nNechells,\r\n');
  expect(rows).toEqual([
    { file: 'p/a.csv', row: 2, values: ['Aston,\r\neast', 3] },
    { file: 'p/a.csv', row: 3, values: ['Nechells', null] },
  ]);
  expect(problems).toEqual([]);
});

test('a marker is kept beside the missing value', () => {
  const { rows } = tableOf('ward,places\nAston,..\n', 'a.csv', { fields, missingValues: ['', '..'] });
  expect(rows).toEqual([{ file: 'p/a.csv', row: 2, values: ['Aston', null], markers: { places: '..' } }]);
});

test('the properties of GeoJSON features and lists in JSON are tables too', () => {
  const properties = { ward: 'Aston', places: 3, more: 'is left' };
  const geojson = { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties }] };
  expect(tableOf(geojson, 'a.geojson').values).toEqual([['Aston', 3]]);
  expect(tableOf([{ ward: 'Aston' }, { ward: null, places: 3 }], 'a.json').values).toEqual([
    ['Aston', null],
    [null, 3],
  ]);
  const at = { 'waymark:rows': '/all~1here/1' };
  expect(tableOf({ 'all/here': [[], [properties]] }, 'a.json', { fields }, at).values).toEqual([['Aston', 3]]);
});

test('blank lines between rows are no rows, and rows after them keep their number', () => {
  expect(tableOf('ward,places\n\nAston,x\n\n').problems).toEqual([
    'p/a.csv, row 3, column places: “x” is not a whole number',
  ]);
});

test.each([
  ['ward,rooms\nAston,3', {}, 'p/a.csv, row 1: its columns are ward, rooms; described are ward, places'],
  ['places,ward\n3,Aston', {}, 'p/a.csv, row 1: its columns are places, ward; described are ward, places'],
  ['ward,places\nAston', {}, 'p/a.csv, row 2: it has 1 values; the header has 2'],
  ['ward,places\nAston,3,4', {}, 'p/a.csv, row 2: it has 3 values; the header has 2'],
  ['ward,places\nAston,3', { path: 'gone.csv' }, 'p/gone.csv: there is no such file'],
  [new Uint8Array([119, 233]), {}, 'p/a.csv: it is not utf-8: say its “encoding”, or save it as UTF-8'],
  ['ward,places\nAston,3', { encoding: 'runes' }, 'p/a.csv: it cannot be read: The "runes" encoding is not supported'],
])('what is wrong with %j (%o) is told by file, row and column', (csv, about, problem) => {
  expect(tableOf(csv, 'a.csv', { fields }, about).problems).toContain(problem);
});

test.each([
  ['{', 'p/a.json: it is not JSON'],
  [{ no: 'list' }, 'p/a.json: it holds neither a list of records nor GeoJSON features'],
  [[1, 2], 'p/a.json: it holds neither a list of records nor GeoJSON features'],
  [[{ ward: 'Aston', places: 'x' }], 'p/a.json, row 1, column places: “x” is not a whole number'],
])('so is what is wrong with JSON: %j', (json, problem) => {
  expect(tableOf(json, 'a.json').problems.join()).toContain(problem);
});

test('other delimiters and encodings are read when the description says them', () => {
  const latin = Buffer.from('ward;places\nCaf\xe9;3', 'latin1');
  const about = { encoding: 'windows-1252', dialect: { delimiter: ';' } };
  expect(tableOf(latin, 'a.csv', { fields }, about).values).toEqual([['Café', 3]]);
});

test('of very many problems the first fifty are told, and how many more there are', () => {
  const { problems } = tableOf(`ward,places\n${'Aston,x\n'.repeat(70)}`);
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)).toContain('and 20 more problems');
});

test('any table of text comes back as it was written', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((one) => one.toWellFormed());
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.integer()), { minLength: 1 }), (rows) => {
      const csv = Papa.unparse({ fields: ['ward', 'places'], data: rows }, { newline: '\n' });
      expect(tableOf(csv).values).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

test('no bytes make reading throw, and every problem names the file', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), fc.string()), fc.constantFrom('a.csv', 'a.json'), (content, file) => {
      for (const problem of tableOf(content, file).problems) expect(problem).toContain(`p/${file}`);
    }),
    { numRuns: 100 },
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packages } from '../packages/packages.ts';
import { describing, folderWith } from '../packages/testing.ts';
import { findPackages } from './catalogue.ts';
import { geographyOf } from './geography.ts';
import { heldTables, tableFor } from './kept.ts';
import {
  isInvented,
  published,
  publishedDescription,
  publishedFile,
  publishedPackage,
  versionOf,
} from './published.ts';
import { summaries } from './summary.ts';

const table = (pack: string, name: string) => {
  const found = publishedPackage(pack);
  const resource = found?.resources.find((one) => one.name === name);
  if (!found || !resource) throw new Error(`there is no ${pack}/${name}`);
  return { pack: found, resource, table: tableFor(found, resource) as NonNullable<ReturnType<typeof tableFor>> };
};

describe('what organisers score by', () => {
  test('is in the repository and nowhere on the site', () => {
    const all = packages().found.flatMap(({ resources }) => resources.flatMap(({ path }) => path));
    expect(all.filter((path) => path === 'truth.csv').length).toBeGreaterThan(0);
    const shown = published();
    expect(JSON.stringify(shown.map(({ resources }) => resources))).not.toContain('truth');
    for (const pack of shown) {
      expect(publishedFile(pack, 'truth.csv')).toBeUndefined();
      expect(JSON.stringify(publishedDescription(pack, 'https://waymark.example/data').resources)).not.toContain(
        'truth',
      );
    }
  });
});

test('a file is given byte for byte, and nothing that the package does not name', () => {
  const { pack } = table('rough-sleeping', 'snapshot');
  expect(publishedFile(pack, 'snapshot.csv')?.bytes).toEqual(readFileSync(`${pack.folder}/snapshot.csv`));
  for (const path of ['', 'datapackage.json', '../wards/datapackage.json', '/etc/passwd', 'snapshot.csv/'])
    expect(publishedFile(pack, path)).toBeUndefined();
});

test('a description leads to its files', () => {
  const { pack } = table('rough-sleeping', 'snapshot');
  const { resources } = publishedDescription(pack, 'https://waymark.example/data/rough-sleeping');
  expect((resources as { path: string }[])[0]?.path).toBe('https://waymark.example/data/rough-sleeping/snapshot.csv');
});

test('a table is read once, and the one asked for longest ago is let go when they grow too large', () => {
  const root = folderWith({
    'a/datapackage.json': describing('a', { 'one.csv': fields, 'two.csv': fields, 'three.csv': fields }),
    'a/one.csv': 'n\n1\n',
    'a/two.csv': 'n\n2\n',
    'a/three.csv': 'n\n3\n',
  });
  const [pack] = packages(root).found;
  const [one, two, three] = pack?.resources ?? [];
  if (!pack || !one || !two || !three) throw new Error('the package is not there');
  const first = tableFor(pack, one);
  tableFor(pack, two);
  expect(tableFor(pack, one)).toBe(first);
  // Room for two columns of one number: the other tables held before go first, then the second.
  tableFor(pack, three, 16);
  expect(heldTables()).toEqual(['a/one', 'a/three']);
  expect(versionOf(pack, one)).not.toBe(versionOf(pack, two));
});
const fields = { fields: [{ name: 'n', type: 'integer' }] };

test('the rows of a map keep their outlines, and rows with a latitude are points', () => {
  const wards = table('wards', 'west-midlands-wards');
  const outline = geographyOf(wards.pack, wards.resource, wards.table);
  expect(outline?.(0)?.type).toMatch(/Polygon$/);
  const councils = table('councils', 'england-councils');
  const [lat, long] = ['lat', 'long'].map((name) => councils.table.columns.find(({ field }) => field.name === name));
  const point = geographyOf(councils.pack, councils.resource, councils.table)?.(0);
  expect(point).toEqual({
    type: 'Point',
    coordinates: [long?.kind === 'numbers' && long.numbers[0], lat?.kind === 'numbers' && lat.numbers[0]],
  });
  const none = table('rough-sleeping', 'snapshot');
  expect(geographyOf(none.pack, none.resource, none.table)).toBeUndefined();
});

test('a summary counts every row once', () => {
  const { table: snapshot } = table('rough-sleeping', 'snapshot');
  for (const { missing, spread } of summaries(snapshot)) {
    if (!spread) continue;
    const counts = spread.kind === 'steps' ? spread.counts : [...spread.common.map(({ count }) => count), spread.rest];
    expect(counts.reduce((sum, count) => sum + count, missing)).toBe(snapshot.rows);
  }
  const year = snapshot.columns.findIndex(({ field }) => field.name === 'year');
  expect(summaries(snapshot)[year]?.spread).toMatchObject({ from: 2010, to: 2022, counts: { length: 13 } });
});

describe('the catalogue finds', () => {
  test.each([
    ['q=rough sleeping', 'rough-sleeping'],
    ['q=ARREARS', 'household-risk'],
    ['q=imd_decile', 'deprivation'],
    ['kind=invented', 'households'],
    ['topic=IMD&kind=real', 'deprivation'],
    ['format=geojson', 'wards'],
  ])('by %s', (address, name) => {
    expect(findPackages(new URLSearchParams(address)).packages.map((pack) => pack.name)).toContain(name);
  });

  test('nothing where nothing is, and counts what each choice would leave', () => {
    const { packages: none } = findPackages(new URLSearchParams('q=unicorns'));
    expect(none).toEqual([]);
    const { packages: all, facets } = findPackages(new URLSearchParams());
    for (const { name, values } of facets)
      for (const { value, count } of values)
        expect(findPackages(new URLSearchParams([[name, value]])).packages).toHaveLength(count);
    expect(all).toHaveLength(published().length);
    expect(findPackages(new URLSearchParams('kind=invented')).packages.every(isInvented)).toBe(true);
  });

  test('nothing, and stays calm, for values that nobody has', () => {
    const found = findPackages(new URLSearchParams('place=Atlantis&kind=__proto__&q=%00'));
    expect(found.packages).toEqual([]);
  });
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshness } from './freshness.ts';
import { packages, readPackage } from './packages.ts';
import { qualityOf } from './quality.ts';
import type { DataPackage } from './schema/package.ts';
import { describing, folderWith } from './testing.ts';
import { validate, validateFolder } from './validate.ts';

const today = '2026-11-24';
const best = {
  'waymark:published': '2026-10',
  'waymark:frequency': 'yearly',
  licenses: [{ title: 'Open Government Licence v3.0', path: 'https://example.org/ogl' }],
  'waymark:checks': [{ kind: 'count', title: 'Two wards', of: { resource: 'a' }, equals: 2 }],
};
const schema = {
  fields: [
    { name: 'ward', title: 'Ward' },
    { name: 'n', type: 'integer', title: 'People' },
  ],
  primaryKey: 'ward',
};

function scored({ more = {}, table = schema as object, csv = 'ward,n\nA,1\nB,2\n' } = {}) {
  const description = describing('p', { 'a.csv': table }, { ...best, ...more });
  const folder = join(folderWith({ 'p/datapackage.json': description, 'p/a.csv': csv }), 'p');
  const { score, parts } = qualityOf(readPackage(folder) as DataPackage, validateFolder(folder), today);
  return { score, ...Object.fromEntries(parts.map(({ name, points, reason }) => [name, `${points}: ${reason}`])) };
}

test('a whole package has every point, each with its reason', () => {
  expect(scored()).toEqual({
    score: 100,
    licence: '15: Licensed under Open Government Licence v3.0.',
    described: '20: 2 of 2 columns say in words what they hold.',
    fresh: '15: A newer one comes every year; this one is of 2026-10-31.',
    complete: '15: 100 % of its cells have a value.',
    keys: '15: 1 of 1 tables have a key that holds: no row occurs twice.',
    checked: '20: 3 of 3 checks hold, 1 of them of its numbers.',
  });
});

describe('points are lost, with the reason, for', () => {
  test.each([
    [{ more: { licenses: [{}] } }, 'licence', '0: No licence is named.'],
    [{ more: { licenses: [{ name: 'OGL' }] } }, 'licence', '8: Licensed under OGL, without a link to its words.'],
    [
      { table: { ...schema, fields: [{ name: 'ward', title: 'Ward' }, { name: 'n' }] } },
      'described',
      '10: 1 of 2 columns',
    ],
    [{ csv: 'ward,n\nA,\nB,2\n' }, 'complete', '11: 75 % of its cells have a value.'],
    [{ table: { fields: schema.fields } }, 'keys', '0: 0 of 1 tables have a key'],
    [{ csv: 'ward,n\nA,1\nA,2\n' }, 'keys', '0: 0 of 1 tables have a key'],
    [{ csv: 'ward,n\nA,1\n' }, 'checked', '13: 2 of 3 checks hold'],
    [{ more: { 'waymark:checks': [] } }, 'checked', '10: 2 of 2 checks hold; no totals are checked.'],
    [{ more: { 'waymark:published': undefined } }, 'fresh', '0: It does not say when it was published.'],
  ])('%o', (change, name, reason) => {
    const { score, ...parts } = scored(change);
    expect((parts as Record<string, string>)[name]).toContain(reason);
    expect(score).toBeLessThan(100);
  });
});

test.each([
  ['2026-10-01', 'monthly', 1],
  ['2026-08-20', 'monthly', 0.5],
  ['2026-01-01', 'monthly', 0],
  ['2025-07', 'yearly', 1],
  ['2024', 'yearly', 0.5],
  ['2023-02-28', 'yearly', 0],
  ['2023-02-28', 'never', 1],
  ['2025-06-01', undefined, 1],
])('what was published in %s and comes out %s is fresh by %d', (published, frequency, share) => {
  const pack = { 'waymark:published': published, 'waymark:frequency': frequency };
  expect(freshness(pack as DataPackage, today).share).toBe(share);
});

test('what still lies ahead is fresh, whenever it was published', () => {
  const pack = { 'waymark:published': '2019', 'waymark:temporal': { start: '2019', end: '2028' } };
  expect(freshness(pack as DataPackage, today).share).toBe(1);
});

test('the kit’s own are scored between the bounds, parts adding up, and files without columns lose most', () => {
  const few = ['basemap', 'boundaries', 'councils', 'populations', 'rough-sleeping', 'wards'];
  const found = packages().found.filter(({ name }) => few.includes(name));
  const reports = new Map(validate({ found, setAside: [] }).map((report) => [report.name, report]));
  const score = (pack: DataPackage) => qualityOf(pack, reports.get(pack.name)!, today);
  for (const pack of found) {
    const { score: all, parts } = score(pack);
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(all);
    expect(parts.reduce((sum, { of }) => sum + of, 0)).toBe(100);
    for (const { points, of } of parts) expect(points >= 0 && points <= of).toBe(true);
  }
  const named = (name: string) => score(found.find((pack) => pack.name === name)!).score;
  expect(named('wards')).toBeGreaterThan(90);
  expect(named('basemap')).toBeLessThan(named('rough-sleeping'));
});

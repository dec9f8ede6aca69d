// The six invented packages as they lie in data/: as built, whole, near what is published, and about nobody.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Package, Table } from './base/package.ts';
import { filesOf, packages } from './generate.ts';

const data = join(import.meta.dirname, '../../../data');
const all = packages();
const packageOf = (name: string): Package => all.find((one) => one.name === name)!;
const tableOf = (name: string, table: string): Table => packageOf(name).tables.find((one) => one.name === table)!;

/** The values of some columns, a line a row. */
function valuesOf({ fields, rows }: Table, names: readonly string[]): string[] {
  const at = names.map((name) => fields.findIndex((field) => field.name === name));
  return rows.map((row) => at.map((column) => row[column] ?? '').join('\u0000'));
}

describe.each(all.map(({ name }) => name))('data/%s', (name) => {
  const files = filesOf(packageOf(name));

  test('is what is built, to the last byte, with a card and nothing else', () => {
    for (const [file, text] of Object.entries(files))
      expect(readFileSync(join(data, name, file), 'utf8') === text, file).toBe(true);
    expect(readdirSync(join(data, name)).toSorted()).toEqual([...Object.keys(files), 'README.md'].toSorted());
  });

  test('has each key once, and every reference leads somewhere', () => {
    for (const table of packageOf(name).tables) {
      const keys = valuesOf(table, table.key);
      expect(new Set(keys).size, `${name}/${table.name}`).toBe(keys.length);
      for (const { fields, table: other, package: elsewhere, column } of table.refers ?? []) {
        const there = new Set(valuesOf(tableOf(elsewhere ?? name, other), [column]));
        const lost = valuesOf(table, fields).filter((value) => value !== '' && !there.has(value));
        expect(lost, `${name}/${table.name}: ${fields}`).toEqual([]);
      }
    }
  });

  test('holds no telephone number but of drama, no full postcode, no address and no formula', () => {
    for (const [file, text] of Object.entries(files)) {
      if (!file.endsWith('.csv')) continue;
      const numbers = text.match(/(?<![\d,])(?:\+44|0)[ -]?\d[\d -]{8,}/g) ?? [];
      expect(
        numbers.filter((number) => !/^(?:0|\+44)7700900\d{3}$/.test(number.replace(/[ -]/g, ''))),
        file,
      ).toEqual([]);
      expect(text.match(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g), file).toBeNull();
      expect(text.match(/\S@\S|https?:/g), file).toBeNull();
      expect(text.match(/(?:^|,)"?[=+@\t]/gm), file).toBeNull();
    }
  });
});

test('no table weighs more than 2.5 MB, and all together less than 10', () => {
  const sizes = all.flatMap((one) => Object.values(filesOf(one)).map((text) => Buffer.byteLength(text)));
  expect(Math.max(...sizes)).toBeLessThan(2_500_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10_000_000);
});

test.each([
  ['household-risk', 'households', 4_000],
  ['households', 'households', 20_000],
  ['outreach-contacts', 'contacts', 8_000],
])('%s has rows enough, and from each of the four councils', (name, table, least) => {
  const { rows, fields } = tableOf(name, table);
  expect(rows.length).toBeGreaterThanOrEqual(least);
  const council = fields.findIndex((field) => field.name === 'council');
  expect(new Set(rows.map((row) => row[council])).size).toBe(4);
});

test.each([
  ['households', 2],
  ['temporary-accommodation', 1],
])('the card of %s tells the largest difference of each column as it is', (name, digits) => {
  const card = readFileSync(join(data, name, 'README.md'), 'utf8');
  const { fields, rows } = tableOf(name, 'calibration');
  const at = (column: string) => fields.findIndex((field) => field.name === column);
  for (const [council, own] of Object.entries(Object.groupBy(rows, (row) => String(row[at('council')])))) {
    const largest = new Map<unknown, number>();
    for (const row of own!) {
      const column = row[at('column')];
      largest.set(column, Math.max(largest.get(column) ?? 0, Math.abs(Number(row[at('residual_points')]))));
    }
    const line = [council, ...[...largest.values()].map((points) => points.toFixed(digits))];
    expect(card).toContain(`| ${line.join(' | ')} |`);
  }
});

test('the guide tells how many rows there are', () => {
  const guide = readFileSync(join(data, '../docs/invented-data.md'), 'utf8');
  for (const { name, tables } of all)
    for (const { rows } of tables.filter(({ name: table }) => !/councils|calibration|truth|sites|weather/.test(table)))
      expect(guide, name).toContain(rows.length.toLocaleString('en-GB'));
});

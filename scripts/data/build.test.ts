import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build as buildStreets } from './basemap.ts';
import { build as buildServices } from './services/generate.ts';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'waymark-data-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('building the data again gives the same files, to the last byte', () => {
  cpSync(join(root, 'data'), join(copy, 'data'), { recursive: true });
  for (const name of ['services.json', 'taxonomies.json']) rmSync(join(copy, 'data/services', name));
  buildServices(join(copy, 'data'));
  buildStreets(join(copy, 'data'));
  for (const name of ['data/services/services.json', 'data/services/taxonomies.json']) {
    expect(readFileSync(join(copy, name), 'utf8') === readFileSync(join(root, name), 'utf8'), name).toBe(true);
  }
  expect(readFileSync(join(copy, 'public/basemap/streets.png')).subarray(0, 8)).toEqual(
    readFileSync(join(root, 'public/basemap/streets.png')).subarray(0, 8),
  );
});

test('there is as much of everything as a finder needs', () => {
  const services = JSON.parse(readFileSync(join(root, 'data/services/services.json'), 'utf8')) as {
    organization_id: string;
    service_at_locations?: unknown[];
  }[];
  expect(services.length).toBeGreaterThanOrEqual(260);
  expect(new Set(services.map(({ organization_id: id }) => id)).size).toBeGreaterThanOrEqual(90);
  expect(
    services.reduce((sum, { service_at_locations: places = [] }) => sum + places.length, 0),
  ).toBeGreaterThanOrEqual(300);
});

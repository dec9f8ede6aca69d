import { mkdirSync, mkdtempSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, database } from './index.ts';

let folder = '';
vi.mock('../files.ts', () => ({ statePath: (name: string) => join(folder, name) }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-database-'));
});
afterEach(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

const kept = async () => (await database()).selectFrom('people').selectAll().execute();

test('the database is opened once, however many ask at the same time', async () => {
  const [one, two] = await Promise.all([database(), database()]);
  expect(one).toBe(two);
  expect(statSync(join(folder, 'waymark.sqlite')).isFile()).toBe(true);
});

test('it can be closed, again and again, and is opened anew by the next to ask', async () => {
  const before = await database();
  await before.insertInto('people').values({ id: 'a', createdAt: 1 }).execute();
  await closeDatabase();
  await closeDatabase();
  expect(await database()).not.toBe(before);
  expect(await kept()).toEqual([{ id: 'a', createdAt: 1 }]);
});

test('a fault is told to whoever asks, and passes when its cause does', async () => {
  const inTheWay = join(folder, 'waymark.sqlite');
  mkdirSync(inTheWay);
  await expect(database()).rejects.toMatchObject({ code: 'DATABASE', fault: 'unwritable' });
  await expect(database()).rejects.toMatchObject({ code: 'DATABASE', fault: 'unwritable' });
  rmdirSync(inTheWay);
  expect(await kept()).toEqual([]);
});

// Every step is taken from nothing, and from a database as each earlier step left it. Those are kept as SQL in
// `testing`, the text that `sqlite3 waymark.sqlite .dump` gives: when a step is added, the one before it gets its file.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../index.ts';
import { MIGRATIONS } from './index.ts';

const KEPT = join(import.meta.dirname, 'testing');
const steps = Object.keys(MIGRATIONS);
const fileOf = (step: string) => join(KEPT, `${step.slice(0, 4)}.sql`);

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-migrations-'));
  path = join(folder, 'waymark.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Does something to the database file with nothing of ours in between. */
function plainly<T>(work: (file: DatabaseSync) => T): T {
  const file = new DatabaseSync(path);
  try {
    return work(file);
  } finally {
    file.close();
  }
}

const bringUpToDate = async () => (await openDatabase(path)).destroy();
const shape = () => plainly((file) => file.prepare('select type, name, sql from sqlite_schema order by name').all());
const tables = () => shape().flatMap(({ type, name }) => (type === 'table' ? [String(name)] : []));
const contents = (names: readonly string[]) =>
  plainly((file) => Object.fromEntries(names.map((name) => [name, file.prepare(`select * from "${name}"`).all()])));
const taken = () =>
  plainly((file) => file.prepare('select name from kysely_migration order by name').all()).map(({ name }) => name);

test('the steps are in their order, by number, with none left out', () => {
  expect(steps).toEqual(steps.toSorted());
  expect(steps.map((name) => Number(name.slice(0, 4)))).toEqual(steps.map((_, i) => i + 1));
});

test('every step but the latest has its database kept, and none is kept of a step there is not', () => {
  expect(steps.slice(0, -1).filter((step) => !existsSync(fileOf(step)))).toEqual([]);
  expect(readdirSync(KEPT).filter((name) => !steps.some((step) => fileOf(step).endsWith(`/${name}`)))).toEqual([]);
});

test('from nothing, every step is taken, and taken once', async () => {
  await bringUpToDate();
  expect(taken()).toEqual(steps);
  const before = shape();
  await bringUpToDate();
  expect(shape()).toEqual(before);
});

describe.each(steps.slice(0, -1))('a database as %s left it', (step) => {
  beforeEach(() => plainly((file) => file.exec(readFileSync(fileOf(step), 'utf8'))));

  test('has something in every table, so that what happens to it is seen', () => {
    const kept = contents(tables());
    expect(Object.keys(kept).filter((name) => kept[name]?.length === 0)).toEqual([]);
    expect(taken()).toEqual(steps.slice(0, steps.indexOf(step) + 1));
  });

  test('keeps everything, and is then the same as a new one', async () => {
    const names = tables().filter((name) => !name.startsWith('kysely') && !name.startsWith('sqlite'));
    const before = contents(names);
    await bringUpToDate();
    expect(contents(names)).toEqual(before);
    expect(taken()).toEqual(steps);
    expect(plainly((file) => file.prepare('pragma foreign_key_check').all())).toEqual([]);
    expect(plainly((file) => file.prepare('pragma integrity_check').get())).toMatchObject({ integrity_check: 'ok' });
    const upgraded = shape();
    path = join(folder, 'new.sqlite');
    await bringUpToDate();
    expect(upgraded).toEqual(shape());
  });
});

test('a step that fails leaves the database as it was', async () => {
  const [first = ''] = steps;
  plainly((file) => file.exec(`${readFileSync(fileOf(first), 'utf8')}; create table cases (id text);`));
  const before = { shape: shape(), contents: contents(tables()) };
  await expect(openDatabase(path)).rejects.toThrow('already exists');
  expect({ shape: shape(), contents: contents(tables()) }).toEqual(before);
});

import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, DatabaseError, openDatabase } from './index.ts';

let folder = '';
let path = '';
const opened: Database[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-database-'));
  path = join(folder, 'deep', 'waymark.sqlite');
});
afterEach(async () => {
  for (const db of opened.splice(0)) await db.destroy();
  rmSync(folder, { recursive: true });
});

async function open(): Promise<Database> {
  const db = await openDatabase(path);
  opened.push(db);
  return db;
}

const people = (db: Database) => db.selectFrom('people').selectAll().orderBy('createdAt').execute();
const add = (db: Database, id: string, createdAt = 0) => db.insertInto('people').values({ id, createdAt }).execute();
const problem = () => openDatabase(path).catch((error: unknown) => error);

describe('opening', () => {
  test('makes folder, file and tables, for our eyes only', async () => {
    const db = await open();
    await add(db, 'a');
    for (const name of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(name).mode & 0o777).toBe(0o600);
    expect(await people(db)).toEqual([{ id: 'a', createdAt: 0 }]);
  });

  test('tightens a file that others could read', async () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(path, '', { mode: 0o644 });
    await open();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('again finds what was kept, and changes nothing', async () => {
    const first = await open();
    await add(first, 'a', 1_795_500_000_000);
    await first.destroy();
    const shape = schemaOf(path);
    expect(await people(await open())).toEqual([{ id: 'a', createdAt: 1_795_500_000_000 }]);
    expect(schemaOf(path)).toEqual(shape);
  });

  test('leaves one whole file behind when it is closed', async () => {
    const db = await openDatabase(path);
    await add(db, 'a');
    await db.destroy();
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  test('sets what keeps data safe', async () => {
    const db = await open();
    const setting = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0] as object)[0];
    const names = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'busy_timeout'];
    expect(await Promise.all(names.map(setting))).toEqual(['wal', 2, 1, 1, 2_000]);
  });
});

describe('what cannot be opened says what to do', () => {
  test('a database of a later release is left alone', async () => {
    await (await openDatabase(path)).destroy();
    change(path, "insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    const before = readFileSync(path);
    expect(await problem()).toMatchObject({ code: 'DATABASE', fault: 'later-release' });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a file that is no database', async () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(path, 'Dear diary, '.repeat(1_000));
    expect(await problem()).toMatchObject({ fault: 'damaged' });
  });

  test('a database of which a part is lost', async () => {
    await (await openDatabase(path)).destroy();
    truncateSync(path, statSync(path).size - 8_192);
    expect(await problem()).toMatchObject({ fault: 'damaged' });
  });

  test('a database overwritten in a place that opening it does not read', async () => {
    await (await openDatabase(path)).destroy();
    const bytes = readFileSync(path);
    const start = (pageOf(path, 'saved_services') - 1) * 4_096;
    writeFileSync(path, bytes.fill(0xff, start, start + 4_096));
    expect(await problem()).toMatchObject({ fault: 'damaged' });
  });

  test('a folder where the file should be, and a file where the folder should be', async () => {
    mkdirSync(path, { recursive: true });
    expect(await problem()).toMatchObject({ fault: 'unwritable' });
    path = join(path, '..', 'file', 'waymark.sqlite');
    writeFileSync(join(path, '..'), '');
    expect(await problem()).toMatchObject({ fault: 'unwritable' });
  });

  test('a database another program will not let go of', async () => {
    await (await openDatabase(path)).destroy();
    const other = new DatabaseSync(path);
    other.exec('begin exclusive');
    expect(await problem()).toMatchObject({ fault: 'busy' });
    other.close();
  });

  test('in one sentence, with its path', async () => {
    mkdirSync(path, { recursive: true });
    const error = (await problem()) as DatabaseError;
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error.message).toBe(
      `${path} cannot be written: let Waymark write in its folder, make room on the disk, or set DATA_DIR to another.`,
    );
  });
});

describe('writing at once', () => {
  test('two connections lose nothing', async () => {
    const [one, two] = [await open(), await open()];
    await Promise.all(Array.from({ length: 100 }, (_, i) => add(i % 2 ? one : two, `p${i}`, i)));
    expect(await people(one)).toHaveLength(100);
    expect(await people(two)).toHaveLength(100);
  });

  test('a transaction holds its turn from its first reading to its end', async () => {
    const db = await open();
    await add(db, 'counter', 0);
    const increase = () =>
      db.transaction().execute(async (tx) => {
        const { createdAt } = await tx.selectFrom('people').select('createdAt').executeTakeFirstOrThrow();
        await tx
          .updateTable('people')
          .set({ createdAt: createdAt + 1 })
          .execute();
      });
    await Promise.all(Array.from({ length: 20 }, increase));
    expect(await people(db)).toEqual([{ id: 'counter', createdAt: 20 }]);
  });

  test('a transaction that fails leaves nothing behind', async () => {
    const db = await open();
    const failing = db.transaction().execute(async (tx) => {
      await add(tx, 'a');
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(await people(db)).toEqual([]);
  });

  test('four programs begin it together and all their writing is kept', { timeout: 60_000 }, async () => {
    const run = promisify(execFile);
    const program = (name: string) => `
      import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
      const db = await openDatabase(${JSON.stringify(path)});
      for (let i = 0; i < 25; i += 1) {
        await db.transaction().execute(async (tx) => {
          const { n } = await tx.selectFrom('people').select(({ fn }) => fn.countAll().as('n')).executeTakeFirstOrThrow();
          await tx.insertInto('people').values({ id: '${name}' + i, createdAt: n }).execute();
        });
      }
      await db.destroy();`;
    const flags = ['--experimental-strip-types', '--no-warnings', '--input-type=module', '--eval'];
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => run(process.execPath, [...flags, program(name)])));
    // Each counted what was there and wrote the count: whoever had looked away for a moment would repeat a number.
    expect((await people(await open())).map(({ createdAt }) => createdAt)).toEqual(
      Array.from({ length: 100 }, (_, i) => i),
    );
  });
});

const schemaOf = (file: string) => {
  const db = new DatabaseSync(file);
  const rows = db.prepare('select name, sql from sqlite_schema order by name').all();
  const steps = db.prepare('select * from kysely_migration').all();
  db.close();
  return { rows, steps };
};

function pageOf(file: string, table: string): number {
  const db = new DatabaseSync(file);
  const row = db.prepare('select rootpage from sqlite_schema where name = ?').get(table);
  db.close();
  return Number(row?.rootpage);
}

function change(file: string, statement: string): void {
  const db = new DatabaseSync(file);
  db.exec(statement);
  db.close();
}

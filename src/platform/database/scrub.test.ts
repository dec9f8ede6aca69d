import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, scrub } from './index.ts';

test('what has been removed can be read nowhere on the disk any more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-scrub-'));
  const db = await openDatabase(join(folder, 'waymark.sqlite'));
  const where = () =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes('Secretive heron'));
  await db.insertInto('people').values({ id: 'Secretive heron', createdAt: 0 }).execute();
  await db.deleteFrom('people').execute();
  expect(where()).toEqual(['waymark.sqlite-wal']);
  await scrub(db);
  expect(where()).toEqual([]);
  await db.destroy();
  rmSync(folder, { recursive: true });
});

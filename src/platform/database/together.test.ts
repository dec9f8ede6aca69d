import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase, together } from './index.ts';

let db: Database;
beforeEach(async () => {
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

const add = (id: string) => (tx: Database) =>
  tx.insertInto('people').values({ id, createdAt: 0 }).returning('id').executeTakeFirstOrThrow();
const count = async () => (await db.selectFrom('people').selectAll().execute()).length;

test('each is answered with what its own work has made', async () => {
  const made = await Promise.all(['a', 'b', 'c'].map((id) => together(db, add(id))));
  expect(made).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
});

test('what fails takes nobody else’s work with it, and leaves nothing behind', async () => {
  const failing = (tx: Database) =>
    add('half')(tx).then(() => {
      throw new Error('half-way');
    });
  const results = await Promise.allSettled([together(db, add('a')), together(db, failing), together(db, add('b'))]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((await db.selectFrom('people').select('id').orderBy('id').execute()).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('the same thing written twice at once is refused the second time, as it would be alone', async () => {
  const results = await Promise.allSettled([together(db, add('a')), together(db, add('a'))]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('however many ask, and while others are being written, all is kept', async () => {
  const first = Array.from({ length: 250 }, (_, i) => together(db, add(`first-${i}`)));
  await first[0];
  const second = Array.from({ length: 250 }, (_, i) => together(db, add(`second-${i}`)));
  await Promise.all([...first, ...second]);
  expect(await count()).toBe(500);
});

test('it waits for a transaction that is under way', async () => {
  const long = db.transaction().execute(async (tx) => {
    await add('long')(tx);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await Promise.all([long, together(db, add('after'))]);
  expect(await count()).toBe(2);
});

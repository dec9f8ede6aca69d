import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#platform';
import { at, emptyDatabase, sentCase } from '../testing/cases.ts';
import { type Case, type Change, caseById, eventsOf, giveUp, moveOn, takeDue } from './index.ts';

let db: Database;
let sent: Case;
beforeEach(async () => {
  db = await emptyDatabase();
  sent = await sentCase(db);
});
afterEach(() => db.destroy());

const council = { status: 'received', note: 'We have it.', author: 'council', actor: 'waymark', at: at(1) } as const;
const worker = { status: 'acting', note: 'On our way.', author: 'caseworker', actor: 'ruth', at: at(2) } as const;
const stuck = { status: 'stuck', note: 'Not handed over.', author: 'service', actor: 'waymark', at: at(3) } as const;
const move = (change: Change) => moveOn(db, sent.id, change, ({ note }) => ({ name: note, body: { note } }), 0);
const status = async () => (await caseById(db, sent.id))?.status;
const messages = () => db.selectFrom('deliveries').selectAll().where('recipient', '=', 'notify').execute();

test('a case moves on with an event, a message and a deed, or not at all', async () => {
  expect(await move(council)).toMatchObject({ status: 'received', note: 'We have it.', statusAt: at(1).getTime() });
  expect(await eventsOf(db, sent.id)).toEqual([
    { at: at(1).getTime(), status: 'received', note: 'We have it.', author: 'council' },
  ]);
  expect(await messages()).toMatchObject([{ body: '{"note":"We have it."}', caseId: sent.id }]);
  await sql`create trigger crash before insert on deliveries begin select raise(abort, 'crash'); end`.execute(db);
  await expect(move(worker)).rejects.toThrow('crash');
  expect(await status()).toBe('received');
  expect(await eventsOf(db, sent.id)).toHaveLength(1);
});

test('what is said again changes nothing and is told nobody', async () => {
  await move(council);
  expect(await move(council)).toBeUndefined();
  expect(await messages()).toHaveLength(1);
});

test('a case that is gone moves nowhere', async () => {
  expect(await moveOn(db, 'gone', council, () => undefined, 0)).toBeUndefined();
});

test('what the council goes on saying does not undo a caseworker’s word; what it says newly does', async () => {
  await move(council);
  await move(worker);
  expect(await move(council)).toBeUndefined();
  expect(await status()).toBe('acting');
  expect(await move({ ...council, note: 'It is done.', status: 'closed' })).toMatchObject({ status: 'closed' });
});

describe('a case that is stuck', () => {
  beforeEach(async () => {
    await move(council);
    await move(stuck);
  });

  test('stays so while the council has not taken everything', async () => {
    for (const { id } of await takeDue(db, at().getTime(), 9)) await giveUp(db, id, '400');
    expect(await move(council)).toBeUndefined();
    expect(await status()).toBe('stuck');
  });

  test('is as the council says once it has', async () => {
    await db.updateTable('deliveries').set({ state: 'delivered' }).execute();
    expect(await move(council)).toMatchObject({ status: 'received' });
  });
});

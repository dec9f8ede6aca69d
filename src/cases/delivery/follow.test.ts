import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, freezeClock } from '#platform';
import { caseById, eventsOf, undelivered } from '../store/index.ts';
import { at, emptyDatabase, sentCase } from '../testing/cases.ts';
import { pretendKind } from '../testing/kind.ts';
import { followUp } from './follow.ts';
import { deliverDue, FOLLOW_EVERY } from './worker.ts';

let db: Database;
let council: ReturnType<typeof pretendKind>;
beforeEach(async () => {
  freezeClock(at());
  db = await emptyDatabase();
  council = pretendKind();
});
afterEach(async () => {
  freezeClock(undefined);
  await db.destroy();
});

async function taken(email?: string) {
  const { id } = await sentCase(db, { email });
  await deliverDue(db, council.kinds, () => 0);
  return id;
}
const follow = () => followUp(db, council.kinds);

test('a case is asked after once it is time, and again after as long', async () => {
  await taken();
  expect(await follow()).toBe(0);
  freezeClock(at(FOLLOW_EVERY));
  expect(await follow()).toBe(1);
  expect(await follow()).toBe(0);
  freezeClock(at(2 * FOLLOW_EVERY));
  expect(await follow()).toBe(1);
});

test('news is written down, and told with its words', async () => {
  const id = await taken('robin@example.org');
  council.told.standing = { status: 'acting', note: 'A team has gone out.', councilReference: 'C-1' };
  freezeClock(at(FOLLOW_EVERY));
  await follow();
  expect(await caseById(db, id)).toMatchObject({ status: 'acting', note: 'A team has gone out.' });
  expect((await eventsOf(db, id)).map(({ status }) => status)).toEqual(['received', 'acting']);
  const bodies = await db.selectFrom('deliveries').select('body').where('recipient', '=', 'notify').execute();
  expect(JSON.parse(bodies[1]?.body ?? '')).toMatchObject({
    channel: 'email',
    to: 'robin@example.org',
    template: 'news-email',
    personalisation: { news: 'A team has gone out.' },
  });
});

test('a case that is closed is not asked after any more', async () => {
  const id = await taken();
  council.told.standing = { status: 'closed', note: 'Done.', councilReference: 'C-1' };
  freezeClock(at(FOLLOW_EVERY));
  await follow();
  expect(await caseById(db, id)).toMatchObject({ status: 'closed', followAt: null });
});

test('one that cannot be had holds up no other, and waits for its next turn', async () => {
  const [bad] = [await taken(), await taken()];
  await db.updateTable('cases').set({ councilReference: 'gone' }).where('id', '=', bad).execute();
  council.kind.standing = async (reference) => {
    if (reference === 'gone') throw new Error('gone');
    return { status: 'acting', note: 'Moving.' };
  };
  freezeClock(at(FOLLOW_EVERY));
  expect(await follow()).toBe(2);
  expect((await db.selectFrom('cases').select('status').orderBy('status').execute()).map((row) => row.status)).toEqual([
    'acting',
    'received',
  ]);
  expect(await follow()).toBe(0);
});

test('a case the council has no name for yet is not asked after', async () => {
  await sentCase(db);
  freezeClock(at(10 * FOLLOW_EVERY));
  expect(await follow()).toBe(0);
  expect(await undelivered(db)).toHaveLength(1);
});

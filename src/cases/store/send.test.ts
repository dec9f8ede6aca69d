import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#platform';
import { at, emptyDatabase, SENDING, sentCase } from '../testing/cases.ts';
import { WHOLE } from '../testing/journey.ts';
import { caseByFollowKey, caseById, caseByReference, casesOf, findDraft, isOwn, saveAnswer, send } from './index.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase('ana');
});
afterEach(() => db.destroy());

const me = { holder: 'here', personId: undefined };
async function draft(): Promise<string> {
  await saveAnswer(db, 'try', me, 'who', WHOLE.who, (all) => all, at());
  return (await findDraft(db, 'try', me))?.id ?? '';
}
const rows = async () => ({
  cases: (await db.selectFrom('cases').select('id').execute()).length,
  deliveries: (await db.selectFrom('deliveries').select('id').execute()).length,
  audit: (await db.selectFrom('audit').select('id').execute()).length,
});

describe('sending', () => {
  test('writes down the case, its delivery and the deed', async () => {
    const sent = await send(db, await draft(), me, SENDING, at(), 7);
    expect(sent).toMatchObject({ status: 'waiting', answers: WHOLE, councilReference: null, urgency: 1 });
    expect(sent.reference).toMatch(/^WM-[A-Z\d]{4}-[A-Z\d]{4}$/);
    expect(await rows()).toEqual({ cases: 1, deliveries: 1, audit: 1 });
    expect(await db.selectFrom('deliveries').selectAll().executeTakeFirst()).toMatchObject({
      recipient: 'council',
      what: 'report',
      state: 'waiting',
      nextAt: 7,
      body: JSON.stringify(SENDING.body),
    });
    expect(await db.selectFrom('audit').selectAll().executeTakeFirst()).toMatchObject({
      actor: 'visitor',
      action: 'sent',
      caseId: sent.id,
      detail: '',
    });
  });

  test('twice, one after the other or at once, is one case', async () => {
    const id = await draft();
    const sent = await Promise.all([1, 2, 3].map(() => send(db, id, me, SENDING, at(), 0)));
    expect(await send(db, id, me, SENDING, at(60_000), 0)).toEqual(sent[0]);
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
    expect(await rows()).toEqual({ cases: 1, deliveries: 1, audit: 1 });
  });

  // What a crash leaves is what a statement that fails leaves: the transaction is not there.
  test.each(['cases', 'deliveries', 'drafts', 'audit'])(
    'that fails when it comes to %s leaves nothing behind, and the draft to send again',
    async (table) => {
      const id = await draft();
      const event = table === 'drafts' ? 'update' : 'insert';
      await sql
        .raw(`create trigger crash before ${event} on ${table} begin select raise(abort, 'crash'); end`)
        .execute(db);
      await expect(send(db, id, me, SENDING, at(), 0)).rejects.toThrow('crash');
      expect(await rows()).toEqual({ cases: 0, deliveries: 0, audit: 0 });
      expect(await findDraft(db, 'try', me)).toMatchObject({ answers: { who: WHOLE.who }, caseId: undefined });
      await sql`drop trigger crash`.execute(db);
      await send(db, id, me, SENDING, at(), 0);
      expect(await rows()).toEqual({ cases: 1, deliveries: 1, audit: 1 });
    },
  );

  test('many at once keeps every one', async () => {
    await Promise.all(Array.from({ length: 60 }, () => sentCase(db)));
    expect(await rows()).toEqual({ cases: 60, deliveries: 60, audit: 60 });
  });
});

test('a case is found by its id, its reference and its link, and by whoever sent it', async () => {
  const mine = await sentCase(db, {}, { personId: 'ana' });
  const another = await sentCase(db, {}, { holder: 'there' });
  expect(await caseById(db, mine.id)).toEqual(mine);
  expect(await caseByReference(db, mine.reference)).toEqual(mine);
  expect(await caseByFollowKey(db, mine.followKey)).toEqual(mine);
  expect(await casesOf(db, 'ana')).toEqual([mine]);
  expect(await caseByFollowKey(db, another.reference)).toBeUndefined();
});

test('a case is its sender’s own: the person’s if they were signed in, else the browser’s', async () => {
  const mine = await sentCase(db, {}, { personId: 'ana', holder: 'shared' });
  const browsers = await sentCase(db, {}, { holder: 'shared' });
  expect(isOwn(mine, { holder: 'elsewhere', personId: 'ana' })).toBe(true);
  expect(isOwn(mine, { holder: 'shared', personId: undefined })).toBe(false);
  expect(isOwn(browsers, { holder: 'shared', personId: undefined })).toBe(true);
  expect(isOwn(browsers, { holder: 'elsewhere', personId: 'ana' })).toBe(false);
});

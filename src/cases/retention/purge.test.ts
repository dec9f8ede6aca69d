import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#platform';
import { KINDS, type Kind, moveOn, record, saveAnswer } from '../store/index.ts';
import { at, emptyDatabase, sentCase } from '../testing/cases.ts';
import { purgeCases } from './index.ts';

const DAY = 24 * 60 * 60_000;
const KEEP = { drafts: 28, reports: 90, referrals: 180, applications: 365, holds: 2, audit: 2_190 };
const NONE = { drafts: 0, reports: 0, referrals: 0, applications: 0, holds: 0, audit: 0 };
const NAMES = { report: 'reports', referral: 'referrals', application: 'applications', bed: 'holds' } as const;

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase('ana');
});
afterEach(() => db.destroy());

/** A case the council has taken, whose draft is gone, so that each test counts one thing. */
async function taken(kind: Kind, status: 'closed' | 'received' = 'closed'): Promise<string> {
  const { id } = await sentCase(db, { kind }, { when: at(-1) });
  const change = { status, note: 'Done.', author: 'council', actor: 'waymark', at: at() } as const;
  await moveOn(db, id, change, () => ({ name: 'received', body: {} }), 0);
  await db.updateTable('deliveries').set({ state: 'delivered' }).execute();
  await db.deleteFrom('drafts').execute();
  return id;
}
const purge = (after: number) => purgeCases(db, at(after), KEEP);
const left = async () => (await db.selectFrom('cases').select('id').execute()).length;

describe.each(KINDS.map((kind) => [kind, NAMES[kind], KEEP[NAMES[kind]] * DAY] as const))(
  'a %s',
  (kind, name, kept) => {
    test('that is closed goes when its time is up, not a moment before', async () => {
      await taken(kind);
      expect(await purge(kept - 1)).toEqual(NONE);
      expect(await purge(kept)).toEqual({ ...NONE, [name]: 1 });
      expect(await left()).toBe(0);
    });

    test('that is not closed goes when nothing has moved for twice as long', async () => {
      await taken(kind, 'received');
      expect(await purge(2 * kept - 1)).toEqual(NONE);
      expect(await purge(2 * kept)).toEqual({ ...NONE, [name]: 1 });
    });

    test('that still waits for the council stays, however old; once it is given up it need not', async () => {
      const id = await taken(kind);
      await db.updateTable('deliveries').set({ state: 'waiting' }).where('caseId', '=', id).execute();
      expect(await purge(5 * kept)).toEqual(NONE);
      await db.updateTable('deliveries').set({ state: 'dead' }).where('recipient', '=', 'council').execute();
      expect(await purge(5 * kept)).toEqual({ ...NONE, [name]: 1 });
    });
  },
);

test('with a case goes everything that hangs on it', async () => {
  await taken('report');
  await purge(90 * DAY);
  for (const table of ['cases', 'deliveries', 'caseEvents', 'planSteps', 'drafts'] as const)
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
});

test('what somebody is writing goes when they have left it alone for long enough', async () => {
  const write = (when: Date) =>
    saveAnswer(db, 'try', { holder: 'h', personId: 'ana' }, 'who', { who: 'me' }, (all) => all, when);
  await write(at());
  await write(at(DAY));
  expect(await purge(29 * DAY - 1)).toEqual(NONE);
  expect(await purge(29 * DAY)).toEqual({ ...NONE, drafts: 1 });
});

describe('the audit trail', () => {
  const deed = (after: number) =>
    record(db, { at: at(after), actor: 'ruth', role: 'caseworker', action: 'read', caseId: 'c' });

  test('is kept for as long as it is set', async () => {
    await deed(0);
    await deed(2_190 * DAY);
    expect(await purge(2_190 * DAY - 1)).toEqual(NONE);
    expect(await purge(2_190 * DAY)).toEqual({ ...NONE, audit: 1 });
  });

  test('keeps its last year whatever the clock says, without a fault', async () => {
    await deed(0);
    await deed(100 * DAY);
    expect(await purge(10_000 * DAY)).toEqual(NONE);
    expect(await purgeCases(db, at(367 * DAY), { ...KEEP, audit: 1 })).toEqual(NONE);
  });

  test('says that something was removed, and how much of what; nothing when nothing was', async () => {
    await taken('report');
    await taken('report');
    await purge(DAY);
    await purge(90 * DAY);
    const deeds = await db.selectFrom('audit').selectAll().where('action', '=', 'purged').execute();
    expect(deeds).toMatchObject([{ at: at(90 * DAY).getTime(), actor: 'waymark', detail: 'reports: 2', caseId: null }]);
  });
});

test('people stay, and so does what is young', async () => {
  await sentCase(db, {}, { personId: 'ana' });
  await purge(1);
  expect(await left()).toBe(1);
  await purge(100_000 * DAY);
  expect(await db.selectFrom('people').select('id').execute()).toEqual([{ id: 'ana' }]);
});

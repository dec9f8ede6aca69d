import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#platform';
import { emptyDatabase, sentCase } from '../testing/cases.ts';
import { LEASE } from './deliveries.ts';
import {
  addDelivery,
  addMessage,
  type Delivery,
  delivered,
  giveUp,
  nextDue,
  putOff,
  sendAgain,
  takeDue,
  undelivered,
  wakeNext,
} from './index.ts';

let db: Database;
let caseId = '';
beforeEach(async () => {
  db = await emptyDatabase();
  caseId = (await sentCase(db)).id;
  await db.deleteFrom('deliveries').execute();
});
afterEach(() => db.destroy());

const add = (what: string, recipient: Delivery['recipient'] = 'council', of = caseId) =>
  addDelivery(db, { caseId: of, recipient, what, body: { what }, idempotencyKey: `${of}:${what}` }, 0);
const take = async (time: number, most = 100) => (await takeDue(db, time, most)).map(({ what }) => what);
const one = async (time: number) => (await takeDue(db, time, 1))[0] as Delivery;

describe('a delivery that is due', () => {
  test('is taken with what it says, and how often it has been tried', async () => {
    await add('report');
    expect(await one(0)).toMatchObject({ caseId, what: 'report', body: { what: 'report' }, attempts: 1 });
  });

  test('is whoever’s has taken it, until the lease is over', async () => {
    await add('report');
    await one(0);
    expect(await take(LEASE - 1)).toEqual([]);
    expect(await one(LEASE)).toMatchObject({ attempts: 2 });
  });

  test('is never taken by two at once', async () => {
    const cases = await Promise.all(Array.from({ length: 20 }, () => sentCase(db)));
    await db.deleteFrom('deliveries').execute();
    for (const { id } of cases) await add('report', 'council', id);
    const taken = (await Promise.all(Array.from({ length: 10 }, () => takeDue(db, 0, 3)))).flat();
    expect(taken).toHaveLength(20);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(20);
  });

  test('is the one that has waited longest', async () => {
    const later = await sentCase(db);
    await db.deleteFrom('deliveries').execute();
    await add('second');
    await add('first', 'council', later.id);
    const { id } = (await undelivered(db))[0] as { id: number };
    await putOff(db, id, 5, 'busy');
    expect(await take(10, 1)).toEqual(['first']);
  });
});

describe('the deliveries of a case', () => {
  test('go out in the order they were written down, one at a time to each recipient', async () => {
    await add('report');
    await add('plan-step');
    await add('message', 'notify');
    expect(await take(0)).toEqual(['report', 'message']);
    expect(await take(LEASE - 1)).toEqual([]);
    const { id } = await one(LEASE);
    await delivered(db, id, LEASE);
    expect(await take(LEASE)).toContain('plan-step');
  });

  test('wait for one that is put off, and do not wait for one that is given up', async () => {
    await add('report');
    await add('plan-step');
    const { id } = await one(0);
    await putOff(db, id, 500, '503');
    expect(await take(499)).toEqual([]);
    await giveUp(db, id, '400');
    expect(await take(500)).toEqual(['plan-step']);
  });
});

test('what has arrived is never sent again, and says nothing any more', async () => {
  await add('report');
  await delivered(db, (await one(0)).id, 3);
  expect(await take(10 * LEASE)).toEqual([]);
  expect(await db.selectFrom('deliveries').selectAll().execute()).toMatchObject([
    { body: '{}', state: 'delivered', deliveredAt: 3 },
  ]);
});

test('what is given up is seen, without a word of it, and can be sent again', async () => {
  await add('report');
  const { id } = await one(0);
  await giveUp(db, id, '400');
  expect(await take(LEASE)).toEqual([]);
  const seen = await undelivered(db);
  expect(seen).toMatchObject([{ id, state: 'dead', fault: '400', attempts: 1 }]);
  expect(seen[0]).not.toHaveProperty('body');
  expect(await sendAgain(db, id, LEASE)).toBe(caseId);
  expect(await sendAgain(db, id, LEASE)).toBeUndefined();
  expect(await one(LEASE)).toMatchObject({ id, attempts: 2, body: { what: 'report' } });
});

test('the next to be due is known, and when there is none', async () => {
  expect(await nextDue(db)).toBeUndefined();
  await add('report');
  expect(await nextDue(db)).toBe(0);
  const { id } = await one(0);
  expect(await nextDue(db)).toBe(LEASE);
  await delivered(db, id, 0);
  expect(await nextDue(db)).toBeUndefined();
});

test('the same message is written down once', async () => {
  for (let i = 0; i < 2; i += 1) await addMessage(db, caseId, { name: 'received', body: {} }, 0);
  await addMessage(db, caseId, { name: 'news', body: {} }, 0);
  expect(await undelivered(db)).toHaveLength(2);
});

describe('when something has arrived', () => {
  const later = 1_000_000;
  const due = async () =>
    (
      await db
        .selectFrom('deliveries')
        .select('what')
        .where('nextAt', '<=', 500)
        .where('state', '=', 'waiting')
        .execute()
    ).length;

  async function failed(fault: string, many: number): Promise<void> {
    for (let i = 0; i < many; i += 1) {
      await addDelivery(
        db,
        { caseId, recipient: 'council', what: 'report', body: {}, idempotencyKey: `${fault}${i}` },
        0,
      );
    }
    await db.updateTable('deliveries').set({ nextAt: later, fault }).where('fault', 'is', null).execute();
  }

  test('two that wait for the same desk come along, and others keep their time', async () => {
    await failed('503', 5);
    await wakeNext(db, { recipient: 'council', what: 'referral' } as Delivery, 500);
    expect(await due()).toBe(0);
    await wakeNext(db, { recipient: 'council', what: 'report' } as Delivery, 500);
    expect(await due()).toBe(2);
  });

  test('those the desk has put off wait as long as it asked', async () => {
    await failed('429', 3);
    await wakeNext(db, { recipient: 'council', what: 'report' } as Delivery, 500);
    expect(await due()).toBe(0);
  });
});

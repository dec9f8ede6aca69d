import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, freezeClock, UpstreamError } from '#platform';
import { Later } from '../council.ts';
import { NotTaken } from '../kind.ts';
import { LEASE } from '../store/deliveries.ts';
import { type Case, caseById, eventsOf, moveOn, sendAgain, undelivered } from '../store/index.ts';
import { at, emptyDatabase, sentCase } from '../testing/cases.ts';
import { pretendKind } from '../testing/kind.ts';
import { MOST_ATTEMPTS } from './backoff.ts';
import { deliverDue, FOLLOW_EVERY, takeStanding } from './worker.ts';

const sendMessage = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('../messages/notify.ts', () => ({ sendMessage }));

let db: Database;
let sent: Case;
let council: ReturnType<typeof pretendKind>;
beforeEach(async () => {
  vi.useFakeTimers({ now: at(), toFake: ['Date'] });
  freezeClock(undefined);
  sendMessage.mockReset();
  db = await emptyDatabase();
  council = pretendKind();
  sent = await sentCase(db, { phone: '07700 900123' });
});
afterEach(async () => {
  vi.useRealTimers();
  await db.destroy();
});

const work = () => deliverDue(db, council.kinds, () => 0);
/** Works until nothing has been due for an hour, in steps of ten seconds. */
async function workOn(rounds = 360): Promise<void> {
  for (let i = 0; i < rounds; i += 1) {
    await work();
    vi.setSystemTime(Date.now() + 10_000);
  }
}
const now = () => caseById(db, sent.id);
const deliveries = () => db.selectFrom('deliveries').selectAll().orderBy('id').execute();
const fail = (error: unknown) => () => {
  throw error;
};

describe('a case on its way', () => {
  test('arrives, and the council’s word is kept, told once and asked after later', async () => {
    expect(await work()).toBe(1);
    expect(await now()).toMatchObject({
      status: 'received',
      note: 'We have it.',
      councilReference: 'C-1',
      followAt: at(FOLLOW_EVERY).getTime(),
    });
    expect(await deliveries()).toMatchObject([
      { recipient: 'council', state: 'delivered', body: '{}' },
      { recipient: 'notify', state: 'waiting' },
    ]);
    await workOn(3);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(await undelivered(db)).toEqual([]);
    const deeds = await db.selectFrom('audit').select('action').orderBy('id').execute();
    expect(deeds.map(({ action }) => action)).toEqual(['sent', 'changed', 'acknowledged', 'told']);
  });

  test.each([
    ['an answer of 503', new Later('503', 0), '503'],
    ['no answer', new UpstreamError('unreachable', 'no'), 'unreachable'],
    ['nonsense', new UpstreamError('not-json', 'no', 200), 'not-json'],
    ['a fault of ours', new TypeError('x is undefined'), 'TypeError'],
  ])('is tried again after %s, and arrives once', async (_, error, fault) => {
    council.told.next = [fail(error), fail(error)];
    await work();
    expect((await undelivered(db))[0]).toMatchObject({ state: 'waiting', fault, attempts: 1 });
    expect(await now()).toMatchObject({ status: 'waiting' });
    await workOn(12);
    expect(council.told.taken.size).toBe(1);
    expect(council.told.attempts).toHaveLength(3);
    expect(new Set(council.told.attempts.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(await now()).toMatchObject({ status: 'received' });
  });

  test('is tried again after an answer of the wrong shape', async () => {
    const { z } = await import('zod');
    council.told.next = [() => z.object({ id: z.string() }).parse({}) as never];
    await work();
    expect((await undelivered(db))[0]).toMatchObject({ state: 'waiting', fault: 'not-as-promised' });
    await workOn(3);
    expect(await now()).toMatchObject({ status: 'received' });
  });

  test('waits as long as the council asks for', async () => {
    council.told.next = [fail(new Later('429', 600_000))];
    await work();
    expect((await undelivered(db))[0]?.nextAt).toBe(at(600_000).getTime());
    await workOn(59);
    expect(council.told.attempts).toHaveLength(1);
    await workOn(3);
    expect(council.told.attempts).toHaveLength(2);
  });

  test('is taken up again after a crash that left no word', async () => {
    council.told.next = [() => new Promise<never>(() => {}) as never];
    void work();
    await vi.waitFor(() => expect(council.told.attempts).toHaveLength(1));
    vi.setSystemTime(at(LEASE - 1));
    expect(await work()).toBe(0);
    vi.setSystemTime(at(LEASE));
    expect(await work()).toBe(1);
    expect(await now()).toMatchObject({ status: 'received' });
  });

  test('acknowledged just before a crash, it is told once all the same', async () => {
    await takeStanding(db, sent.id, council.told.standing, 'received');
    await workOn(3);
    expect(council.told.taken.size).toBe(1);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  test('is not taken twice by two who work at once', async () => {
    await Promise.all([sentCase(db), sentCase(db), sentCase(db)]);
    await Promise.all([work(), work(), work()]);
    expect(council.told.attempts).toHaveLength(4);
  });

  test('does not wait for another that cannot be had', async () => {
    await sentCase(db);
    council.told.next = [fail(new Later('503', 0))];
    await work();
    expect((await undelivered(db)).filter(({ recipient }) => recipient === 'council')).toHaveLength(1);
  });

  test('that is deleted while it is on its way is gone, without a fault', async () => {
    council.told.next = [() => council.told.standing];
    const deliver = council.kind.deliver;
    council.kind.deliver = async (delivery) => {
      await db.deleteFrom('cases').execute();
      return deliver(delivery);
    };
    council.told.standing = { ...council.told.standing, plan: [] };
    await work();
    expect(await deliveries()).toEqual([]);
    expect(await now()).toBeUndefined();
  });
});

describe('a case that the council refuses', () => {
  beforeEach(async () => {
    council.told.next = [fail(new NotTaken('422'))];
    await work();
  });

  test('is stuck, says so, and stays to be seen', async () => {
    expect(await now()).toMatchObject({ status: 'stuck' });
    expect(await eventsOf(db, sent.id)).toMatchObject([{ status: 'stuck', author: 'service' }]);
    expect(await undelivered(db)).toMatchObject([{ state: 'dead', fault: '422' }]);
    await workOn(12);
    expect(council.told.attempts).toHaveLength(1);
    // Nobody is woken at night to read that something went wrong which they can do nothing about.
    expect(sendMessage).not.toHaveBeenCalled();
  });

  test('sent again by hand, is as any other', async () => {
    await sendAgain(db, (await undelivered(db))[0]?.id ?? 0, Date.now());
    await workOn(3);
    expect(await now()).toMatchObject({ status: 'received' });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});

test('a case is given up after as many attempts as there are, not before', async () => {
  council.told.next = [fail(new Later('503', 0)), fail(new Later('503', 0))];
  await db
    .updateTable('deliveries')
    .set({ attempts: MOST_ATTEMPTS - 2 })
    .execute();
  await work();
  expect((await undelivered(db))[0]).toMatchObject({ state: 'waiting' });
  vi.setSystemTime(at(120_000));
  await work();
  expect((await undelivered(db))[0]).toMatchObject({ state: 'dead', attempts: MOST_ATTEMPTS });
});

test('what nobody here can deliver is given up at once', async () => {
  await deliverDue(db, new Map(), () => 0);
  expect(await undelivered(db)).toMatchObject([{ state: 'dead', fault: 'unknown-kind' }]);
});

test('a message that cannot be sent is given up alone: the case is the council’s all the same', async () => {
  sendMessage.mockRejectedValueOnce(new NotTaken('400'));
  await workOn(3);
  expect(await undelivered(db)).toMatchObject([{ recipient: 'notify', state: 'dead', fault: '400' }]);
  expect(await now()).toMatchObject({ status: 'received' });
});

test('what the council goes on saying does not undo a caseworker’s news', async () => {
  await workOn(3);
  const news = { status: 'acting', note: 'On our way.', author: 'caseworker', actor: 'ruth', at: at() } as const;
  await moveOn(db, sent.id, news, () => undefined, 0);
  await takeStanding(db, sent.id, council.told.standing, 'news');
  expect(await now()).toMatchObject({ status: 'acting', note: 'On our way.' });
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '#platform';
import { caseById } from '../store/index.ts';
import { emptyDatabase, sentCase } from '../testing/cases.ts';
import { pretendKind } from '../testing/kind.ts';
import { nudge, startDeliveries } from './running.ts';

const platform = vi.hoisted(() => ({ database: vi.fn(), log: vi.fn() }));
vi.mock('#platform', async (original) => ({ ...(await original<object>()), ...platform }));

let db: Database;
let council: ReturnType<typeof pretendKind>;
let ended = () => {};
beforeEach(async () => {
  db = await emptyDatabase();
  council = pretendKind();
  platform.database.mockReset().mockResolvedValue(db);
  platform.log.mockReset();
});
afterEach(async () => {
  ended();
  await db.destroy();
});

const RUNNING = Symbol.for('waymark.deliveries');
function start(also = async () => {}): void {
  startDeliveries(council.kinds, also);
  ended = () => (globalThis as unknown as Record<symbol, { stop: () => void }>)[RUNNING]?.stop();
}
const arrived = (id: string) => async () => expect(await caseById(db, id)).toMatchObject({ status: 'received' });

test('what waits at the start goes on its way by itself', async () => {
  const { id } = await sentCase(db);
  start();
  await vi.waitFor(arrived(id));
});

test('what is sent later goes at once when it is said so, well before the next look', async () => {
  start();
  await vi.waitFor(() => expect(platform.database).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 30));
  const { id } = await sentCase(db);
  nudge();
  await vi.waitFor(arrived(id), { timeout: 1_000 });
});

test('a database that fails is written down, without a word of what it holds, and tried again', async () => {
  platform.database.mockRejectedValueOnce(new Error('The disk is full'));
  const { id } = await sentCase(db);
  start();
  await vi.waitFor(() => expect(platform.log).toHaveBeenCalledWith('error', 'deliveries-failed', expect.anything()));
  nudge();
  await vi.waitFor(arrived(id));
});

test('the housekeeping is done at the start, and what fails in it stops nothing', async () => {
  const also = vi.fn(async () => {
    throw new Error('no');
  });
  start(also);
  await vi.waitFor(() => expect(also).toHaveBeenCalledTimes(1));
  const { id } = await sentCase(db);
  await vi.waitFor(async () => {
    nudge();
    await arrived(id)();
  });
  expect(also).toHaveBeenCalledTimes(1);
});

test('starting again ends the one before', async () => {
  start();
  const first = council.told;
  await vi.waitFor(() => expect(platform.database).toHaveBeenCalled());
  council = pretendKind();
  start();
  const { id } = await sentCase(db);
  nudge();
  await vi.waitFor(arrived(id));
  expect(first.attempts).toHaveLength(0);
  expect(council.told.attempts).toHaveLength(1);
});

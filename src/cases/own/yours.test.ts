import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Database, hashOf } from '#platform';
import { saveAnswer } from '../store/index.ts';
import { at, emptyDatabase, sentCase } from '../testing/cases.ts';
import { WHOLE } from '../testing/journey.ts';
import { pretendKind } from '../testing/kind.ts';
import { yours } from './index.ts';

const platform = vi.hoisted(() => ({ database: vi.fn() }));
vi.mock('#platform', async (original) => ({ ...(await original<object>()), ...platform }));
vi.mock('../kinds.ts', () => ({ kinds: pretendKind().kinds }));

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase('ana', 'ben');
  platform.database.mockReset().mockResolvedValue(db);
});
afterEach(() => db.destroy());

const url = new URL('http://127.0.0.1/account');
const secret = 'here'.padEnd(43, '-');
const visit = (personId: string, cookie = `waymark-draft=${secret}`) => ({
  ...{ request: new Request(url, { headers: { cookie } }), url, personId },
});
const write = (holder: string, personId?: string) =>
  saveAnswer(db, 'try', { holder, personId }, 'who', WHOLE.who, (all) => all, at(5));

test('what somebody has sent is listed, newest first, and nobody else’s', async () => {
  const first = await sentCase(db, {}, { personId: 'ana' });
  const second = await sentCase(db, {}, { personId: 'ana', when: at(1) });
  await sentCase(db, {}, { personId: 'ben' });
  expect((await yours(visit('ana'))).sent).toEqual([second, first]);
});

test('what somebody is still writing is there to go on with, wherever they began it', async () => {
  await write('phone', 'ana');
  const goOn = { title: 'Try it', goTo: '/try/age', updatedAt: at(5).getTime() };
  expect((await yours(visit('ana', ''))).unfinished).toEqual([goOn]);
  expect((await yours(visit('ben', ''))).unfinished).toEqual([]);
});

test('what was begun in this browser before signing in becomes theirs', async () => {
  await write(hashOf(secret));
  expect((await yours(visit('ana'))).unfinished).toHaveLength(1);
  expect((await yours(visit('ana', ''))).unfinished).toHaveLength(1);
  expect((await yours(visit('ben'))).unfinished).toEqual([]);
});

test('what is sent is not still being written', async () => {
  await sentCase(db, {}, { personId: 'ana', holder: hashOf(secret) });
  expect(await yours(visit('ana'))).toMatchObject({ unfinished: [], sent: [{ status: 'waiting' }] });
});

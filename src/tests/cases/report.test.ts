// A report on its way to the pretend report desk over real HTTP, where answers get lost.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { answerOverHttp } from '#mocks';
import { type Database, goOut, openDatabase } from '#platform';
import { Later } from '../../cases/council.ts';
import { deliverDue } from '../../cases/delivery/index.ts';
import { NotTaken } from '../../cases/kind.ts';
import { report } from '../../cases/report/index.ts';
import { answersOf, TYPED } from '../../cases/report/testing.ts';
import { type Case, caseById, findDraft, saveAnswer, send } from '../../cases/store/index.ts';
import { forgetReports, reports } from '../../mocks/council/reports/index.ts';
import { serve } from '../../mocks/http/server.ts';

const KINDS = new Map([['report', report]]);
/** Whose browser it is. Nobody’s account: a report needs none. */
const WHOSE = { holder: 'browser', personId: undefined };
const NOW = new Date();

let served: Awaited<ReturnType<typeof serve>>;
let db: Database;
/** How many answers are lost, once the desk has acted on what it was asked. */
let lost = 0;
/** What the desk answers instead of its own, in order. */
let instead: Response[] = [];

beforeAll(async () => {
  const answer: typeof answerOverHttp = async (path, request, peer) => {
    const other = instead.shift();
    if (other) return other;
    const given = await answerOverHttp(path, request, peer);
    if (lost === 0) return given;
    lost -= 1;
    return Response.json({ error: 'The line is down.' }, { status: 502 });
  };
  served = await serve([reports], { answer });
  vi.stubEnv('COUNCIL_REPORTS_URL', served.origin);
});
afterAll(() => {
  vi.unstubAllEnvs();
  served.server.close();
});
beforeEach(async () => {
  forgetReports();
  [lost, instead] = [0, []];
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

/** Sends a report of somebody who was seen long ago, so that it is right on any day. */
async function sent(): Promise<Case> {
  const answers = answersOf({ seen: { ...TYPED.seen, 'date-year': '2025' } });
  for (const [path, answer] of Object.entries(answers))
    await saveAnswer(db, 'report', WHOSE, path, answer ?? {}, (all) => all, NOW);
  const draft = await findDraft(db, 'report', WHOSE);
  const sending = { kind: 'report', answers, ...(await report.sending(answers, NOW)) } as const;
  return send(db, draft?.id ?? '', WHOSE, sending, NOW, 0);
}

/** Delivers what is due now, whenever it was put off to. */
async function deliver(): Promise<void> {
  await db.updateTable('deliveries').set({ nextAt: 0 }).where('recipient', '=', 'council').execute();
  await db.updateTable('deliveries').set({ nextAt: 9e15 }).where('recipient', '=', 'notify').execute();
  await deliverDue(db, KINDS, () => 0);
}

const atCouncil = async (): Promise<{ service_request_id: string; lat: number }[]> =>
  (await (await goOut(`${served.origin}/requests.json`)).json()) as never;

const messages = async (): Promise<object[]> =>
  (await db.selectFrom('deliveries').select('body').where('recipient', '=', 'notify').execute()).map(
    ({ body }) => JSON.parse(body) as object,
  );

test('however many answers are lost, the council has it once, and whoever made it is texted once', async () => {
  const { id } = await sent();
  lost = 3;
  for (let i = 0; i < 3; i += 1) {
    await deliver();
    expect(await caseById(db, id)).toMatchObject({ status: 'waiting', councilReference: null });
    expect(await messages()).toEqual([]);
  }
  for (let i = 0; i < 3; i += 1) await deliver();
  const requests = await atCouncil();
  expect(requests).toHaveLength(1);
  expect(await caseById(db, id)).toMatchObject({
    status: 'received',
    councilReference: requests[0]?.service_request_id,
  });
  expect(await messages()).toMatchObject([{ channel: 'sms', to: '07700 900123', template: 'report-received' }]);
});

test('what the council will never take is left for somebody to look at', async () => {
  const { id } = await sent();
  await db
    .updateTable('deliveries')
    .set({ body: JSON.stringify({ service_code: 'ROUGH-SLEEPING' }) })
    .execute();
  await deliver();
  expect(await caseById(db, id)).toMatchObject({ status: 'stuck' });
  expect(await atCouncil()).toEqual([]);
  expect(await db.selectFrom('deliveries').select(['state', 'fault']).execute()).toEqual([
    { state: 'dead', fault: '400' },
  ]);
});

test('just made, it is received, which is no news', async () => {
  const { id } = await sent();
  await deliver();
  const received = await caseById(db, id);
  const standing = await report.standing(received?.councilReference ?? '');
  expect(standing).toMatchObject({ status: 'received', note: received?.note });
});

const request = (changes: object) =>
  Response.json([
    {
      service_request_id: '7',
      status: 'open',
      status_notes: 'We have your report.',
      requested_datetime: '2026-11-24T22:30:00+00:00',
      updated_datetime: '2026-11-24T23:00:00+00:00',
      ...changes,
    },
  ]);

test.each([
  [{ status_notes: 'On our next round.' }, 'acting', 'On our next round.'],
  [{ updated_datetime: '2026-11-24T22:30:00+00:00' }, 'received', /^The council has your report/],
  [{ updated_datetime: null }, 'received', /^The council has your report/],
  [{ status_notes: null }, 'received', /^The council has your report/],
  [{ status: 'closed', status_notes: 'We have visited.' }, 'closed', 'We have visited.'],
  [{ status: 'closed', status_notes: null }, 'closed', 'The council has closed your report.'],
])('of a desk that says %j it is %s', async (changes, status, note) => {
  instead = [request(changes)];
  const standing = await report.standing('7');
  expect(standing).toMatchObject({ status, councilReference: '7' });
  expect(standing.note).toMatch(note);
});

const delivery = {
  id: 1,
  caseId: 'x',
  recipient: 'council',
  what: 'report',
  attempts: 0,
  idempotencyKey: 'k',
} as const;

test('a desk that gives a token first is asked for the number with it', async () => {
  instead = [Response.json([{ token: 'abc' }])];
  const taken = await report.deliver({ ...delivery, body: {} });
  const name = taken?.councilReference ?? '';
  instead = [Response.json([{ token: 'abc', service_request_id: null }])];
  await expect(report.standing(name)).rejects.toThrow(Later);
  instead = [Response.json([{ token: 'abc', service_request_id: '7' }]), request({})];
  expect(await report.standing(name)).toMatchObject({ status: 'acting', councilReference: '7' });
});

test.each([
  ['nothing', []],
  ['no name for it', [{ service_notice: 'Thank you' }]],
  ['something else', { error: 'No' }],
])('a desk that answers %s has not acknowledged it', async (_, answer) => {
  instead = [Response.json(answer)];
  await expect(report.deliver({ ...delivery, body: {} })).rejects.toThrow();
});

test('nothing but a form is ever sent', async () => {
  await expect(report.deliver({ ...delivery, body: { lat: 1 } })).rejects.toThrow();
  instead = [Response.json([{}], { status: 403 })];
  await expect(report.deliver({ ...delivery, body: {} })).rejects.toThrow(NotTaken);
});

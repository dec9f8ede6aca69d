// A referral on its way to the pretend council over real HTTP, where answers get lost.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { answerOverHttp } from '#mocks';
import { type Database, goOut, openDatabase } from '#platform';
import { deliverDue } from '../../cases/delivery/index.ts';
import { referral } from '../../cases/referral/index.ts';
import { answersOf, TYPED } from '../../cases/referral/testing.ts';
import { type Case, caseById, findDraft, saveAnswer, send } from '../../cases/store/index.ts';
import { DEMO_API_KEYS, dutyToRefer, forgetReferrals } from '../../mocks/council/duty-to-refer/index.ts';
import { serve } from '../../mocks/http/server.ts';

const KINDS = new Map([['referral', referral]]);
/** Whose browser it is. Nobody’s account: there is no such person in this database. */
const WHOSE = { holder: 'browser', personId: undefined };
const NOW = new Date();

let served: Awaited<ReturnType<typeof serve>>;
let db: Database;
/** How many answers are lost, once the council has acted on what it was asked. */
let lost = 0;

beforeAll(async () => {
  const answer: typeof answerOverHttp = async (path, request, peer) => {
    const given = await answerOverHttp(path, request, peer);
    if (lost === 0) return given;
    lost -= 1;
    return Response.json({ error: 'The line is down.' }, { status: 502 });
  };
  served = await serve([dutyToRefer], { answer });
  vi.stubEnv('COUNCIL_REFERRALS_URL', served.origin);
});
afterAll(() => {
  vi.unstubAllEnvs();
  served.server.close();
});
beforeEach(async () => {
  forgetReferrals();
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

/** Sends a referral whose dates are right on any day. */
async function sent(): Promise<Case> {
  const answers = answersOf({
    ...TYPED,
    housing: { housing: 'HOMELESS_NOW' },
    consent: { ...TYPED.consent, 'date-year': '2020' },
  });
  for (const [path, answer] of Object.entries(answers))
    await saveAnswer(db, 'refer', WHOSE, path, answer ?? {}, (all) => all, NOW);
  const draft = await findDraft(db, 'refer', WHOSE);
  const sending = { kind: 'referral', answers, ...(await referral.sending(answers, NOW)) } as const;
  return send(db, draft?.id ?? '', WHOSE, sending, NOW, 0);
}

/** Delivers what is due now, whenever it was put off to. */
async function deliver(): Promise<void> {
  await db.updateTable('deliveries').set({ nextAt: 0 }).where('recipient', '=', 'council').execute();
  await db.updateTable('deliveries').set({ nextAt: 9e15 }).where('recipient', '=', 'notify').execute();
  await deliverDue(db, KINDS, () => 0);
}

const atCouncil = async (): Promise<{ total: number; referrals: { reference: string }[] }> => {
  const headers = { 'x-api-key': DEMO_API_KEYS.hospital };
  return (await (await goOut(`${served.origin}/referrals`, { headers })).json()) as never;
};

test('however many answers are lost, the council has it once, and its maker is told once', async () => {
  const { id } = await sent();
  lost = 3;
  for (let i = 0; i < 3; i += 1) {
    await deliver();
    expect(await caseById(db, id)).toMatchObject({ status: 'waiting', councilReference: null });
  }
  for (let i = 0; i < 3; i += 1) await deliver();
  const { total, referrals } = await atCouncil();
  expect(total).toBe(1);
  expect(await caseById(db, id)).toMatchObject({ status: 'received', councilReference: referrals[0]?.reference });
  const messages = await db.selectFrom('deliveries').select('body').where('recipient', '=', 'notify').execute();
  expect(messages.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
    { channel: 'email', to: 'sam.okoro@example.org' },
  ]);
});

test('what the council says later is asked for by its reference', async () => {
  await sent();
  await deliver();
  const reference = (await atCouncil()).referrals[0]?.reference ?? '';
  expect(await referral.standing(reference)).toMatchObject({ status: 'received', councilReference: reference });
  await goOut(`${served.origin}/referrals/${reference}/withdraw`, {
    method: 'POST',
    headers: { 'x-api-key': DEMO_API_KEYS.hospital, 'content-type': 'application/json' },
    body: JSON.stringify({ withdrawalReason: 'HOUSING_NEED_RESOLVED' }),
  });
  const { status, note } = await referral.standing(reference);
  expect(status).toBe('closed');
  expect(note).toContain('They have somewhere to live.');
});

test('what the council will never take is left for somebody to look at', async () => {
  const { id } = await sent();
  const spoilt = JSON.stringify({ person: {} });
  await db.updateTable('deliveries').set({ body: spoilt }).execute();
  await deliver();
  expect(await caseById(db, id)).toMatchObject({ status: 'stuck' });
  expect((await atCouncil()).total).toBe(0);
  const [dead] = await db.selectFrom('deliveries').select(['state', 'fault']).execute();
  expect(dead).toEqual({ state: 'dead', fault: '422' });
});

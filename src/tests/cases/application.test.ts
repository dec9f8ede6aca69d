// An application and its plan on their way to the pretend council over real HTTP, where answers get lost.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerOverHttp } from '#mocks';
import { type Database, formKeyFor, goOut, hashOf, localDate, openDatabase } from '#platform';
import { application } from '../../cases/application/index.ts';
import { tickStep } from '../../cases/application/plan.ts';
import { answersOf } from '../../cases/application/testing.ts';
import { deliverDue, takeStanding } from '../../cases/delivery/index.ts';
import { followed } from '../../cases/followed.ts';
import type { Visit } from '../../cases/journeys.ts';
import { type Case, caseById, findDraft, planOf, saveAnswer, send } from '../../cases/store/index.ts';
import { DEMO_API_KEY, homelessness, homelessnessState } from '../../mocks/council/homelessness/index.ts';
import { serve } from '../../mocks/http/server.ts';
import { contextAt } from '../../mocks/testing.ts';

const platform = vi.hoisted(() => ({ database: vi.fn() }));
vi.mock('#platform', async (original) => ({ ...(await original<object>()), ...platform }));

const KINDS = new Map([['application', application]]);
const NOW = new Date();
const url = new URL('http://127.0.0.1/sent/key');

/** A browser: its cookie, and the key that its own forms bring. */
function browser(name: string) {
  const secret = name.padEnd(43, '-');
  const visit: Visit = { request: new Request(url, { headers: { cookie: `waymark-draft=${secret}` } }), url };
  return { visit, whose: { holder: hashOf(secret), personId: undefined }, key: formKeyFor(secret) };
}
const here = browser('here');
const elsewhere = browser('elsewhere');

let served: Awaited<ReturnType<typeof serve>>;
let db: Database;
/** How many answers are lost, once the council has acted on what it was asked; and which requests arrived. */
let lost = 0;
let arrived: string[] = [];

beforeAll(async () => {
  const answer: typeof answerOverHttp = async (path, request, peer) => {
    arrived.push(`${request.method} ${new URL(request.url).pathname.split('/').slice(4).join('/')}`);
    const given = await answerOverHttp(path, request, peer);
    if (lost === 0) return given;
    lost -= 1;
    return Response.json({ error: 'The line is down.' }, { status: 502 });
  };
  served = await serve([homelessness], { answer });
  vi.stubEnv('COUNCIL_HOMELESSNESS_URL', `${served.origin}/mocks/council/homelessness`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  served.server.close();
});
beforeEach(async () => {
  homelessnessState.reset(contextAt(NOW));
  db = await openDatabase(':memory:');
  platform.database.mockReset().mockResolvedValue(db);
  [lost, arrived] = [0, []];
});
afterEach(() => db.destroy());

/** Sends an application whose dates are right on any day. */
async function sent(): Promise<Case> {
  const answers = await answersOf({ home: { 'situation.housing': 'HOMELESS_NOW' } });
  for (const [path, answer] of Object.entries(answers))
    await saveAnswer(db, 'apply', here.whose, path, answer ?? {}, (all) => all, NOW);
  const draft = await findDraft(db, 'apply', here.whose);
  const sending = { kind: 'application', answers, ...(await application.sending(answers, NOW)) } as const;
  return send(db, draft?.id ?? '', here.whose, sending, NOW, 0);
}

/** Delivers what is due now, whenever it was put off to. */
async function deliver(times = 1): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    await db.updateTable('deliveries').set({ nextAt: 0 }).where('recipient', '=', 'council').execute();
    await db.updateTable('deliveries').set({ nextAt: 9e15 }).where('recipient', '=', 'notify').execute();
    await deliverDue(db, KINDS, () => 0);
  }
}

const headers = { 'x-api-key': DEMO_API_KEY, 'content-type': 'application/json' };
const atCouncil = async <T>(path: string): Promise<T> =>
  (await (await goOut(`${served.origin}/homeless-applications${path}`, { headers })).json()) as T;

interface CouncilPlan {
  reviewOn: string;
  steps: { id: string; doneAt?: string }[];
}
const doneAtCouncil = async (reference: string) =>
  (await atCouncil<CouncilPlan>(`/${reference}/plan`)).steps.filter(({ doneAt }) => doneAt).map(({ id }) => id);
const doneHere = async (id: string) =>
  (await planOf(db, id)).filter(({ doneAt }) => doneAt !== null).map(({ stepId }) => stepId);

test('however many answers are lost, the council has it once, its plan is here, and the person is told once', async () => {
  const before = (await atCouncil<{ total: number }>('')).total;
  const { id } = await sent();
  lost = 3;
  for (let i = 0; i < 3; i += 1) {
    await deliver();
    expect(await caseById(db, id)).toMatchObject({ status: 'waiting', councilReference: null });
  }
  await deliver(3);
  const { total, applications } = await atCouncil<{ total: number; applications: { reference: string }[] }>('');
  expect(total).toBe(before + 1);
  expect(await caseById(db, id)).toMatchObject({ status: 'received', councilReference: applications[0]?.reference });
  expect((await planOf(db, id)).map(({ stepId }) => stepId)).toContain('documents');
  const messages = await db.selectFrom('deliveries').select('body').where('recipient', '=', 'notify').execute();
  expect(messages.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
    { channel: 'sms', to: '07700 900123', personalisation: { what: 'request for help with housing' } },
  ]);
});

test('that the council has it does not wait for a plan that cannot be had', async () => {
  const { id } = await sent();
  await db.updateTable('deliveries').set({ nextAt: 0 }).execute();
  const was = served.server.listeners('request')[0] as (...given: unknown[]) => void;
  served.server.removeAllListeners('request').on('request', (message, response) => {
    if (message.url?.endsWith('/plan')) response.writeHead(503).end();
    else was(message, response);
  });
  await deliver();
  served.server.removeAllListeners('request').on('request', was);
  const taken = await caseById(db, id);
  expect(taken).toMatchObject({ status: 'received' });
  expect(await planOf(db, id)).toEqual([]);
  expect((await application.standing(taken?.councilReference ?? '')).plan?.length).toBeGreaterThan(2);
});

test('what the council will never take is left for somebody to look at', async () => {
  const { id } = await sent();
  await db.updateTable('deliveries').set({ body: '{"applicant":{}}' }).execute();
  await deliver();
  expect(await caseById(db, id)).toMatchObject({ status: 'stuck' });
  expect(await db.selectFrom('deliveries').select(['state', 'fault']).execute()).toEqual([
    { state: 'dead', fault: '422' },
  ]);
});

describe('a plan that the council has drawn up', () => {
  let own: Case;
  let reference = '';
  beforeEach(async () => {
    const { id } = await sent();
    await deliver();
    own = (await caseById(db, id)) as Case;
    reference = own.councilReference ?? '';
    arrived = [];
  });

  const tick = (step: string, done: string, { key, visit } = here) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ step, done, key })) form.set(name, value);
    return tickStep(own.followKey, form, visit);
  };
  const waiting = () =>
    db
      .selectFrom('deliveries')
      .selectAll()
      .where('what', '=', 'plan-step')
      .where('state', '=', 'waiting')
      .orderBy('id')
      .execute();

  test('is shown to its owner alone', async () => {
    expect((await followed(own.followKey, here.visit))?.own?.plan.length).toBeGreaterThan(2);
    expect(await followed(own.followKey, elsewhere.visit)).toMatchObject({ own: undefined });
  });

  test('a tick is kept at once and reaches the council, in spite of lost answers', async () => {
    expect(await tick('documents', 'yes')).toBe('kept');
    expect(await doneHere(own.id)).toEqual(['documents']);
    expect(await doneAtCouncil(reference)).toEqual([]);
    lost = 2;
    await deliver(3);
    expect(await doneAtCouncil(reference)).toEqual(['documents']);
    expect(await waiting()).toEqual([]);
    expect(await caseById(db, own.id)).toMatchObject({ status: 'received' });
  });

  test('what the council says meanwhile takes no tick away that it has yet to hear of', async () => {
    await tick('documents', 'yes');
    const standing = await application.standing(reference);
    expect(standing.plan?.find(({ stepId }) => stepId === 'documents')?.doneAt).toBeNull();
    await takeStanding(db, own.id, standing, 'news');
    expect(await doneHere(own.id)).toEqual(['documents']);
    await deliver();
    await takeStanding(db, own.id, await application.standing(reference), 'news');
    expect(await doneHere(own.id)).toEqual(['documents']);
  });

  test('ticked, unticked and ticked again, the council hears it in that order', async () => {
    for (const done of ['yes', 'no', 'yes']) await tick('documents', done);
    await tick('look-for-homes', 'yes');
    const keys = (await waiting()).map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(4);
    lost = 1;
    const heard: boolean[] = [];
    for (let i = 0; i < 5; i += 1) {
      await deliver();
      heard.push((await doneAtCouncil(reference)).includes('documents'));
    }
    // The first answer was lost, so it was told twice: still before the second.
    expect(heard).toEqual([true, true, false, true, true]);
    expect((await doneAtCouncil(reference)).sort()).toEqual(['documents', 'look-for-homes']);
  });

  test('the same tick twice, such as by going back, is told once', async () => {
    await tick('documents', 'yes');
    await tick('documents', 'yes');
    expect(await waiting()).toHaveLength(1);
  });

  test.each<[string, 'not-found' | 'form-lost', () => Promise<string>]>([
    ['another browser', 'not-found', () => tick('documents', 'yes', elsewhere)],
    ['a form of another browser', 'form-lost', () => tick('documents', 'yes', { ...here, key: elsewhere.key })],
    ['no such step', 'not-found', () => tick('constructor', 'yes')],
    ['a step of the council’s', 'not-found', () => tick('benefits', 'yes')],
    ['neither yes nor no', 'not-found', () => tick('documents', 'perhaps')],
  ])('%s changes nothing', async (_, expected, act) => {
    expect(await act()).toBe(expected);
    expect(await doneHere(own.id)).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  test('a tick for a step that is no longer in the plan is let go, and the plan read anew', async () => {
    await tick('documents', 'yes');
    const { reviewOn } = await atCouncil<CouncilPlan>(`/${reference}/plan`);
    const steps = [{ id: 'new', text: 'Ring us', by: 'applicant', kind: 'mandatory', agreed: true }];
    const body = JSON.stringify({ reviewOn, steps });
    await goOut(`${served.origin}/homeless-applications/${reference}/plan`, { method: 'PUT', headers, body });
    await deliver();
    expect(await caseById(db, own.id)).toMatchObject({ status: 'received' });
    expect((await planOf(db, own.id)).map(({ stepId }) => stepId)).toEqual(['new']);
    expect(await waiting()).toEqual([]);
  });

  test('the case is closed when the council ends its help', async () => {
    const body = JSON.stringify({ on: localDate(NOW), reason: 'WITHDREW' });
    await goOut(`${served.origin}/homeless-applications/${reference}/end`, { method: 'POST', headers, body });
    await takeStanding(db, own.id, await application.standing(reference), 'news');
    expect(await caseById(db, own.id)).toMatchObject({ status: 'closed', followAt: null });
  });
});

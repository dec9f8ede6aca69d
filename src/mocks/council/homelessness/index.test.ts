import { validate } from '@scalar/openapi-parser';
import { beforeEach, expect, test } from 'vitest';
import { applicationPageSchema, applicationShownSchema, planSchema } from '#cases';
import { openApi } from '../../openapi.ts';
import { contextAt } from '../../testing.ts';
import { CODES } from './codes.ts';
import { homelessness, homelessnessState } from './index.ts';
import { but, Desk, HOMELESS, SOMEBODY } from './testing/desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

test('an application is taken, and found again at its Location and by its reference', async () => {
  const answer = await desk.send('POST', '/homeless-applications', SOMEBODY);
  expect(answer.status).toBe(201);
  const shown = applicationShownSchema.strict().parse(await answer.json());
  expect(shown).toMatchObject({ status: 'RECEIVED', applicationDate: '2026-11-24', duties: [], ended: null });
  expect(shown.reference).toMatch(/^HA-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(answer.headers.get('location')).toBe(`${homelessness.address}/homeless-applications/${shown.id}`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await desk.at('2026-11-24T12:00:00Z', shown.reference.toLowerCase())).toEqual(shown);
});

test('nothing of the person is given back, kept in a snapshot, or put in the return', async () => {
  const text = await (await desk.send('POST', '/homeless-applications', SOMEBODY, { 'idempotency-key': 'k' })).text();
  const { id } = JSON.parse(text) as { id: string };
  await desk.at('2026-11-26T12:00:00Z', id);
  const saved = JSON.stringify(homelessnessState.save(contextAt(desk.clock)));
  const made = await (await desk.ask('/h-clic?quarter=2026-Q4')).text();
  for (const theirs of ['Alex', 'Reed', '07700', 'example.org', 'selling', 'owe money'])
    for (const told of [text, saved, made]) expect(told).not.toContain(theirs);
  for (const told of [text, made]) expect(told).not.toContain('1990');
});

test('without a key, or with one not known, nothing is shown or taken', async () => {
  for (const key of ['', 'wrong', '__proto__'])
    for (const path of ['/homeless-applications', '/h-clic?quarter=2026-Q4', '/homeless-applications/x/plan'])
      expect((await desk.ask(path, { headers: { 'x-api-key': key } })).status).toBe(401);
});

test('applications are listed newest first, in pages and by status, and there are samples among them', async () => {
  const id = await desk.apply();
  const all = applicationPageSchema.parse(await (await desk.ask('/homeless-applications')).json());
  expect(all.total).toBe(7);
  expect(all.applications[0]?.id).toBe(id);
  const second = applicationPageSchema.parse(await (await desk.ask('/homeless-applications?page=2&pageSize=2')).json());
  expect(second.applications).toEqual(all.applications.slice(2, 4));
  const received = applicationPageSchema.parse(await (await desk.ask('/homeless-applications?status=RECEIVED')).json());
  expect(received.total).toBe(2);
  expect(new Set(received.applications.map(({ status }) => status))).toEqual(new Set(['RECEIVED']));
});

test.each(['page=0', 'pageSize=101', 'status=LOST', 'status=__proto__'])(
  'a list cannot be asked for by “%s”',
  async (query) => {
    const { status, body } = await desk.told(desk.ask(`/homeless-applications?${query}`));
    expect([status, (body.errors as { field: string }[])[0]?.field]).toEqual([422, query.split('=')[0]]);
  },
);

test('an application sent again with its key is not taken twice, and is answered as it was', async () => {
  const key = { 'idempotency-key': 'k' };
  const first = await desk.told(desk.send('POST', '/homeless-applications', SOMEBODY, key));
  desk.clock = new Date('2027-03-01T12:00:00Z');
  const again = await desk.send(
    'POST',
    '/homeless-applications',
    Object.fromEntries(Object.entries(SOMEBODY).reverse()),
    key,
  );
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(await desk.told(again)).toEqual(first);
  expect((await desk.told(desk.ask('/homeless-applications'))).body.total).toBe(7);
  const other = await desk.told(desk.send('POST', '/homeless-applications', but({ 'applicant.name': 'Jo Reed' }), key));
  expect(other).toEqual({ status: 422, body: { error: expect.stringContaining('Idempotency-Key') } });
  const long = await desk.send('POST', '/homeless-applications', SOMEBODY, { 'idempotency-key': 'k'.repeat(256) });
  expect(long.status).toBe(400);
});

test('of twenty with one key that come at once, one is taken; what was refused may be sent right', async () => {
  const sent = Array.from({ length: 20 }, () => desk.apply(SOMEBODY, { 'idempotency-key': 'k' }));
  expect(new Set(await Promise.all(sent)).size).toBe(1);
  const key = { 'idempotency-key': 'another' };
  expect((await desk.send('POST', '/homeless-applications', {}, key)).status).toBe(422);
  expect(await desk.apply(SOMEBODY, key)).toBeTruthy();
});

test('what a caseworker does is done once for a key', async () => {
  const id = await desk.apply(HOMELESS);
  const body = { action: 'IN', on: '2026-11-24', type: 'HOSTEL', bedrooms: 1 };
  const path = `/homeless-applications/${id}/temporary-accommodation`;
  const first = await desk.told(desk.send('POST', path, body, { 'idempotency-key': 'k' }));
  expect(first.status).toBe(200);
  expect(await desk.told(desk.send('POST', path, body, { 'idempotency-key': 'k' }))).toEqual(first);
  expect(first.body.temporaryAccommodation).toMatchObject({ placements: [{ type: 'Hostel' }] });
});

test('wrong fields are refused by their names', async () => {
  const { status, body } = await desk.told(
    desk.send('POST', '/homeless-applications', but({ 'applicant.name': '', 'situation.dateOfLoss': '2027-06-01' })),
  );
  expect(status).toBe(422);
  expect(body.errors).toEqual([
    { field: 'applicant.name', message: 'Enter your name' },
    { field: 'situation.dateOfLoss', message: expect.stringContaining('56 days') },
  ]);
});

test.each<[string, unknown, RegExp]>([
  ['nowhere tonight', HOMELESS, /nowhere to sleep tonight/],
  ['danger', but({ 'situation.tonight': 'NOT_SAFE' }), /ring 999/],
  ['17', but({ 'applicant.dateOfBirth': '2009-01-01' }), /children’s services/],
])('somebody with %s is told what to do at once', async (_, sent, words) => {
  const { body } = await desk.told(desk.send('POST', '/homeless-applications', sent));
  expect((body.warnings as string[]).join(' ')).toMatch(words);
});

test('the codes are for everybody, and every column that is coded has its words', async () => {
  const answer = await desk.ask('/codes', { headers: { 'x-api-key': '' } });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.json()).toEqual(CODES);
});

test.each([
  ['GET', '/', 404],
  ['GET', '/homeless-applications/', 404],
  ['GET', '/homeless-applications/none', 404],
  ['GET', '/homeless-applications/none/plan', 404],
  ['GET', '/homeless-applications/%zz', 404],
  ['POST', '/homeless-applications/none/promote', 404],
  ['PUT', '/homeless-applications', 405],
  ['GET', '/homeless-applications/none/end', 405],
  ['DELETE', '/homeless-applications/none', 405],
  ['POST', '/h-clic', 405],
  ['HEAD', '/codes', 200],
])('%s %s is %i', async (method, path, status) => {
  const answer = await desk.ask(path, { method });
  expect(answer.status).toBe(status);
  expect(answer.headers.has('allow')).toBe(status === 405);
});

test('a snapshot put back is the same again, and a bad one changes nothing', async () => {
  const id = await desk.apply(SOMEBODY, { 'idempotency-key': 'k' });
  await desk.done(id, '2026-11-25', 'end', { on: '2026-11-25', reason: 'WITHDREW' });
  const context = contextAt(desk.clock);
  const saved = homelessnessState.save(context);
  const before = await desk.at('2026-11-26T12:00:00Z', id);
  homelessnessState.reset(context);
  expect((await desk.ask(`/homeless-applications/${id}`)).status).toBe(404);
  homelessnessState.restore(JSON.parse(JSON.stringify(saved)), context);
  expect(homelessnessState.save(context)).toEqual(saved);
  expect(await desk.at('2026-11-26T12:00:00Z', id)).toEqual(before);
  for (const bad of [null, {}, { ...(saved as object), made: -1 }, { ...(saved as object), applications: [{}] }])
    expect(() => homelessnessState.restore(bad, context)).toThrow(/does not fit/);
  expect(homelessnessState.save(context)).toEqual(saved);
});

test('its description is sound', async () => {
  expect(await validate(openApi(homelessness.openapi!, homelessness.address))).toMatchObject({ valid: true });
});

test('a plan is there at once', async () => {
  const id = await desk.apply();
  const plan = planSchema.strict().parse(await (await desk.ask(`/homeless-applications/${id}/plan`)).json());
  expect(plan).toMatchObject({ version: 1, reviewOn: '2026-12-08' });
});

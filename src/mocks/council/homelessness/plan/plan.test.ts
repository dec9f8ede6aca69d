import { beforeEach, expect, test } from 'vitest';
import { type Plan, planSchema } from '#cases';
import { but, Desk, HOMELESS, SOMEBODY } from '../testing/desk.ts';
import { RULES } from './rules.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

const planOf = async (id: string): Promise<Plan> =>
  planSchema.strict().parse(await (await desk.ask(`/homeless-applications/${id}/plan`)).json());
const ids = ({ steps }: Plan) => steps.map(({ id }) => id);

test.each<[string, unknown, string[], string[]]>([
  [
    'notice',
    SOMEBODY,
    ['check-notice', 'keep-paying', 'landlord', 'budget'],
    ['safe-place-tonight', 'look-for-homes', 'safety-plan'],
  ],
  [
    'nowhere to sleep',
    HOMELESS,
    ['safe-place-tonight', 'come-today', 'outreach', 'look-for-homes'],
    ['check-notice', 'mediation'],
  ],
  [
    'domestic abuse',
    but({ 'situation.reason': 'DOMESTIC_ABUSE', 'situation.tonight': 'NOT_SAFE' }),
    ['safe-place-tonight', 'safety-plan', 'safe-contact'],
    ['come-today', 'stay-put', 'landlord'],
  ],
  ['family who ask them to leave', but({ 'situation.reason': 'FAMILY_OR_FRIENDS' }), ['mediation'], ['landlord']],
  ['17 years', but({ 'applicant.dateOfBirth': '2009-01-01' }), ['childrens-services'], []],
  ['drink', but({ 'needs.support': ['ALCOHOL'] }), ['recovery', 'doctor'], ['budget']],
])('with %s, the first plan has what helps and not what does not', async (_, sent, has, hasNot) => {
  const found = ids(await planOf(await desk.apply(sent)));
  expect(found).toEqual(expect.arrayContaining([...has, 'documents', 'benefits']));
  expect(found.filter((id) => hasNot.includes(id))).toEqual([]);
});

test('somebody who is not safe at home is never told to stay there', async () => {
  for (const tonight of ['NOT_SAFE', 'SOMEWHERE'])
    expect(ids(await planOf(await desk.apply(but({ 'situation.tonight': tonight }))))).toEqual(
      tonight === 'SOMEWHERE' ? expect.arrayContaining(['stay-put']) : expect.not.arrayContaining(['stay-put']),
    );
});

test('every step has an id of its own, and what the council takes on is mandatory', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  expect(RULES.filter(({ by, kind }) => by === 'council' && kind !== 'mandatory')).toEqual([]);
});

test('a step is ticked once, however often it is sent, and the tick is taken away', async () => {
  const id = await desk.apply();
  const tick = (done: unknown, step = 'documents') =>
    desk.told(desk.send('PUT', `/homeless-applications/${id}/plan/steps/${step}`, { done }));
  const first = await tick(true);
  expect(first.body.steps).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: 'documents', doneAt: '2026-11-24T12:00:00.000Z' })]),
  );
  desk.clock = new Date('2026-11-24T13:00:00Z');
  expect(await tick(true)).toEqual(first);
  expect(JSON.stringify((await tick(false)).body)).not.toContain('doneAt');
  expect((await tick(true, 'none')).status).toBe(404);
  expect(await tick('yes')).toMatchObject({ status: 422, body: { errors: [{ field: 'done' }] } });
});

const step = { id: 'documents', text: 'Bring your passport', by: 'applicant', kind: 'mandatory', agreed: false };

test('a caseworker puts another plan in its place, and what is done stays done', async () => {
  const id = await desk.apply();
  await desk.send('PUT', `/homeless-applications/${id}/plan/steps/documents`, { done: true });
  const sent = {
    reviewOn: '2026-12-20',
    steps: [step, { ...step, id: 'look', kind: 'recommended', due: '2026-12-01' }],
  };
  const { status, body } = await desk.told(desk.send('PUT', `/homeless-applications/${id}/plan`, sent));
  expect(status).toBe(200);
  expect(body).toMatchObject({
    version: 2,
    reviewOn: '2026-12-20',
    steps: [{ id: 'documents', text: 'Bring your passport', doneAt: '2026-11-24T12:00:00.000Z' }, { id: 'look' }],
  });
  expect(await planOf(id)).toEqual(body);
});

test.each<[string, object, string]>([
  ['no steps', { steps: [] }, 'steps'],
  ['two of one id', { steps: [step, step] }, 'steps'],
  ['an id with capitals', { steps: [{ ...step, id: 'A' }] }, 'steps.0.id'],
  ['what the council need not do', { steps: [{ ...step, by: 'council', kind: 'recommended' }] }, 'steps.0.kind'],
  ['a review that has passed', { reviewOn: '2026-11-23' }, 'reviewOn'],
])('a plan with %s is refused, and the one before stays', async (_, more, field) => {
  const id = await desk.apply();
  const before = await planOf(id);
  const sent = { reviewOn: '2026-12-20', steps: [step], ...more };
  const { status, body } = await desk.told(desk.send('PUT', `/homeless-applications/${id}/plan`, sent));
  expect([status, (body.errors as { field: string }[]).map((one) => one.field)]).toEqual([422, [field]]);
  expect(await planOf(id)).toEqual(before);
});

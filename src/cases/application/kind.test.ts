import { expect, test } from 'vitest';
import { application } from './kind.ts';
import { planIn, standingOf } from './standing.ts';
import { answersOf, NOON, type Typed } from './testing.ts';

const homeless = { home: { 'situation.housing': 'HOMELESS_NOW' } };

test.each<[string, number, Record<string, Typed>]>([
  ['with nowhere to sleep tonight', 0, { tonight: { 'situation.tonight': 'NOWHERE' } }],
  ['not safe tonight', 0, { tonight: { 'situation.tonight': 'NOT_SAFE' } }],
  ['homeless now', 1, homeless],
  ['likely to lose their home', 2, {}],
])('somebody %s: urgency %i', async (_, urgency, changes) => {
  expect((await application.sending(await answersOf(changes), NOON)).urgency).toBe(urgency);
});

test.each<[string, Record<string, Typed>, object]>([
  ['a text', {}, { phone: '07700 900123', email: undefined }],
  ['an e-mail', { reach: { 'contact.method': 'EMAIL' } }, { phone: undefined, email: 'amina@example.org' }],
  ['nobody: safe to ring is not safe to text', { reach: { 'contact.method': 'PHONE' } }, {}],
  ['nobody', { reach: { 'contact.method': 'THROUGH_SOMEBODY' } }, {}],
])('news goes to %s', async (_, changes, expected) => {
  const { phone, email } = await application.sending(await answersOf(changes), NOON);
  expect({ phone, email }).toEqual({ phone: undefined, email: undefined, ...expected });
});

test('time passes: a date that has gone by since it was given is not sent', async () => {
  const answers = await answersOf();
  await expect(application.sending(answers, new Date('2026-12-25T00:00:00Z'))).rejects.toThrow(/has passed/);
});

test('answers that make no whole are not sent', async () => {
  await expect(application.sending({}, NOON)).rejects.toThrow();
});

test('a line in the queue says what is the matter and names nobody', async () => {
  expect(application.inShort(await answersOf())).toBe('Likely to lose their home. 2 adults, 2 children');
  const alone = { 'household.adults': '1', 'household.partner': '' };
  const expecting = { 'household.children': '', 'household.pregnant': 'yes' };
  const answers = await answersOf({
    ...homeless,
    tonight: { 'situation.tonight': 'NOWHERE' },
    adults: alone,
    children: expecting,
  });
  expect(application.inShort(answers)).toBe('Homeless now, nowhere to sleep tonight. 1 adult, a baby on the way');
  expect(application.inShort({})).toBe('');
});

const SHOWN = {
  id: '8d1b4c66-0000-4000-8000-000000000000',
  reference: 'HA-7K3M-Q9PX',
  status: 'RECEIVED',
  statusNote: 'We have it.',
  applicationDate: '2026-11-24',
  receivedAt: '2026-11-24T12:00:00.000Z',
  updatedAt: '2026-11-24T12:00:00.000Z',
  warnings: ['Come to the office today.'],
  duties: [],
  temporaryAccommodation: { now: false, placements: [] },
  reviews: [],
  flags: [],
  ended: null,
  possibleNow: [],
};

test.each([
  ['RECEIVED', 'received', 'Come to the office today. We have it.'],
  ['ASSESSED', 'acting', 'We have it.'],
  ['PREVENTION', 'acting', 'We have it.'],
  ['RELIEF', 'acting', 'We have it.'],
  ['MAIN_DUTY', 'acting', 'We have it.'],
  ['ENDED', 'closed', 'We have it.'],
])('%s leaves the case %s', (said, status, note) => {
  expect(standingOf({ ...SHOWN, status: said })).toEqual({ status, note, councilReference: 'HA-7K3M-Q9PX' });
});

test.each([null, {}, '', [], { ...SHOWN, status: 'LOST' }])('an answer that was not promised is none: %j', (answer) => {
  expect(() => standingOf(answer)).toThrow();
  expect(() => planIn(answer)).toThrow();
});

test('a plan is read step by step', () => {
  const steps = [
    { id: 'a', text: 'Do it', by: 'applicant', kind: 'mandatory', agreed: true, due: '2026-12-01' },
    { id: 'b', text: 'See to it', by: 'council', kind: 'mandatory', agreed: true, doneAt: '2026-11-24T12:00:00.000Z' },
  ];
  expect(planIn({ version: 1, drawnAt: '2026-11-24T12:00:00.000Z', reviewOn: '2026-12-08', steps })).toEqual([
    { stepId: 'a', text: 'Do it', responsible: 'applicant', kind: 'mandatory', due: '2026-12-01', doneAt: null },
    { stepId: 'b', text: 'See to it', responsible: 'council', kind: 'mandatory', due: null, doneAt: NOON.getTime() },
  ]);
});

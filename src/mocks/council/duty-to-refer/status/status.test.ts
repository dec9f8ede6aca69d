// How a referral moves on with the clock.
import { beforeEach, expect, test } from 'vitest';
import { workingDaysAfter } from '../../workingDays.ts';
import { but, Desk } from '../testing/desk.ts';
import { DECISIONS } from './decisions.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

test('it is accepted after a working day, and the reason and a note come later', async () => {
  const reference = await desk.refer();
  expect(await desk.at('2026-11-25T11:59:00Z', reference)).toMatchObject({ status: 'SUBMITTED', outcomeReason: null });
  expect(await desk.at('2026-11-25T12:00:00Z', reference)).toMatchObject({
    status: 'ACCEPTED',
    outcomeReason: null,
    outcomeNote: null,
    updatedAt: '2026-11-25T12:00:00.000Z',
  });
  expect(await desk.at('2026-12-01T12:00:00Z', reference)).toMatchObject({
    status: 'ACCEPTED',
    outcomeReason: 'PREVENTION_AND_RELIEF_DUTY',
    outcomeNote: expect.stringMatching(/plan.*pretend/),
  });
  expect(await desk.at('2026-11-24T12:00:00Z', reference)).toMatchObject({ status: 'SUBMITTED' });
});

const NO_CONNECTION = { 'choice.localConnection': 'NO', 'situation.dateOfLoss': undefined };

test.each<[string, string, string, Record<string, unknown>]>([
  ['children', 'ACCEPTED', 'PRIORITY_NEED', { 'person.household.children': 2 }],
  ['a pregnancy', 'ACCEPTED', 'PRIORITY_NEED', { supportNeeds: ['PREGNANCY'] }],
  ['somebody of 17', 'ACCEPTED', 'PRIORITY_NEED', { 'person.dateOfBirth': '2008-11-25' }],
  ['somebody who turns 18', 'ACCEPTED', 'PREVENTION_AND_RELIEF_DUTY', { 'person.dateOfBirth': '2008-11-24' }],
  [
    'somebody homeless without a local connection',
    'NOT_ACCEPTED',
    'NO_LOCAL_CONNECTION',
    { ...NO_CONNECTION, 'situation.housing': 'HOMELESS_NOW' },
  ],
  [
    'the same, in danger elsewhere',
    'ACCEPTED',
    'PREVENTION_AND_RELIEF_DUTY',
    { ...NO_CONNECTION, 'situation.housing': 'HOMELESS_NOW', 'choice.unsafeAreas': ['E08000026'] },
  ],
  ['somebody threatened without one', 'ACCEPTED', 'PREVENTION_AND_RELIEF_DUTY', { 'choice.localConnection': 'NO' }],
])('for %s the outcome is %s, %s', async (_, status, outcomeReason, changes) => {
  const reference = await desk.refer(but(changes));
  expect(await desk.at('2026-12-01T12:00:00Z', reference)).toMatchObject({ status, outcomeReason });
});

test.each(DECISIONS.map(({ reason, status }) => ({ reason, status })))(
  '$reason can be asked for',
  async ({ reason, status }) => {
    const reference = await desk.refer(but({ 'referrer.reference': `PRETEND-${reason}` }));
    expect(await desk.at('2026-11-25T12:00:00Z', reference)).toMatchObject({ status, outcomeReason: null });
    expect(await desk.at('2026-12-01T12:00:00Z', reference)).toMatchObject({ status, outcomeReason: reason });
  },
);

test('weekends and bank holidays are no working days, and clocks that change keep the time of day', () => {
  const after = (at: string, count: number) =>
    workingDaysAfter(new Date(at), count, new Set(['2026-12-25', '2026-12-28'])).toISOString();
  expect(after('2026-12-24T16:00:00Z', 1)).toBe('2026-12-29T16:00:00.000Z');
  expect(after('2026-11-28T03:00:00Z', 1)).toBe('2026-11-30T03:00:00.000Z');
  expect(after('2026-03-27T12:00:00Z', 1)).toBe('2026-03-30T11:00:00.000Z');
});

test('the acknowledgement says what to tell them, and to think of children and danger', async () => {
  const warnings = async (changes: Record<string, unknown>) => {
    const { body } = await desk.told(desk.post('/referrals', but(changes)));
    return (body.acknowledgement as { warnings: string[] }).warnings.join(' ');
  };
  expect(await warnings({})).toMatch(/not itself an application/);
  expect(await warnings({})).not.toMatch(/local connection|under 18|999/);
  expect(await warnings({ 'choice.localConnection': undefined })).toMatch(/local connection/);
  expect(await warnings({ 'person.dateOfBirth': '2010-01-01' })).toMatch(/under 18/);
  const knowingly = { 'choice.unsafeAreas': ['E08000025'], 'choice.unsafeAreaWarningAcknowledged': true };
  expect(await warnings(knowingly)).toMatch(/ring 999/);
});

// How a case goes from stage to stage: by itself with the clock, and by a caseworker’s hand.
import { beforeEach, expect, test } from 'vitest';
import { but, Desk, HOMELESS } from '../testing/desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

const assessed = (dutyOwed: string, more: object = {}) => ({
  on: '2026-11-25',
  eligible: true,
  dutyOwed,
  referred: false,
  ...more,
});

test('untouched, it goes through every stage with the clock, and back when the clock is put back', async () => {
  const id = await desk.apply();
  const status = async (time: string) => (await desk.at(time, id)).status;
  expect(await status('2026-11-25T11:59:00Z')).toBe('RECEIVED');
  expect(await desk.at('2026-11-25T12:00:00Z', id)).toMatchObject({
    status: 'PREVENTION',
    updatedAt: '2026-11-25T12:00:00.000Z',
    duties: [{ duty: 'PREVENTION', start: '2026-11-25', target: '2027-01-20', end: null }],
  });
  expect(await desk.at('2026-12-24T12:00:00Z', id)).toMatchObject({
    status: 'RELIEF',
    duties: [
      { duty: 'PREVENTION', end: '2026-12-24', endedBecause: 'They became homeless' },
      { duty: 'RELIEF', start: '2026-12-24', target: '2027-02-18' },
    ],
  });
  expect(await status('2027-02-18T11:59:00Z')).toBe('RELIEF');
  expect(await status('2027-02-18T12:00:00Z')).toBe('MAIN_DUTY');
  expect(await desk.at('2027-07-01T12:00:00Z', id)).toMatchObject({
    status: 'ENDED',
    ended: { reason: 'They accepted a social home' },
  });
  expect(await status('2026-11-24T12:00:00Z')).toBe('RECEIVED');
});

test('somebody homeless without a priority need gets relief, and no main duty', async () => {
  const id = await desk.apply(HOMELESS);
  expect(await desk.at('2026-11-25T12:00:00Z', id)).toMatchObject({
    status: 'RELIEF',
    temporaryAccommodation: { now: false },
  });
  expect(await desk.at('2027-01-20T12:00:00Z', id)).toMatchObject({
    status: 'ENDED',
    ended: { on: '2027-01-20', reason: 'Not owed: homeless, and not in priority need' },
  });
});

test.each<[string, Record<string, unknown>]>([
  ['a pregnancy', { 'household.pregnant': true }],
  ['a child', { 'household.children': [3] }],
  ['somebody of 17', { 'applicant.dateOfBirth': '2009-01-01' }],
  ['domestic abuse', { 'situation.reason': 'DOMESTIC_ABUSE' }],
])('with %s and nowhere to sleep, somebody is placed within the hour', async (_, changes) => {
  const id = await desk.apply(but(changes, HOMELESS));
  expect(await desk.at('2026-11-24T13:00:00Z', id)).toMatchObject({
    status: 'RECEIVED',
    temporaryAccommodation: { now: true, placements: [{ in: '2026-11-24', out: null }] },
  });
});

test('a caseworker takes it from assessment to the main duty and its end, and it no longer moves by itself', async () => {
  const id = await desk.apply(but({ 'household.adults': 1, 'household.children': [4] }, HOMELESS));
  await desk.done(id, '2026-11-24', 'temporary-accommodation', {
    action: 'IN',
    on: '2026-11-24',
    type: 'HOSTEL',
    bedrooms: 1,
  });
  expect(await desk.done(id, '2026-11-25', 'assessment', assessed('RELIEF'))).toMatchObject({ status: 'ASSESSED' });
  expect(await desk.at('2026-12-20T12:00:00Z', id)).toMatchObject({ status: 'ASSESSED' });
  expect(await desk.done(id, '2026-12-20', 'relief', { start: '2026-11-25' })).toMatchObject({ status: 'RELIEF' });
  const owed = { decided: '2027-01-20', effective: '2027-01-20', outcome: 'OWED', priorityNeed: 'CHILDREN' };
  expect(await desk.done(id, '2027-01-20', 'main-duty', owed)).toMatchObject({
    status: 'MAIN_DUTY',
    duties: [
      { duty: 'RELIEF', end: '2027-01-20' },
      { duty: 'MAIN_DUTY', start: '2027-01-20', target: null },
    ],
  });
  await desk.done(id, '2027-02-01', 'temporary-accommodation', {
    action: 'IN',
    on: '2027-02-01',
    type: 'PRIVATE_LEASED',
    bedrooms: 2,
  });
  const end = { on: '2027-04-01', reason: 'ACCEPTED_SOCIAL', accommodation: 'COUNCIL_TENANT' };
  expect(await desk.done(id, '2027-04-01', 'end', end)).toMatchObject({
    status: 'ENDED',
    temporaryAccommodation: {
      now: false,
      placements: [
        { in: '2026-11-24', out: '2027-02-01' },
        { in: '2027-02-01', out: '2027-04-01' },
      ],
    },
    possibleNow: ['reviews'],
  });
});

test('a caseworker goes on from where the clock has brought it', async () => {
  const id = await desk.apply();
  const end = {
    on: '2026-12-01',
    reason: 'SECURED_EXISTING',
    accommodation: 'PRIVATE_SELF_CONTAINED',
    activity: 'LANDLORD',
  };
  expect(await desk.done(id, '2026-12-01', 'end', end)).toMatchObject({
    status: 'ENDED',
    duties: [
      {
        duty: 'PREVENTION',
        start: '2026-11-25',
        end: '2026-12-01',
        endedBecause: 'They keep their home for 6 months or more',
      },
    ],
  });
});

test.each<[string, [string, Parameters<Desk['act']>[2], unknown][], Parameters<Desk['act']>[2], RegExp]>([
  ['relief before an assessment', [], 'relief', /has your application.*assess it \(assessment\)/],
  [
    'a main duty from prevention',
    [
      ['2026-11-24', 'assessment', assessed('PREVENTION', { on: '2026-11-24' })],
      ['2026-11-24', 'prevention', { start: '2026-11-24' }],
    ],
    'main-duty',
    /prevention duty.*begin the relief duty/,
  ],
  [
    'a second assessment',
    [['2026-11-24', 'assessment', assessed('RELIEF', { on: '2026-11-24' })]],
    'assessment',
    /begin the relief duty \(relief\)/,
  ],
  [
    'prevention where relief is owed',
    [['2026-11-24', 'assessment', assessed('RELIEF', { on: '2026-11-24' })]],
    'prevention',
    /Now you may/,
  ],
  [
    'a placement where no duty is owed',
    [['2026-11-24', 'assessment', assessed('NONE', { on: '2026-11-24', eligible: false })]],
    'temporary-accommodation',
    /end it \(end\)/,
  ],
  ['a review before any decision', [], 'reviews', /Now you may/],
  [
    'anything after it was withdrawn',
    [['2026-11-24', 'end', { on: '2026-11-24', reason: 'WITHDREW' }]],
    'assessment',
    /Nothing more can be done/,
  ],
])('%s is refused, and the sentence says what is possible', async (_, before, action, words) => {
  const id = await desk.apply();
  for (const [on, done, body] of before) await desk.done(id, on, done, body);
  const { status, body } = await desk.act(id, desk.clock.toISOString().slice(0, 10), action, {});
  expect([status, body.error]).toEqual([409, expect.stringMatching(words)]);
});

test('a family in bed and breakfast for more than six weeks is flagged, also in two parts; others are not', async () => {
  const place = (on: string) => ({ action: 'IN', on, type: 'BED_AND_BREAKFAST', bedrooms: 1 });
  const codes = async (time: string, id: string) =>
    ((await desk.at(time, id)).flags as { code: string }[]).map(({ code }) => code);
  const family = await desk.apply(but({ 'household.pregnant': true }, HOMELESS));
  const alone = await desk.apply(HOMELESS);
  for (const id of [family, alone]) {
    await desk.done(id, '2026-11-24', 'temporary-accommodation', place('2026-11-24'));
    await desk.done(id, '2026-12-24', 'temporary-accommodation', { action: 'OUT', on: '2026-12-24' });
    await desk.done(id, '2027-01-03', 'temporary-accommodation', place('2027-01-03'));
  }
  expect(await codes('2027-01-15T12:00:00Z', family)).toEqual([]);
  expect(await codes('2027-01-16T12:00:00Z', family)).toEqual(['BED_AND_BREAKFAST_OVER_SIX_WEEKS']);
  expect(await codes('2027-01-16T12:00:00Z', alone)).toEqual([]);
});

test('somebody of 17 in bed and breakfast is flagged, and a duty past its 56 days', async () => {
  const id = await desk.apply(but({ 'applicant.dateOfBirth': '2009-01-01' }, HOMELESS));
  await desk.done(id, '2026-11-24', 'temporary-accommodation', {
    action: 'IN',
    on: '2026-11-24',
    type: 'BED_AND_BREAKFAST',
    bedrooms: 1,
  });
  await desk.done(id, '2026-11-25', 'assessment', assessed('RELIEF'));
  await desk.done(id, '2026-11-25', 'relief', { start: '2026-11-25' });
  const { flags } = await desk.at('2027-01-21T12:00:00Z', id);
  expect((flags as { code: string }[]).map(({ code }) => code)).toEqual(['BED_AND_BREAKFAST_UNDER_18', 'PAST_56_DAYS']);
});

test('the clocks going forward make no stage shorter than 56 days', async () => {
  desk.clock = new Date('2026-02-02T00:30:00Z');
  const id = await desk.apply(but({ 'household.children': [1] }, HOMELESS));
  const { duties } = await desk.at('2026-06-01T12:00:00Z', id);
  expect(duties).toMatchObject([{ start: '2026-02-03', end: '2026-03-31' }, { duty: 'MAIN_DUTY' }]);
});

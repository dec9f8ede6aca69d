// Every check between fields, by H-CLIC’s numbers: a body that breaks just this one.
import { beforeEach, expect, test } from 'vitest';
import type { Action } from '#cases';
import { but, Desk, HOMELESS, SOMEBODY } from '../../testing/desk.ts';
import { CHECKS } from './index.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

/** An application of the 24th, with what was done since, each on its day. */
type Done = [on: string, action: Action, body: object][];
const assessed = (dutyOwed: string, more: object = {}) => ({
  on: '2026-11-24',
  eligible: true,
  dutyOwed,
  referred: false,
  ...more,
});
const PREVENTION: Done = [
  ['2026-11-24', 'assessment', assessed('PREVENTION')],
  ['2026-11-25', 'prevention', { start: '2026-11-25' }],
];
const RELIEF: Done = [
  ['2026-11-24', 'assessment', assessed('RELIEF')],
  ['2026-11-25', 'relief', { start: '2026-11-25' }],
];
const decision = (more: object) => ({
  decided: '2027-01-20',
  effective: '2027-01-20',
  outcome: 'OWED',
  priorityNeed: 'CHILDREN',
  ...more,
});
const MAIN: Done = [...RELIEF, ['2027-01-20', 'main-duty', decision({})]];
const place = (on: string) => ({ action: 'IN', on, type: 'HOSTEL', bedrooms: 1 });
const PLACED: Done = [...RELIEF, ['2026-11-26', 'temporary-accommodation', place('2026-11-26')]];
const ask = (more: object) => ({ action: 'REQUEST', decision: 'DUTY_OWED', on: '2026-12-01', ...more });
const ASKED: Done = [...RELIEF, ['2026-12-01', 'reviews', ask({})]];

const NOBODY_IN = but({ 'household.children': [], 'household.partner': false, 'household.adults': 1 });

/** The numbers, what was done before, the day, what is done, the body, its faulty field; and who, where not somebody with children. */
const BROKEN: [numbers: string, Done, on: string, Action, body: object, field: string, who?: unknown][] = [
  ['1.5', [], '2026-11-24', 'assessment', assessed('RELIEF', { on: '2026-11-25' }), 'on'],
  ['1.5, 1.22', [], '2026-11-24', 'assessment', assessed('RELIEF', { on: '2026-11-23' }), 'on'],
  ['1.3, 1.6', [], '2026-11-24', 'assessment', assessed('RELIEF', { eligible: false }), 'dutyOwed'],
  ['1.6, 1.13', [], '2026-11-24', 'assessment', assessed('PREVENTION'), 'dutyOwed', HOMELESS],
  [
    '1.15, 1.16',
    [],
    '2026-11-24',
    'assessment',
    assessed('RELIEF', { reason: 'OTHER', astReason: 'SELL' }),
    'astReason',
  ],
  ['1.15, 1.17', [], '2026-11-24', 'assessment', assessed('RELIEF', { socialReason: 'BREACH' }), 'socialReason'],
  ['1.15, 1.18', [], '2026-11-24', 'assessment', assessed('RELIEF', { supportedReason: 'BREACH' }), 'supportedReason'],
  ['1.19, 1.20', [], '2026-11-24', 'assessment', assessed('RELIEF', { agency: 'HOSPITAL' }), 'agency'],
  ['1.19, 1.21', [], '2026-11-24', 'assessment', assessed('RELIEF', { referredBy: 'E08000026' }), 'referredBy'],
  ['1.19, 1.20, 1.21', [], '2026-11-24', 'assessment', assessed('RELIEF', { referred: true }), 'agency'],
  [
    '1.23',
    [],
    '2026-11-24',
    'assessment',
    assessed('RELIEF', { circumstances: { partnerEmployment: 'RETIRED' } }),
    'circumstances',
    NOBODY_IN,
  ],
  [
    '2.6, A1.3',
    [],
    '2026-11-24',
    'assessment',
    assessed('RELIEF', { circumstances: { dateJoined: '1980-01-01' } }),
    'circumstances',
  ],
  ['3.2, 2.4', [], '2026-11-24', 'assessment', assessed('RELIEF', { support: ['YOUNG_16_17'] }), 'support'],
  ['3.2, 2.4', [], '2026-11-24', 'assessment', assessed('RELIEF', { support: ['YOUNG_18_25'] }), 'support'],
  ['4.2', PREVENTION.slice(0, 1), '2026-11-24', 'prevention', { start: '2026-11-25' }, 'start'],
  ['4.2, 1.5', PREVENTION.slice(0, 1), '2026-11-25', 'prevention', { start: '2026-11-23' }, 'start'],
  ['5.2', RELIEF.slice(0, 1), '2026-11-24', 'relief', { start: '2026-11-25' }, 'start'],
  ['5.2, 1.5', RELIEF.slice(0, 1), '2026-11-25', 'relief', { start: '2026-11-23' }, 'start'],
  ['5.2, 4.2', PREVENTION, '2026-11-26', 'relief', { start: '2026-11-24' }, 'start'],
  ['7.2', RELIEF, '2027-01-20', 'main-duty', decision({ effective: '2027-01-21' }), 'effective'],
  ['7.1, 5.2', RELIEF, '2027-01-20', 'main-duty', decision({ decided: '2026-11-24' }), 'decided'],
  ['7.2, 7.1', RELIEF, '2027-01-22', 'main-duty', decision({ decided: '2027-01-21' }), 'effective'],
  [
    '7.2, 5.2',
    RELIEF,
    '2027-01-20',
    'main-duty',
    decision({ decided: '2027-01-19', effective: '2027-01-19' }),
    'effective',
  ],
  ['7.3, 7.5', RELIEF, '2027-01-20', 'main-duty', decision({ priorityNeed: undefined }), 'priorityNeed'],
  ['7.3, 7.5', RELIEF, '2027-01-20', 'main-duty', decision({ outcome: 'NO_PRIORITY_NEED' }), 'priorityNeed'],
  ['7.5, 1.4, 2.4', RELIEF, '2027-01-20', 'main-duty', decision({ priorityNeed: 'PREGNANT' }), 'priorityNeed'],
  ['7.5, 1.4, 2.4', RELIEF, '2027-01-20', 'main-duty', decision({ priorityNeed: 'AGED_16_17' }), 'priorityNeed'],
  ['7.5, 1.4, 2.4', RELIEF, '2027-01-20', 'main-duty', decision({}), 'priorityNeed', NOBODY_IN],
  ['9.3, 9.4', RELIEF, '2026-11-25', 'temporary-accommodation', place('2026-11-26'), 'on'],
  ['9.3, 1.22', RELIEF, '2026-11-25', 'temporary-accommodation', place('2026-11-23'), 'on'],
  ['9.4', RELIEF, '2026-11-25', 'temporary-accommodation', { action: 'OUT', on: '2026-11-25' }, 'action'],
  ['9.4, 9.3', PLACED, '2026-11-27', 'temporary-accommodation', { action: 'OUT', on: '2026-11-25' }, 'on'],
  ['9.4, 9.3', PLACED, '2026-11-27', 'temporary-accommodation', place('2026-11-25'), 'on'],
  ['4.5, 5.5, 8.2', RELIEF, '2026-11-25', 'end', { on: '2026-11-26', reason: 'WITHDREW' }, 'on'],
  ['4.5, 5.5, 8.2, 1.22', RELIEF, '2026-11-26', 'end', { on: '2026-11-24', reason: 'WITHDREW' }, 'on'],
  ['9.4, 9.3', PLACED, '2026-11-27', 'end', { on: '2026-11-25', reason: 'WITHDREW' }, 'on'],
  [
    '4.6, 5.6, 8.3',
    RELIEF,
    '2026-11-26',
    'end',
    { on: '2026-11-26', reason: 'SECURED_EXISTING', accommodation: 'FAMILY' },
    'reason',
  ],
  ['4.6, 5.6, 8.3', PREVENTION, '2026-11-26', 'end', { on: '2026-11-26', reason: 'NOT_ELIGIBLE' }, 'reason'],
  ['1.3, 4.6', PREVENTION.slice(0, 1), '2026-11-24', 'end', { on: '2026-11-24', reason: 'NOT_ELIGIBLE' }, 'reason'],
  ['4.5, 4.2, 5.5, 5.2', PREVENTION, '2027-01-19', 'end', { on: '2027-01-19', reason: 'FIFTY_SIX_DAYS' }, 'on'],
  ['4.8, 5.8, 8.4', MAIN, '2027-02-01', 'end', { on: '2027-02-01', reason: 'ACCEPTED_SOCIAL' }, 'accommodation'],
  [
    '4.8, 5.8, 8.4',
    MAIN,
    '2027-02-01',
    'end',
    { on: '2027-02-01', reason: 'ACCEPTED_PRIVATE', accommodation: 'TEMPORARY' },
    'accommodation',
  ],
  ['5.10', RELIEF, '2026-11-26', 'end', { on: '2026-11-26', reason: 'LOCAL_CONNECTION' }, 'authority'],
  ['4.3, 5.3', MAIN, '2027-02-01', 'end', { on: '2027-02-01', reason: 'WITHDREW', activity: 'LANDLORD' }, 'activity'],
  [
    '6.2, 3.2',
    RELIEF,
    '2026-11-26',
    'end',
    { on: '2026-11-26', reason: 'WITHDREW', assistance: ['DRUGS'] },
    'assistance',
  ],
  ['10.2, 10.3', RELIEF, '2026-11-30', 'reviews', ask({}), 'on'],
  ['10.4', RELIEF, '2026-12-01', 'reviews', ask({ decision: 'MAIN_DUTY' }), 'decision'],
  ['10.2', RELIEF, '2026-12-16', 'reviews', ask({ on: '2026-12-16' }), 'on'],
  ['10.2', RELIEF, '2026-12-01', 'reviews', ask({ on: '2026-11-23' }), 'on'],
  ['10.4', ASKED, '2026-12-02', 'reviews', ask({}), 'decision'],
  ['10.6, 10.4', RELIEF, '2026-12-02', 'reviews', { ...ask({}), action: 'DECIDE', outcome: 'UPHELD' }, 'decision'],
  [
    '10.3, 10.2',
    ASKED,
    '2026-12-02',
    'reviews',
    { ...ask({ on: '2026-11-30' }), action: 'DECIDE', outcome: 'UPHELD' },
    'on',
  ],
];

test.each(BROKEN)('%s', async (numbers, before, on, action, body, field, who = SOMEBODY) => {
  const id = await desk.apply(who);
  for (const [day, done, sent] of before) await desk.done(id, day, done, sent);
  const was = await desk.at(`${on}T12:00:00Z`, id);
  const { status, body: told } = await desk.act(id, on, action, body);
  expect([status, told.errors]).toEqual([422, [{ field, message: expect.any(String) }]]);
  const { message } = (told.errors as { message: string }[])[0]!;
  const ofThis = (CHECKS[action] as readonly { numbers: string; field: string; message: string }[]).filter(
    (one) => one.numbers === numbers,
  );
  expect(ofThis.map((one) => one.message)).toContain(message);
  expect(await desk.at(`${on}T12:00:00Z`, id)).toEqual(was);
});

test('every check there is has its case here', () => {
  const named = (action: string, numbers: string, field: string) => `${action} ${numbers} ${field}`;
  const broken = new Set(BROKEN.map(([numbers, , , action, , field]) => named(action, numbers, field)));
  const all = Object.entries(CHECKS).flatMap(([action, checks]) =>
    checks.map(({ numbers, field }) => named(action, numbers, field)),
  );
  expect(all.filter((one) => !broken.has(one))).toEqual([]);
});

test.each<[string, Done, string, Action, object, unknown?]>([
  ['the last day to ask for a review', RELIEF, '2026-12-15', 'reviews', ask({ on: '2026-12-15' })],
  [
    'a review decided',
    ASKED,
    '2026-12-20',
    'reviews',
    { ...ask({ on: '2026-12-20' }), action: 'DECIDE', outcome: 'OVERTURNED' },
  ],
  [
    'a referral by another council',
    [],
    '2026-11-24',
    'assessment',
    assessed('RELIEF', { referred: true, referredBy: 'E08000026' }),
  ],
  [
    'why an assured shorthold tenancy ended',
    [],
    '2026-11-24',
    'assessment',
    assessed('PREVENTION', { astReason: 'SELL' }),
  ],
  ['56 days', PREVENTION, '2027-01-20', 'end', { on: '2027-01-20', reason: 'FIFTY_SIX_DAYS' }],
  [
    'no priority need',
    RELIEF,
    '2027-01-20',
    'main-duty',
    decision({ outcome: 'NO_PRIORITY_NEED', priorityNeed: undefined }),
    NOBODY_IN,
  ],
  [
    'a referral for a local connection',
    RELIEF,
    '2026-11-26',
    'end',
    { on: '2026-11-26', reason: 'LOCAL_CONNECTION', authority: 'E08000026' },
  ],
])('taken: %s', async (_, before, on, action, body, who = SOMEBODY) => {
  const id = await desk.apply(who);
  for (const [day, done, sent] of before) await desk.done(id, day, done, sent);
  expect((await desk.act(id, on, action, body)).status).toBe(200);
});

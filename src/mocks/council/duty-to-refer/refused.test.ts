// What a referral is refused for: a sentence for each field that is missing or wrong.
import { beforeEach, expect, test } from 'vitest';
import { but, Desk, SOMEBODY } from './testing/desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

async function errors(sent: unknown): Promise<Record<string, string>> {
  const { status, body } = await desk.told(desk.post('/referrals', sent));
  expect(status).toBe(422);
  expect((await desk.told(desk.ask('/referrals'))).body.total).toBe(0);
  return body.errors as Record<string, string>;
}

test.each<[string, Record<string, unknown>, Record<string, RegExp>]>([
  ['no consent to be referred', { 'consent.toReferral': false }, { 'consent.toReferral': /agree to be referred/ }],
  ['no choice of theirs', { 'consent.choseAuthority': undefined }, { 'consent.choseAuthority': /chosen the council/ }],
  ['no consent to contact', { 'consent.toContactDetails': 'yes' }, { 'consent.toContactDetails': /contact details/ }],
  ['consent to come', { 'consent.date': '2026-11-25' }, { 'consent.date': /today or earlier/ }],
  ['no consents at all', { consent: undefined }, { consent: /must agree/ }],
  ['57 days', { 'situation.dateOfLoss': '2027-01-20' }, { 'situation.dateOfLoss': /more than 56 days away/ }],
  ['a threat that has passed', { 'situation.dateOfLoss': '2026-11-23' }, { 'situation.dateOfLoss': /has passed/ }],
  ['a threat without a day', { 'situation.dateOfLoss': undefined }, { 'situation.dateOfLoss': /will lose/ }],
  ['homeless tomorrow', { 'situation.housing': 'HOMELESS_NOW' }, { 'situation.dateOfLoss': /lost their home already/ }],
  ['no such day', { 'situation.dateOfLoss': '2027-02-30' }, { 'situation.dateOfLoss': /such as/ }],
  ['an unknown body', { 'referrer.body': 'LIBRARY' }, { 'referrer.body': /list of bodies/ }],
  ['a body of JavaScript', { 'referrer.body': 'constructor' }, { 'referrer.body': /list of bodies/ }],
  ['a county', { 'choice.localAuthorityAreaId': 'E10000031' }, { 'choice.localAuthorityAreaId': /county/ }],
  ['a council of Wales', { 'choice.localAuthorityAreaId': 'W06000015' }, { 'choice.localAuthorityAreaId': /list/ }],
  ['an unsafe area', { 'choice.unsafeAreas': ['E08000025'] }, { 'choice.unsafeAreaWarningAcknowledged': /not safe/ }],
  ['an unknown unsafe area', { 'choice.unsafeAreas': ['E99999999'] }, { 'choice.unsafeAreas': /no housing authority/ }],
  ['nowhere to be found', { 'person.noFixedAddress': false }, { 'person.currentAddress': /no fixed address/ }],
  ['two places', { 'person.currentAddress': '1 Test Street' }, { 'person.noFixedAddress': /not both/ }],
  ['no number to ring', { 'person.phone': undefined }, { 'person.phone': /safe to ring/ }],
  ['nowhere to write', { 'person.safeContact.method': 'EMAIL' }, { 'person.email': /safe to write/ }],
  ['a birth to come', { 'person.dateOfBirth': '2026-11-25' }, { 'person.dateOfBirth': /in the past/ }],
  ['a birth long ago', { 'person.dateOfBirth': '1885-04-23' }, { 'person.dateOfBirth': /year/ }],
  ['half a child', { 'person.household.children': 0.5 }, { 'person.household.children': /how many children/ }],
  ['a name of nothing', { 'person.name': '  ' }, { 'person.name': /Enter their name/ }],
  ['a bell', { 'person.name': 'A\u0007' }, { 'person.name': /control/ }],
  ['too long a note', { submissionNote: 'x'.repeat(4_001) }, { submissionNote: /4,000/ }],
  ['what is not asked for', { 'person.religion': 'x' }, { 'person.religion': /not asked for/ }],
  ['a person who is a list', { person: [] }, { person: /who they are/ }],
  ['an unknown need', { supportNeeds: ['MONEY'] }, { 'supportNeeds.0': /Choose each need/ }],
])('%s', async (_, changes, expected) => {
  const told = await errors(but(changes));
  expect(Object.keys(told)).toEqual(Object.keys(expected));
  for (const [field, words] of Object.entries(expected)) expect(told[field]).toMatch(words);
});

test('every part tells what is wrong with it at once', async () => {
  const changes = { 'referrer.name': '', 'situation.dateOfLoss': '2027-06-01', 'consent.toReferral': false };
  expect(Object.keys(await errors(but(changes)))).toEqual([
    'referrer.name',
    'situation.dateOfLoss',
    'consent.toReferral',
  ]);
});

test.each([null, [], 'referral', 7])('%j is no referral', async (sent) => {
  expect(Object.keys(await errors(sent))).toEqual(['body']);
});

test.each<[string, Record<string, unknown>]>([
  ['56 days away', { 'situation.dateOfLoss': '2027-01-19' }],
  ['today', { 'situation.dateOfLoss': '2026-11-24' }],
  ['homeless since last week', { 'situation.housing': 'HOMELESS_NOW', 'situation.dateOfLoss': '2026-11-17' }],
  ['an unsafe area, knowingly', { 'choice.unsafeAreas': ['E08000025'], 'choice.unsafeAreaWarningAcknowledged': true }],
  ['another area is unsafe', { 'choice.unsafeAreas': ['E08000026'] }],
])('taken: %s', async (_, changes) => {
  expect(await desk.refer(but(changes))).toMatch(/^DTR-/);
});

test('days are London’s: half an hour past midnight in summer is a new day, though not yet in UTC', async () => {
  desk.clock = new Date('2026-06-30T23:30:00Z');
  const situation = { 'situation.dateOfLoss': '2026-08-26', 'consent.date': '2026-07-01' };
  expect(await desk.refer(but(situation, SOMEBODY))).toMatch(/^DTR-/);
});

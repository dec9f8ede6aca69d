import { expect, test } from 'vitest';
import { referral } from './kind.ts';
import { standingOf } from './standing.ts';
import { answersOf, but, NOON, TYPED } from './testing.ts';

test('what is sent is the whole referral; its maker is written to, and the person referred is not', async () => {
  const { body, email, phone, urgency } = await referral.sending(answersOf(), NOON);
  expect({ email, phone, urgency }).toEqual({ email: 'sam.okoro@example.org', phone: undefined, urgency: 2 });
  expect(body).toMatchObject({ person: { name: 'Alex Reed' }, consent: { toReferral: true } });
});

test.each(['toReferral', 'choseAuthority', 'toContactDetails'])(
  'without the consent %s nothing is sent',
  async (name) => {
    await expect(referral.sending(but('consent', { [name]: '' }), NOON)).rejects.toThrow(/They must/);
  },
);

const homeless = { housing: 'HOMELESS_NOW', 'dateOfLoss-day': '', 'dateOfLoss-month': '', 'dateOfLoss-year': '' };
const nowhereUnsafe = { 'unsafe-areas': { 'unsafeAreas.0': '', 'unsafeAreas.2': '' } };

test.each([
  ['homeless now, and not safe somewhere', 0, { housing: homeless }],
  [
    'homeless now, with a risk to them',
    0,
    { ...nowhereUnsafe, housing: homeless, risks: { 'risks.toPerson': 'Threats' } },
  ],
  [
    'homeless now, after domestic abuse',
    0,
    { ...nowhereUnsafe, housing: homeless, reason: { reason: 'DOMESTIC_ABUSE' } },
  ],
  ['homeless now', 1, { ...nowhereUnsafe, housing: homeless }],
  ['in a week', 1, { housing: { ...TYPED.housing, 'dateOfLoss-day': '1' } }],
  [
    'discharged in a week',
    1,
    { reason: { ...TYPED.reason, 'releaseDate-day': '30', 'releaseDate-month': '11', 'releaseDate-year': '2026' } },
  ],
  ['in a week and a day', 2, { housing: { ...TYPED.housing, 'dateOfLoss-day': '2' } }],
] as const)('%s: urgency %i', async (_, expected, changes) => {
  expect((await referral.sending(answersOf({ ...TYPED, ...changes }), NOON)).urgency).toBe(expected);
});

test('a line in the queue says what is the matter and names nobody', () => {
  const line = referral.inShort(answersOf());
  expect(line).toBe('Likely to be homeless within 56 days: leaving hospital. 1 adult, 2 children');
  expect(referral.inShort({})).toBe('');
});

const SHOWN = {
  reference: 'DTR-7K3M-Q9PX',
  yourReference: null,
  localAuthorityAreaId: 'E08000025',
  authority: 'Birmingham City Council',
  submissionDate: '2026-11-24',
  acknowledgement: { at: '2026-11-24T12:00:00.000Z', message: 'We have it.', warnings: ['Ring 999 in danger.'] },
  status: 'SUBMITTED',
  statusNote: 'We decide within one working day.',
  updatedAt: '2026-11-24T12:00:00.000Z',
  outcomeReason: null,
  outcomeNote: null,
  withdrawalReason: null,
};

test.each([
  [{}, 'received', 'We have it.\nWe decide within one working day.\nRing 999 in danger.'],
  [{ status: 'ACCEPTED', statusNote: 'We ring them.' }, 'acting', 'The council has accepted it.\nWe ring them.'],
  [
    { status: 'ACCEPTED', outcomeReason: 'PRIORITY_NEED', outcomeNote: 'They have a room.' },
    'acting',
    'The council has accepted it.\nThey are in priority need.\nThey have a room.',
  ],
  [
    { status: 'NOT_ACCEPTED', outcomeReason: 'NO_LOCAL_CONNECTION', outcomeNote: 'Another council helps.' },
    'closed',
    'The council has not accepted it.\nThey have no local connection.\nAnother council helps.',
  ],
  [
    { status: 'WITHDRAWN', withdrawalReason: 'NO_CONSENT', statusNote: 'We will not contact them' },
    'closed',
    'Withdrawn by whoever made it.\nThey no longer agree to it.\nWe will not contact them.',
  ],
])('%o leaves the case %s', (changes, status, note) => {
  expect(standingOf({ ...SHOWN, ...changes })).toEqual({ status, note, councilReference: 'DTR-7K3M-Q9PX' });
});

test.each([{}, null, { ...SHOWN, status: 'LOST' }])('an answer that was not promised is none: %j', (answer) => {
  expect(() => standingOf(answer)).toThrow();
});

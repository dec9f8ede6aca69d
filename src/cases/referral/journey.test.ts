// The pages of a referral: each is held to a piece of the schema that the council holds the whole to.
import { expect, test } from 'vitest';
import { firstWrong, readAnswer, stepsFor, stillAsked, summaryOf } from '../journey/index.ts';
import { authorities } from './authorities.ts';
import { journey } from './journey.ts';
import { UNSAFE_AREA } from './schema/choice.ts';
import { referralOn, referralSchema } from './schema/referral.ts';
import { answersOf, but, formOf, NOON, TYPED, type Typed } from './testing.ts';
import { wholeOf } from './whole.ts';

const stepAt = (of: typeof journey, answers: Parameters<typeof stepsFor>[1], path: string) =>
  stepsFor(of, answers).find((one) => one.path === path);

const whole = referralOn('2026-11-24', authorities());

async function wrongWith(path: string, typed: Typed, answers = answersOf()): Promise<Record<string, string>> {
  const step = stepAt(journey, answers, path);
  if (!step) throw new Error(`${path} is not asked`);
  const read = await readAnswer(step, formOf(typed), NOON, answers);
  return 'wrong' in read ? Object.fromEntries(read.wrong.map(({ field, message }) => [field, message])) : {};
}

test('what the pages ask is a whole referral', async () => {
  expect(await firstWrong(journey, answersOf(), NOON)).toBeUndefined();
  expect(whole.parse(wholeOf(answersOf()))).toEqual({
    referrer: {
      body: 'HOSPITAL_INPATIENT',
      organisation: 'Example Hospital',
      name: 'Sam Okoro',
      role: 'Ward sister',
      email: 'sam.okoro@example.org',
      phone: '0121 496 0123',
      reference: 'W-7',
    },
    person: {
      name: 'Alex Reed',
      dateOfBirth: '1985-04-23',
      phone: '07700 900123',
      safeContact: { method: 'TEXT', when: 'Before six' },
      noFixedAddress: true,
      household: { adults: 1, children: 2 },
      interpreter: 'Polish',
      immigrationStatusKnown: false,
    },
    situation: { housing: 'THREATENED', dateOfLoss: '2026-12-24', reason: 'LEAVING_HOSPITAL', noticeServed: false },
    supportNeeds: ['PHYSICAL_HEALTH', 'ALCOHOL'],
    choice: { localAuthorityAreaId: 'E08000025', localConnection: 'YES', unsafeAreas: ['E08000026', 'E08000027'] },
    consent: { toReferral: true, choseAuthority: true, toContactDetails: true, date: '2026-11-24' },
    submissionNote: 'They like to be called in the morning.',
  });
});

test('the pages ask for every field of the schema, and for no other', () => {
  const everything = (schema: { shape: object }, above = ''): string[] =>
    Object.entries(schema.shape as Record<string, { shape?: object; unwrap?: () => { shape?: object } }>).flatMap(
      ([name, field]) => {
        const inner = field.shape ? field : (field.unwrap?.() ?? field);
        return inner.shape ? everything(inner as { shape: object }, `${above}${name}.`) : [`${above}${name}`];
      },
    );
  const fields = new Set(
    journey.steps.flatMap((step) => step.fields.map(({ name }) => name.replace(/\.\d$/, '').split('.').at(-1))),
  );
  expect([...fields].sort()).toEqual(
    [...new Set(everything(referralSchema).map((path) => path.split('.').at(-1)))].sort(),
  );
});

test.each(Object.keys(TYPED))('the page %s, filled in, is right', async (path) => {
  expect(await wrongWith(path, TYPED[path] as Typed)).toEqual({});
});

test.each<[string, string, Typed, Record<string, RegExp>]>([
  ['no body', 'body', {}, { body: /kind of body/, organisation: /name of your organisation/ }],
  ['no way to reach you', 'you', { name: 'Sam' }, { role: /your role/, email: /e-mail/, phone: /telephone/ }],
  ['born tomorrow', 'person', { ...TYPED.person, 'dateOfBirth-year': '2030' }, { dateOfBirth: /in the past/ }],
  ['no such day', 'person', { ...TYPED.person, 'dateOfBirth-month': '13' }, { dateOfBirth: /such as 23 April/ }],
  ['nowhere to be found', 'person', { ...TYPED.person, noFixedAddress: '' }, { currentAddress: /no fixed address/ }],
  ['two places', 'person', { ...TYPED.person, currentAddress: 'Ward 9' }, { noFixedAddress: /not both/ }],
  ['no number to text', 'contact', { 'safeContact.method': 'TEXT' }, { phone: /safe to text/ }],
  ['a letter to nowhere', 'contact', { 'safeContact.method': 'LETTER' }, { 'safeContact.method': /another way/ }],
  ['no way to contact them', 'contact', {}, { 'safeContact.method': /how it is safe/ }],
  ['nothing of their status', 'speaking', {}, { immigrationStatusKnown: /immigration status/ }],
  [
    'half a child',
    'household',
    { 'household.adults': '1', 'household.children': '.5' },
    { 'household.children': /0 to 20/ },
  ],
  ['nobody', 'household', {}, { 'household.adults': /1 to 20/, 'household.children': /0 to 20/ }],
  [
    '57 days',
    'housing',
    { ...TYPED.housing, 'dateOfLoss-day': '20', 'dateOfLoss-month': '1', 'dateOfLoss-year': '2027' },
    { dateOfLoss: /more than 56 days/ },
  ],
  ['no reason', 'reason', {}, { reason: /main reason/ }],
  ['an unknown need', 'needs', { supportNeeds: 'MONEY' }, { supportNeeds: /from the list/ }],
  [
    'a county, as unsafe',
    'unsafe-areas',
    { 'unsafeAreas.1': 'E10000031' },
    { 'unsafeAreas.0': /no housing authority/ },
  ],
  ['no council', 'council', {}, { localAuthorityAreaId: /Choose a council/ }],
  ['a county', 'council', { localAuthorityAreaId: 'E10000031' }, { localAuthorityAreaId: /county councils are none/ }],
  [
    'not agreed to be referred',
    'consent',
    { ...TYPED.consent, toReferral: '' },
    { toReferral: /agree to be referred/ },
  ],
  ['not chosen', 'consent', { ...TYPED.consent, choseAuthority: '' }, { choseAuthority: /chosen the council/ }],
  [
    'no contact details',
    'consent',
    { ...TYPED.consent, toContactDetails: '' },
    { toContactDetails: /contact details/ },
  ],
  ['agreed tomorrow', 'consent', { ...TYPED.consent, 'date-day': '25' }, { date: /today or earlier/ }],
])('%s: a sentence says what to do', async (_, path, typed, expected) => {
  const told = await wrongWith(path, typed);
  expect(Object.keys(told)).toEqual(Object.keys(expected));
  for (const [field, words] of Object.entries(expected)) expect(told[field]).toMatch(words);
});

test('a letter is a safe way when there is an address', async () => {
  const answers = but('person', { noFixedAddress: '', currentAddress: '1 Test Street' });
  expect(await wrongWith('contact', { 'safeContact.method': 'LETTER' }, answers)).toEqual({});
});

test('whoever chooses an area where they are not safe is asked again, and only then', async () => {
  expect(stepAt(journey, answersOf(), 'not-safe-there')).toBeUndefined();
  const unsafe = but('council', { localAuthorityAreaId: 'E08000027' });
  expect(stepAt(journey, unsafe, 'not-safe-there')).toBeDefined();
  expect((await firstWrong(journey, unsafe, NOON))?.path).toBe('not-safe-there');
  expect(await wrongWith('not-safe-there', {}, unsafe)).toEqual({ unsafeAreaWarningAcknowledged: UNSAFE_AREA });
  expect(whole.safeParse(wholeOf(unsafe)).error?.issues.map(({ message }) => message)).toEqual([UNSAFE_AREA]);
  const thoughtOf = { ...unsafe, 'not-safe-there': { unsafeAreaWarningAcknowledged: true } };
  expect(await firstWrong(journey, thoughtOf, NOON)).toBeUndefined();
  expect(whole.safeParse(wholeOf(thoughtOf)).success).toBe(true);
  // Another council: what was said of the first is forgotten.
  const changed = { ...thoughtOf, council: { localAuthorityAreaId: 'E08000025' } };
  expect(stillAsked(journey, changed)).not.toHaveProperty('not-safe-there');
});

test('time passes: a date that has gone by is asked for again', async () => {
  expect((await firstWrong(journey, answersOf(), new Date('2026-12-25T12:00:00Z')))?.path).toBe('housing');
});

test('the page to look over says everything in words', () => {
  const rows = summaryOf(journey, answersOf());
  const said = (question: string) => rows.find((row) => row.question === question)?.answer;
  expect(said('Kind of body')).toBe('Hospital, for its inpatients');
  expect(said('The council they have chosen')).toBe('Birmingham City Council');
  expect(said('An area where they are not safe')).toBe('Coventry City Council');
  expect(said('The day they agreed')).toBe('24 November 2026');
  expect(said('Support they need')).toBe('Physical health or disability; Alcohol');
});

test('England has 296 housing authorities, and counties are none', () => {
  expect(authorities().size).toBe(296);
  expect(authorities().get('E08000025')).toBe('Birmingham City Council');
  expect(authorities().has('E10000031')).toBe(false);
});

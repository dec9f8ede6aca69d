// A form asks for one part at a time, and each part is held to the same schema as the whole.
import { expect, test } from 'vitest';
import { ageOn, applicationOn, applicationSchema, stepsOn } from './index.ts';

const TODAY = '2026-11-24';

/** Somebody who has been given notice. All invented. */
const SOMEBODY = {
  applicant: { name: 'Amina Yusuf', dateOfBirth: '1992-02-29' },
  household: { adults: 2, children: [4, 0], partner: true, pregnant: false },
  situation: {
    housing: 'THREATENED',
    tonight: 'SOMEWHERE',
    dateOfLoss: '2026-12-24',
    accommodation: 'PRIVATE_SELF_CONTAINED',
    reason: 'END_OF_AST',
  },
  needs: { support: ['BUDGETING'] },
  contact: { method: 'TEXT', phone: '07700 900123', language: 'Somali', interpreter: true },
  agreement: { toApply: true, isTrue: true },
};

type Sent = Record<string, Record<string, unknown>>;

/** A copy with another value at a path such as `contact.phone`; undefined leaves it out. */
function but(changes: Record<string, unknown>): Sent {
  const copy = structuredClone(SOMEBODY) as Sent;
  for (const [path, value] of Object.entries(changes)) {
    const [name = '', field = ''] = path.split('.');
    copy[name] = { ...copy[name], [field]: value };
  }
  return copy;
}

const steps = stepsOn(TODAY);
const NAMES = Object.keys(steps) as (keyof typeof steps)[];

test('the parts are all there is to an application, but for what a caseworker finds out', () => {
  expect([...NAMES, 'circumstances']).toEqual(Object.keys(applicationSchema.shape));
});

test.each(NAMES)('the part %s is taken by itself as in the whole', (name) => {
  expect(steps[name].parse(SOMEBODY[name])).toEqual(applicationOn(TODAY).parse(SOMEBODY)[name]);
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ['applicant.name', { 'applicant.name': ' ' }, /Enter your name/],
  ['applicant.dateOfBirth', { 'applicant.dateOfBirth': '2026-11-25' }, /in the past/],
  ['applicant.dateOfBirth', { 'applicant.dateOfBirth': '1892-01-01' }, /year/],
  ['applicant.dateOfBirth', { 'applicant.dateOfBirth': '2010-11-25' }, /16 or over.*999/],
  ['household.adults', { 'household.adults': 0 }, /how many adults/],
  ['household.adults', { 'household.adults': 1 }, /count both/],
  ['household.children', { 'household.children': 2 }, /age of each child/],
  ['household.children.0', { 'household.children': [18] }, /from 0 to 17/],
  ['situation.housing', { 'situation.housing': 'SOON' }, /homeless now/],
  ['situation.housing', { 'situation.accommodation': 'ROUGH_SLEEPING' }, /sleeps outside is homeless now/],
  ['situation.tonight', { 'situation.tonight': undefined }, /tonight/],
  ['situation.dateOfLoss', { 'situation.dateOfLoss': undefined }, /will lose/],
  ['situation.dateOfLoss', { 'situation.dateOfLoss': '2026-11-23' }, /has passed/],
  ['situation.dateOfLoss', { 'situation.dateOfLoss': '2027-01-20' }, /more than 56 days/],
  ['situation.dateOfLoss', { 'situation.housing': 'HOMELESS_NOW' }, /homeless now: enter a date/],
  ['situation.reason', { 'situation.reason': 'constructor' }, /main reason/],
  ['needs.support', { 'needs.support': ['DRUGS', 'DRUGS'] }, /once/],
  ['needs.support.0', { 'needs.support': ['MONEY'] }, /from the list/],
  ['contact.phone', { 'contact.phone': undefined }, /safe to text/],
  ['contact.phone', { 'contact.phone': 'ring me' }, /07700 900123/],
  ['contact.email', { 'contact.method': 'EMAIL' }, /safe to write/],
  ['contact.address', { 'contact.method': 'LETTER' }, /safe to write/],
  ['contact.somebody', { 'contact.method': 'THROUGH_SOMEBODY' }, /trust/],
  ['contact.language', { 'contact.language': undefined }, /interpreter/],
  ['agreement.toApply', { 'agreement.toApply': false }, /Tick the box/],
  ['agreement.isTrue', { 'agreement.isTrue': undefined }, /true/],
  [
    'circumstances.partnerEmployment',
    { 'household.partner': false, 'circumstances.partnerEmployment': 'RETIRED' },
    /1\.23/,
  ],
])('%s is refused in words, alone and in the whole', (field, changes, words) => {
  const sent = but(changes);
  const issues = applicationOn(TODAY).safeParse(sent).error?.issues ?? [];
  expect(issues.map(({ path }) => path.join('.'))).toEqual([field]);
  expect(issues[0]?.message).toMatch(words);
  const name = field.split('.')[0] as keyof typeof steps;
  if (!(name in steps)) return;
  const alone = steps[name].safeParse(sent[name]).error?.issues.map(({ message }) => message);
  expect(alone).toEqual([issues[0]?.message]);
});

test.each([
  ['2008-11-24', 18],
  ['2008-11-25', 17],
  ['1992-02-29', 34],
  ['2026-11-24', 0],
])('somebody born on %s is %i', (born, age) => {
  expect(ageOn(born, TODAY)).toBe(age);
});

test('a part that is missing, and what is not asked for, are said too', () => {
  expect(applicationOn(TODAY).safeParse({ ...SOMEBODY, needs: undefined }).error?.issues[0]?.message).toMatch(
    /need none/,
  );
  expect(applicationOn(TODAY).safeParse(but({ 'contact.fax': '1' })).error?.issues[0]?.message).toMatch(
    /not asked for/,
  );
});

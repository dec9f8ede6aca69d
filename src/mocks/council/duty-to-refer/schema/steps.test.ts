// A form asks for one part at a time, and each part is held to the same schema as the whole.
import { expect, test } from 'vitest';
import {
  authorities,
  BODIES,
  choiceAmong,
  consentOn,
  personOn,
  referralOn,
  referralSchema,
  referrerSchema,
  risksSchema,
  situationOn,
  supportNeedsSchema,
  UNSAFE_AREA,
} from '../index.ts';
import { but, SOMEBODY } from '../testing/desk.ts';

const TODAY = '2026-11-24';
const known = await authorities();
const parts = {
  referrer: referrerSchema,
  person: personOn(TODAY),
  situation: situationOn(TODAY),
  risks: risksSchema,
  supportNeeds: supportNeedsSchema,
  choice: choiceAmong(known),
  consent: consentOn(TODAY),
};
const NAMES = Object.keys(parts) as (keyof typeof parts)[];

test('the parts are all there is to a referral, but for the note', () => {
  expect([...NAMES, 'submissionNote']).toEqual(Object.keys(referralSchema.shape));
});

test.each(NAMES)('the part %s is taken by itself as in the whole', (name) => {
  expect(parts[name].parse(SOMEBODY[name])).toEqual(referralOn(TODAY, known).parse(SOMEBODY)[name]);
});

test.each<[keyof typeof parts, Record<string, unknown>]>([
  ['person', { 'person.phone': undefined }],
  ['situation', { 'situation.dateOfLoss': '2027-01-20' }],
  ['choice', { 'choice.unsafeAreas': ['E08000025'] }],
  ['consent', { 'consent.toReferral': false }],
])('what is wrong with the part %s is said in the same words', (name, changes) => {
  const sent = but(changes) as typeof SOMEBODY;
  const messages = (issues: { message: string }[] = []) => issues.map(({ message }) => message);
  const alone = messages(parts[name].safeParse(sent[name]).error?.issues);
  expect(alone).toHaveLength(1);
  expect(messages(referralOn(TODAY, known).safeParse(sent).error?.issues)).toEqual(alone);
  if (name === 'choice') expect(alone).toEqual([UNSAFE_AREA]);
});

test.each(Object.keys(BODIES))('%s may refer', (body) => {
  expect(referrerSchema.safeParse({ ...SOMEBODY.referrer, body }).success).toBe(true);
});

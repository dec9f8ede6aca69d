import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, type Field, namesOf, readAnswer, stepsFor, summaryOf } from '../journey/index.ts';
import { journey, wholeOf } from './journey.ts';
import { application } from './kind.ts';
import { applicationSchema } from './schema/index.ts';
import { answersOf, formOf, NOON, TYPED, type Typed } from './testing.ts';

const paths = (answers: Answers) => stepsFor(journey, answers).map(({ path }) => path);

test('every page has something right to type, and asks only what an application has', () => {
  expect(journey.steps.map(({ path }) => path)).toEqual(Object.keys(TYPED));
  const shape = applicationSchema.shape as unknown as Record<string, { shape?: object }>;
  for (const { name } of journey.steps.flatMap(({ fields }) => fields)) {
    const [part = '', field = ''] = name.split('.');
    expect(Object.keys(shape[part]?.shape ?? {})).toContain(field);
  }
});

test('the answers of the pages make an application', async () => {
  const answers = await answersOf();
  expect(wholeOf(answers)).toEqual({
    situation: {
      tonight: 'SOMEWHERE',
      housing: 'THREATENED',
      dateOfLoss: '2026-12-24',
      accommodation: 'PRIVATE_SELF_CONTAINED',
      reason: 'END_OF_AST',
      inYourWords: 'The landlord is selling.\nWe have a letter.',
    },
    applicant: { name: 'Amina Yusuf', dateOfBirth: '1992-02-29' },
    household: { adults: 2, partner: true, children: [4, 0], pregnant: false },
    needs: { support: ['BUDGETING'] },
    contact: { method: 'TEXT', phone: '07700 900123', when: 'After six', language: 'Somali', interpreter: true },
    agreement: { toApply: true, isTrue: true },
  });
  expect(summaryOf(journey, answers)).toContainEqual({
    path: 'children',
    question: 'How old is each child?',
    answer: '4, 0',
  });
});

test.each<[string, Record<string, Typed>, string[], string[]]>([
  ['nowhere tonight', { tonight: { 'situation.tonight': 'NOWHERE' } }, ['help-tonight'], ['before-you-go-on']],
  ['not safe tonight', { tonight: { 'situation.tonight': 'NOT_SAFE' } }, ['before-you-go-on'], ['before-the-rest']],
  ['domestic abuse', { reason: { 'situation.reason': 'DOMESTIC_ABUSE' } }, ['before-the-rest'], ['before-you-go-on']],
  ['homeless now', { home: { 'situation.housing': 'HOMELESS_NOW' } }, ['lost', 'sleeping'], ['leaving', 'living']],
  ['by letter', { reach: { 'contact.method': 'LETTER' } }, ['post'], ['telephone', 'email', 'somebody']],
  ['to be rung', { reach: { 'contact.method': 'PHONE' } }, ['telephone'], ['email', 'post', 'somebody']],
])('%s: asked what follows from it, and no more', async (_, changes, asked, not) => {
  const found = paths(await answersOf(changes));
  expect(found).toEqual(expect.arrayContaining(asked));
  for (const path of not) expect(found).not.toContain(path);
});

test.each<[string, Record<string, Typed>, RegExp]>([
  ['tonight', { tonight: { 'situation.tonight': '' } }, /^situation.tonight: Say whether you have somewhere safe/],
  ['home', { home: { 'situation.housing': 'SOON' } }, /^situation.housing: Say whether you are homeless/],
  ['leaving', { leaving: { 'situation.dateOfLoss-day': '31', 'situation.dateOfLoss-month': '11' } }, /Enter the date/],
  ['leaving', { leaving: { 'situation.dateOfLoss-year': '2027' } }, /dateOfLoss: That is more than 56 days away/],
  [
    'lost',
    {
      home: { 'situation.housing': 'HOMELESS_NOW' },
      lost: { ...TYPED.leaving },
    },
    /dateOfLoss: You said that you are homeless now/,
  ],
  ['living', { living: { 'situation.accommodation': 'ROUGH_SLEEPING' } }, /accommodation: Somebody who sleeps outside/],
  ['born', { born: { 'applicant.dateOfBirth-year': '2020' } }, /16 or over/],
  ['adults', { adults: { 'household.adults': '1' } }, /adults: You said that you have a partner/],
  ['children', { children: { 'household.children': '4, four' } }, /children: Enter each child’s age/],
  ['children', { children: { 'household.children': '18' } }, /from 0 to 17/],
  ['support', { support: { 'needs.support': ['MONEY'] } }, /needs.support: Choose each need/],
  ['telephone', { telephone: { 'contact.phone': '' } }, /^contact.phone: Enter the telephone number that is safe/],
  ['email', { reach: { 'contact.method': 'EMAIL' }, email: { 'contact.email': 'amina' } }, /name@example.org/],
  ['language', { language: { 'contact.language': '' } }, /contact.language: Enter the language/],
  ['agree', { agree: { 'agreement.isTrue': '' } }, /^agreement.isTrue: Tick the box/],
])('the page %s says what to do', async (_, changes, words) => {
  await expect(answersOf(changes)).rejects.toThrow(words);
});

describe('as laws', () => {
  /** What somebody may send for a field: something it offers, or nothing, or anything. */
  const typedFor = (field: Field): fc.Arbitrary<Typed> => {
    const words = fc.string({ maxLength: 30, unit: 'binary' });
    const offered =
      'options' in field
        ? fc.constantFrom(...Object.keys(field.options))
        : fc.constantFrom('yes', 'no', '1', '3', '24', '12', '2026', '07700 900123', 'a@example.org', '4, 7');
    const one = fc.oneof({ weight: 6, arbitrary: offered }, fc.constant(''), words);
    return fc.record(Object.fromEntries(namesOf(field).map((name) => [name, one])));
  };
  const typedForAll = fc.record(
    Object.fromEntries(
      journey.steps.map(({ path, fields }) => [
        path,
        fc.tuple(...fields.map(typedFor)).map((all): Typed => Object.assign({}, ...all)),
      ]),
    ),
  );

  test('whatever is typed is read without an exception, and answers taken one by one make a whole', async () => {
    await fc.assert(
      fc.asyncProperty(typedForAll, async (typed) => {
        let answers: Answers = {};
        for (;;) {
          const step = stepsFor(journey, answers).find(({ path }) => answers[path] === undefined);
          if (!step) break;
          let read = await readAnswer(step, formOf(typed[step.path] ?? {}), NOON, answers);
          // Somebody who is told what is wrong puts it right.
          if ('wrong' in read) read = await readAnswer(step, formOf(TYPED[step.path] ?? {}), NOON, answers);
          if ('wrong' in read) throw new Error(`${step.path}: ${JSON.stringify(read.wrong)}`);
          answers = { ...answers, [step.path]: read.right };
        }
        await application.sending(answers, NOON);
        expect(application.inShort(answers)).toMatch(/^(Homeless now|Likely to lose their home)/);
      }),
      { numRuns: 100 },
    );
  });
});

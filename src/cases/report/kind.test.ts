import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { firstWrong, readAnswer, stepsFor, stillAsked, summaryOf } from '../journey/index.ts';
import { reports } from './index.ts';
import { report } from './kind.ts';
import { answersOf, formOf, NIGHT, TYPED, type Typed } from './testing.ts';

const { journey } = report;

async function wrongWith(path: string, typed: Typed): Promise<Record<string, string>> {
  const step = journey.steps.find((one) => one.path === path);
  if (!step) throw new Error(`There is no page ${path}`);
  const read = await readAnswer(step, formOf(typed), NIGHT, answersOf());
  return 'wrong' in read ? Object.fromEntries(read.wrong.map(({ field, message }) => [field, message])) : {};
}

test('what the pages ask is a whole report, sent as Open311 has it', async () => {
  expect(await firstWrong(journey, answersOf(), NIGHT)).toBeUndefined();
  expect(await report.sending(answersOf(), NIGHT)).toEqual({
    body: {
      service_code: 'ROUGH-SLEEPING',
      lat: '52.479830',
      long: '-1.908250',
      address_string: 'Back door of the library,\nby the bins, B1 2ND',
      phone: '07700 900123',
      'attribute[OVER_18]': 'unsure',
      'attribute[PLACE]': 'Back door of the library,\nby the bins',
      'attribute[SEEN]': '2026-11-24T22:30:00.000Z',
      'attribute[PEOPLE]': '2',
      'attribute[SLEEPING]': 'yes',
      'attribute[APPEARANCE]': 'A blue tent and a dog',
      'attribute[CONCERNS][]': ['cold', 'mobility'],
      'attribute[FEEDBACK]': 'yes',
      'attribute[CONTACT]': 'phone',
    },
    phone: '07700 900123',
    email: undefined,
    latitude: 52.47983,
    longitude: -1.90825,
    urgency: 0,
  });
});

test('the pages ask for every attribute of the service that takes an answer, and for no other', () => {
  const asked = journey.steps
    .flatMap(({ fields }) => fields.map(({ name }) => name))
    .filter((name) => /^[A-Z_\d]+$/.test(name));
  const taken = Object.keys(reports.roughSleepingAttributes.shape).filter(
    (code) => code !== 'EMERGENCY' && code !== 'SEEN',
  );
  expect(asked.toSorted()).toEqual(taken.toSorted());
});

test('every choice offered is one that the service takes', async () => {
  const shape = reports.roughSleepingAttributes.shape as Record<string, z.ZodType>;
  const codes = journey.steps.flatMap(({ fields }) =>
    fields.flatMap((field) =>
      'options' in field ? Object.keys(field.options).map((code) => [field.name, code] as const) : [],
    ),
  );
  const refused = codes.filter(([name, code]) => !shape[name]?.safeParse(code).success);
  // The one that is not reported at all, but leads to 999.
  expect(refused).toEqual([['OVER_18', 'no']]);
});

test.each([
  [
    'by text message',
    { CONTACT: 'phone', phone: '07700 900123', email: 'sam@example.org' },
    { phone: '07700 900123', email: undefined },
    /sam@/,
  ],
  [
    'by e-mail',
    { CONTACT: 'email', email: 'sam@example.org', phone: '07700 900123' },
    { phone: undefined, email: 'sam@example.org' },
    /07700/,
  ],
])('whoever wants to hear of it is told %s, and that alone is kept', async (_, contact, expected, other) => {
  const sending = await report.sending(answersOf({ contact }), NIGHT);
  expect(sending).toMatchObject(expected);
  expect(JSON.stringify(sending)).not.toMatch(other);
});

test('whoever does not want to hear of it leaves neither a number nor an address', async () => {
  const answers = stillAsked(journey, answersOf({ feedback: { FEEDBACK: 'no' } }));
  const sending = await report.sending(answers, NIGHT);
  expect(sending).toMatchObject({ phone: undefined, email: undefined });
  expect(JSON.stringify(sending)).not.toMatch(/07700|example\.org/);
});

test.each([
  ['the mark', {}, 52.47983],
  ['the place named, without a mark', { map: {} }, 52.4806],
  ['nothing, where only words say it', { map: {}, place: { PLACE: 'By the canal' } }, undefined],
  [
    'nothing, where the place named is none we know',
    { map: {}, place: { PLACE: 'By the canal', near: 'Xyzzy' } },
    undefined,
  ],
])('where it is comes from %s', async (_, instead, latitude) => {
  const sending = await report.sending(answersOf(instead), NIGHT);
  if (latitude === undefined) expect(sending.latitude).toBeUndefined();
  else expect(sending.latitude).toBeCloseTo(latitude, 2);
});

test.each([
  [0, 'cold', { concerns: { CONCERNS: 'cold' } }],
  [0, 'health, though not bedded down', { concerns: { CONCERNS: 'health' }, people: { PEOPLE: '1', SLEEPING: 'no' } }],
  [0, 'threat', { concerns: { CONCERNS: ['mobility', 'threat'] } }],
  [0, 'distress', { concerns: { CONCERNS: 'distress' } }],
  [1, 'bedded down', { concerns: {} }],
  [1, 'bedded down, with trouble moving', { concerns: { CONCERNS: 'mobility' } }],
  [2, 'not bedded down', { concerns: {}, people: { PEOPLE: '1', SLEEPING: 'no' } }],
  [2, 'nothing more known', { concerns: {}, people: { PEOPLE: '1' } }],
] as const)('urgency %i: %s', async (urgency, _, instead) => {
  expect((await report.sending(answersOf(instead), NIGHT)).urgency).toBe(urgency);
});

test.each([
  ['danger', { danger: 'yes' }, 'ring-999'],
  ['danger', { danger: 'no' }, undefined],
  ['age', { OVER_18: 'no' }, 'under-18'],
  ['age', { OVER_18: 'unsure' }, undefined],
])('%s %j leads to %s', (path, typed, expected) => {
  const step = journey.steps.find((one) => one.path === path);
  expect(step?.stop?.(answersOf({ [path]: typed })[path] ?? {})).toBe(expected);
  if (expected) expect(journey.stops?.find((one) => one.path === expected)?.call?.number).toBe('999');
});

test.each([
  ['danger', {}, { danger: 'Say whether anybody is in danger, or badly hurt' }],
  ['age', {}, { OVER_18: 'Say whether they are 18 or over: yes, unsure or no' }],
  ['place', { near: 'B4 7DJ' }, { PLACE: 'Say where exactly they are, in words' }],
  ['map', { 'pin-latitude': 'x', 'pin-longitude': '1' }, { pin: 'Mark the place on the map again' }],
  ['seen', { time: '22:30' }, { date: 'Enter the day you saw them, such as 24 11 2026' }],
  ['seen', { ...TYPED.seen, time: '23:40' }, { time: 'Enter a time that has passed' }],
  ['people', { PEOPLE: 'two' }, { PEOPLE: 'Write a whole number in figures' }],
  ['people', { PEOPLE: '51' }, { PEOPLE: 'Write 50 or fewer' }],
  ['concerns', { CONCERNS: 'hunger' }, { CONCERNS: 'Choose concerns from the list' }],
  ['feedback', {}, { FEEDBACK: 'Say whether you would like to hear what happened: yes or no' }],
  ['contact', {}, { CONTACT: 'Choose how we shall tell you: email or phone' }],
  ['contact', { CONTACT: 'phone' }, { phone: 'Enter the mobile number to text you at' }],
  ['contact', { CONTACT: 'email', phone: '07700 900123' }, { email: 'Enter the address to write to' }],
])('%s %j is told what to do', async (path, typed, expected) => {
  expect(await wrongWith(path, typed as Typed)).toEqual(expected);
});

test('how it will be told is asked only of those who want to hear of it', () => {
  const paths = (feedback: Typed) => stepsFor(journey, answersOf({ feedback })).map(({ path }) => path);
  expect(paths({ FEEDBACK: 'yes' })).toContain('contact');
  expect(paths({ FEEDBACK: 'no' })).not.toContain('contact');
});

test('the look over says when they were seen and how we tell, in one line each', () => {
  expect(summaryOf(journey, answersOf()).filter(({ path }) => ['seen', 'contact'].includes(path))).toEqual([
    { path: 'seen', question: 'When you last saw them', answer: '24 November 2026, 22:30' },
    { path: 'contact', question: 'How we tell you', answer: 'By text message to 07700 900123' },
  ]);
});

test.each([
  [{}, '2 people: Back door of the library, by the bins'],
  [{ people: { PEOPLE: '1' }, place: { PLACE: 'x'.repeat(200) } }, `One person: ${'x'.repeat(80)}`],
])('in short, in a queue: %j', (instead, expected) => {
  expect(report.inShort(answersOf(instead as Record<string, Typed>))).toBe(expected);
  expect(report.inShort({})).toBe('One person: ');
});

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('yes', 'no', '1', '52.4', '24', 'phone'),
);

test('whatever is typed is taken, or answered with what is wrong: never with a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(value, { maxLength: 12 }), { minLength: 9, maxLength: 9 }), async (pages) => {
      const typed = Object.fromEntries(
        journey.steps.map(({ path, fields }, i) => {
          const names = fields.flatMap((field) =>
            field.kind === 'date'
              ? ['day', 'month', 'year'].map((part) => `${field.name}-${part}`)
              : field.kind === 'pin'
                ? ['pin-latitude', 'pin-longitude']
                : [field.name, field.name],
          );
          return [
            path,
            Object.fromEntries(
              names.flatMap((name, j) => (pages[i]?.[j] === undefined ? [] : [[name, pages[i]?.[j] as string]])),
            ),
          ];
        }),
      );
      for (const [path, page] of Object.entries(typed))
        for (const message of Object.values(await wrongWith(path, page)))
          expect(message).not.toMatch(/invalid|expected/i);
      await report.sending(answersOf(typed), NIGHT).catch((error) => expect(error).toBeInstanceOf(z.ZodError));
    }),
    { numRuns: 200 },
  );
});

// Laws of the pages of a referral, whatever is typed into them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWrong, namesOf, readAnswer, stepsFor } from '../journey/index.ts';
import { authorities } from './authorities.ts';
import { journey } from './journey.ts';
import { referralOn } from './schema/referral.ts';
import { answersOf, formOf, NOON, TYPED } from './testing.ts';
import { wholeOf } from './whole.ts';

const whole = referralOn('2026-11-24', authorities());

const typing = fc.oneof(
  fc.constantFrom(
    '',
    'yes',
    'no',
    '1',
    '24',
    '2026',
    'E08000025',
    'E08000027',
    'TEXT',
    'THREATENED',
    'OTHER',
    '__proto__',
  ),
  fc.string({ unit: 'binary' }),
);

test('whatever is typed, a page is either right or says what is wrong at a field of its own', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...journey.steps),
      fc.array(typing, { minLength: 8, maxLength: 8 }),
      async (step, texts) => {
        const names = step.fields.flatMap((field) => namesOf(field));
        const form = formOf(Object.fromEntries(names.map((name, i) => [name, texts[i % texts.length] as string])));
        const read = await readAnswer(step, form, NOON, answersOf());
        if ('right' in read) return;
        const own = step.fields.map(({ name }) => name);
        for (const { field, message } of read.wrong) {
          expect(own).toContain(field);
          expect(message).toMatch(/^[A-Z].*\S$/s);
          expect(message).not.toMatch(/Invalid|expected/);
        }
      },
    ),
  );
});

test('pages that are each right make a whole that is right', async () => {
  const choices = fc.record({
    council: fc.constantFrom('E08000025', 'E08000026', 'E08000027'),
    unsafe: fc.array(fc.constantFrom('E08000025', 'E08000026', 'E08000028', ''), { minLength: 3, maxLength: 3 }),
    method: fc.constantFrom('PHONE', 'TEXT', 'EMAIL', 'LETTER', 'THROUGH_REFERRER'),
    address: fc.constantFrom('', '1 Test Street'),
    none: fc.constantFrom('', 'yes'),
    housing: fc.constantFrom('HOMELESS_NOW', 'THREATENED', ''),
    acknowledged: fc.constantFrom('', 'yes'),
  });
  await fc.assert(
    fc.asyncProperty(choices, async ({ council, unsafe, method, address, none, housing, acknowledged }) => {
      const answers = answersOf({
        ...TYPED,
        person: { ...TYPED.person, currentAddress: address, noFixedAddress: none },
        contact: { ...TYPED.contact, 'safeContact.method': method },
        housing: { ...TYPED.housing, housing },
        'unsafe-areas': Object.fromEntries(unsafe.map((code, i) => [`unsafeAreas.${i}`, code])),
        council: { localAuthorityAreaId: council },
        'not-safe-there': { unsafeAreaWarningAcknowledged: acknowledged },
      });
      const asked = stepsFor(journey, answers).map(({ path }) => path);
      const kept = Object.fromEntries(Object.entries(answers).filter(([path]) => asked.includes(path)));
      const isRight = (await firstWrong(journey, kept, NOON)) === undefined;
      expect(whole.safeParse(wholeOf(kept)).success).toBe(isRight);
    }),
  );
});

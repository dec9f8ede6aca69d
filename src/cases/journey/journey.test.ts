import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { journey, WHOLE } from '../testing/journey.ts';
import type { Answers, StepAnswers } from './fields.ts';
import { before, firstOpen, type Journey, stepsFor, stillAsked } from './journey.ts';

/** Journeys of up to eight questions, each asked always or only after one answer to an earlier one. */
const journeys: fc.Arbitrary<Journey> = fc
  .array(fc.record({ after: fc.nat(7), is: fc.integer({ min: 0, max: 2 }), always: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rules) => ({
    ...journey,
    steps: rules.map(({ after, is, always }, i) => ({
      ...(journey.steps[0] as Journey['steps'][number]),
      path: `q${i}`,
      ...(always || i === 0 ? {} : { when: (answers: Answers) => answers[`q${after % i}`]?.value === is }),
    })),
  }));

const someAnswers = fc.dictionary(
  fc.nat(9).map((i) => `q${i}`),
  fc.record({ value: fc.integer({ min: 0, max: 2 }) }),
);

describe('answers to what is no longer asked', () => {
  test('go, and nothing that is asked goes with them, however often one looks', () => {
    fc.assert(
      fc.property(journeys, someAnswers, (one, answers) => {
        const kept = stillAsked(one, answers);
        const asked = new Set(stepsFor(one, kept).map(({ path }) => path));
        expect(stillAsked(one, kept)).toEqual(kept);
        expect(Object.keys(kept).every((path) => asked.has(path))).toBe(true);
        // Whatever was left out hung on an answer that is not there.
        expect(Object.keys(answers).filter((path) => asked.has(path) && !(path in kept))).toEqual([]);
      }),
    );
  });

  test('go with all that hung on them', () => {
    const answers = { ...WHOLE, who: { who: 'other' }, other: { known: true }, name: { name: 'Robin' } };
    expect(stillAsked(journey, answers)).toEqual(answers);
    expect(Object.keys(stillAsked(journey, { ...answers, who: { who: 'me' } }))).toEqual(['who', 'age', 'more']);
    expect(Object.keys(stillAsked(journey, { ...answers, other: { known: false } }))).not.toContain('name');
  });
});

describe('what is asked next', () => {
  test('is always the first without an answer, whatever the order of answering', () => {
    fc.assert(
      fc.property(journeys, someAnswers, (one, answers) => {
        const open = firstOpen(one, answers);
        const steps = stepsFor(one, answers);
        const answered = steps.slice(0, open ? steps.indexOf(open) : steps.length);
        expect(answered.every(({ path }) => answers[path] !== undefined)).toBe(true);
        if (open) expect(answers[open.path]).toBeUndefined();
      }),
    );
  });

  test('comes to an end: answering the first open question again and again leaves none', () => {
    fc.assert(
      fc.property(journeys, fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 }), (one, values) => {
        let answers: Record<string, StepAnswers> = {};
        for (const value of values) {
          const open = firstOpen(one, answers);
          if (open) answers = { ...answers, [open.path]: { value } };
        }
        expect(firstOpen(one, answers)).toBeUndefined();
      }),
    );
  });
});

test('“Back” leads one question back, over those that are not asked, and from the first to the beginning', () => {
  expect(before(journey, WHOLE, 'age')).toBe('/try/who');
  expect(before(journey, { ...WHOLE, who: { who: 'other' } }, 'age')).toBe('/try/other');
  expect(before(journey, WHOLE, 'who')).toBe('/try');
  expect(before(journey, WHOLE, 'check')).toBe('/try/more');
});

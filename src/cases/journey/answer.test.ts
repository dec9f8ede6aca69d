import { describe, expect, test } from 'vitest';
import { at } from '../testing/cases.ts';
import { journey, WHOLE } from '../testing/journey.ts';
import { firstWrong, readAnswer, type Step, summaryOf } from './index.ts';

const step = (path: string) => journey.steps.find((one) => one.path === path) as Step;

describe('an answer', () => {
  test('is kept as it was typed, when it is right', async () => {
    const form = new FormData();
    form.set('age', ' 40 ');
    expect(await readAnswer(step('age'), form, at(), {})).toEqual({ right: { age: 40 } });
  });

  test('that is wrong says so once at each field, and keeps what was typed', async () => {
    const form = new FormData();
    form.set('more.words', 'Cold');
    form.set('more.since-day', '25');
    form.set('more.since-month', '11');
    form.set('more.since-year', '2026');
    expect(await readAnswer(step('more'), form, at(), {})).toEqual({
      wrong: [{ field: 'more.since', message: 'That day is still to come' }],
      typed: { more: { words: 'Cold', since: '2026-11-25' } },
    });
  });
});

describe('before it is sent', () => {
  test('a whole has nothing wrong', async () => expect(await firstWrong(journey, WHOLE, at())).toBeUndefined());

  test('what is missing comes first, in the order of asking', async () => {
    expect(await firstWrong(journey, { ...WHOLE, age: undefined }, at())).toBe(step('age'));
    expect(await firstWrong(journey, { ...WHOLE, who: { who: 'other' } }, at())).toBe(step('other'));
  });

  test('what has become wrong since it was answered is asked again', async () => {
    const yesterday = new Date('2026-10-30T12:00:00Z');
    expect(await firstWrong(journey, WHOLE, yesterday)).toBe(step('more'));
  });
});

test('everything that was asked is summed up in words, in order', () => {
  expect(summaryOf(journey, WHOLE)).toEqual([
    { path: 'who', question: 'Who is it for?', answer: 'Me' },
    { path: 'age', question: 'How old are they?', answer: '40' },
    { path: 'more', question: 'In words', answer: 'Secretive heron' },
    { path: 'more', question: 'Since', answer: '1 November 2026' },
  ]);
});

import { expect, test } from 'vitest';
import type { Journey, Question, Step } from '#cases';
import { checkPage, questionPage, stopPage } from './page.ts';

const step = (fields: Step['fields']): Step => ({
  path: 'one',
  title: 'The <title>',
  words: ['In other words.'],
  warning: 'Mind the gap',
  fields,
  schema: () => {
    throw new Error('Not asked here');
  },
});
const journey: Journey = { name: 'try', title: 'Try it', steps: [], declaration: 'It is so.', send: 'Send it' };
const asked = (fields: Step['fields'], wrong: Question['wrong'] = []): Question => ({
  step: step(fields),
  values: undefined,
  answers: {},
  wrong,
  back: '/try/before',
  formKey: 'key-1',
});
const ONE = [{ kind: 'text', name: 'a', label: 'What is <it>?' }] as const;
const TWO = [...ONE, { kind: 'text', name: 'b', label: 'And this?' }] as const;

test('one question alone is the heading; of several, the title is', () => {
  expect(questionPage(journey, asked(ONE)).main).toMatch(/<h1[^>]*><label[^>]*>What is &lt;it&gt;\?/);
  expect(questionPage(journey, asked(ONE)).title).toBe('What is <it>? – Try it – Waymark');
  expect(questionPage(journey, asked(TWO)).main).toContain('<h1 class="govuk-heading-l">The &lt;title&gt;</h1>');
  for (const fields of [
    ONE,
    TWO,
    [{ kind: 'tick', name: 'a', label: 'A' }],
    [{ kind: 'pin', name: 'a', label: 'A' }],
  ] as const)
    expect(questionPage(journey, asked(fields)).main.match(/<h1/g)).toHaveLength(1);
});

test('what is wrong is said in the window’s title, above everything, and leads to its field', () => {
  const page = questionPage(journey, asked(TWO, [{ field: 'b', message: 'Say <this>' }]));
  expect(page.title).toMatch(/^Error: The <title>/);
  expect(page.status).toBe(400);
  expect(page.main.indexOf('There is a problem')).toBeLessThan(page.main.indexOf('<h1'));
  expect(page.main).toContain('<a href="#b">Say &lt;this&gt;</a>');
});

test('what is wrong with no field in particular is said without a link', () => {
  expect(questionPage(journey, asked(ONE, [{ field: '', message: 'Once more' }])).main).toContain('<li>Once more</li>');
});

test('a right page is answered as one, with its key and the way back', () => {
  const { status, main, danger } = questionPage(journey, asked(ONE));
  expect({ status, danger }).toEqual({ status: 200, danger: false });
  expect(main).toContain('name="key" value="key-1"');
  expect(main).toContain('href="/try/before"');
  for (const words of ['In other words.', 'Mind the gap']) expect(main).toContain(words);
});

test('where the heading would tell too much, the window is called something else', () => {
  const question = asked(ONE);
  const page = questionPage(journey, { ...question, step: { ...question.step, window: 'Question 2' } });
  expect(page.title).toBe('Question 2 – Try it – Waymark');
});

test('before sending, each answer stands with the way to change it', () => {
  const rows = [{ path: 'one', question: 'What is <it>?', answer: 'This\n& that' }];
  const page = checkPage(journey, { rows, answers: {}, back: '/try/one', formKey: 'key-1', wrong: [] });
  expect(page.main).toContain('This\n&amp; that');
  expect(page.main).toMatch(/href="\/try\/one">Change<span[^>]*> what is &lt;it&gt;\?/);
  for (const words of ['It is so.', 'Send it', 'value="key-1"']) expect(page.main).toContain(words);
});

test('what does not make a whole is said before sending too', () => {
  const wrong = [{ field: '', message: 'Give one or the other' }];
  const page = checkPage(journey, { rows: [], answers: {}, back: '/try', formKey: 'k', wrong });
  expect({ title: page.title.slice(0, 7), status: page.status }).toEqual({ title: 'Error: ', status: 400 });
  expect(page.main).toContain('Give one or the other');
});

test('a journey that ends early shows the number to ring, to be touched', () => {
  const call = { number: '0808 800 4444', label: 'Shelter' };
  const page = stopPage({ ...journey, danger: true }, { path: 'stop', title: 'Ring', words: ['Now.'], call });
  expect(page.main).toContain('href="tel:08088004444">0808 800 4444</a>');
  expect(page.danger).toBe(true);
  expect(page.main).not.toContain('<form');
});

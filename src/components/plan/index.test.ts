import { expect, test } from 'vitest';
import type { Followed } from '#cases';
import { drawPlan } from './index.ts';

type Step = NonNullable<Followed['own']>['plan'][number];

const step = (stepId: string, more: Partial<Step> = {}): Step => ({
  ...{ stepId, text: `Do ${stepId}`, responsible: 'applicant', kind: 'mandatory', due: null, doneAt: null },
  ...more,
});
const draw = (...plan: Step[]) => drawPlan({ plan, formKey: 'key' }, 'follow', '2026-11-24').markup;
const words = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('says how much is done, of one’s own and of the council’s', () => {
  const done = { doneAt: Date.parse('2026-11-24T23:30:00Z') };
  const plan = [step('a', done), step('b', { kind: 'recommended' }), step('c', { responsible: 'council' })];
  expect(words(draw(...plan))).toContain('You: 1 of 2 done. The council: 0 of 1 done.');
  expect(words(draw(step('c', { responsible: 'council' })))).not.toContain('You:');
});

test('each step stands under who takes it, and only one’s own can be ticked', () => {
  const markup = draw(step('theirs', { responsible: 'council' }), step('may', { kind: 'recommended' }), step('must'));
  const order = ['What you must do', 'Do must', 'What may help you', 'Do may', 'What the council does', 'Do theirs'];
  const places = order.map((one) => markup.indexOf(one));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(markup.match(/action="\/sent\/follow\/plan"/g)).toHaveLength(2);
  expect(draw(step('must'))).not.toContain('What the council does');
});

test.each([
  ['2026-11-24', 'By today'],
  ['2026-11-25', 'By 25 November 2026'],
  ['2026-11-23', 'Late: it was to be done by 23 November 2026'],
])('a step due on %s: %s', (due, expected) => {
  expect(words(draw(step('a', { due })))).toContain(expected);
});

test('a step that is done says when, in London, and the tick can be taken away', () => {
  const markup = draw(step('a', { due: '2026-11-01', doneAt: Date.parse('2026-06-30T23:30:00Z') }));
  expect(words(markup)).toContain('Done on 1 July 2026');
  expect(markup).toContain('name="done" value="no"');
  expect(markup).not.toContain('Late');
});

test('what the council writes is shown as words', () => {
  const markup = draw(step('"><script>', { text: '<b>bold</b>' }));
  expect(markup).not.toMatch(/<script>|<b>/);
});

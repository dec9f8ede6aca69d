// A personalised housing plan: who does what, by when, and a tick for each step of one's own.
import type { Followed } from '#cases';
import { type Html, html, localDate } from '#platform';
import { day } from '../find/words.ts';

type Own = NonNullable<Followed['own']>;
type Step = Own['plan'][number];

const GROUPS: readonly { title: string; holds: (step: Step) => boolean }[] = [
  { title: 'What you must do', holds: ({ responsible, kind }) => responsible === 'applicant' && kind === 'mandatory' },
  { title: 'What may help you', holds: ({ responsible, kind }) => responsible === 'applicant' && kind !== 'mandatory' },
  { title: 'What the council does', holds: ({ responsible }) => responsible === 'council' },
];

/** The plan of the case that `followKey` opens, on a day such as `2026-11-24`, with forms that tick. */
export function drawPlan(
  { plan: steps, formKey }: Pick<Own, 'plan' | 'formKey'>,
  followKey: string,
  today: string,
): Html {
  const groups = GROUPS.map(({ title, holds }) => ({ title, steps: steps.filter(holds) }));
  const drawn = groups
    .filter((group) => group.steps.length > 0)
    .map(
      (group) =>
        html`<h3 class="govuk-heading-s">${group.title}</h3><ul class="wm-plan__steps">${group.steps.map((step) => drawStep(step, today, { formKey, followKey }))}</ul>`,
    );
  return html`<section class="wm-plan" aria-labelledby="plan"><h2 class="govuk-heading-m" id="plan">Your plan</h2>${progress(steps)}${drawn}</section>`;
}

/** “2 of 5 done”: of one's own steps, and of the council's. */
function progress(steps: readonly Step[]): Html {
  const of = (who: Step['responsible']) => steps.filter(({ responsible }) => responsible === who);
  const [yours, theirs] = [of('applicant'), of('council')];
  const done = (some: readonly Step[]) => some.filter(({ doneAt }) => doneAt !== null).length;
  return html`<p class="govuk-body">${yours.length > 0 && html`<progress max="${yours.length}" value="${done(yours)}" aria-hidden="true"></progress><strong>You: ${done(yours)} of ${yours.length} done.</strong> `}${theirs.length > 0 && html`The council: ${done(theirs)} of ${theirs.length} done.`}</p>`;
}

function drawStep(step: Step, today: string, form: { formKey: string; followKey: string }): Html {
  const { stepId, text, responsible, doneAt } = step;
  const done = doneAt !== null;
  return html`<li class="wm-plan__step${done && ' wm-plan__step--done'}" id="step-${stepId}"><span class="wm-plan__box" aria-hidden="true">${done && '✓'}</span><div><p class="wm-plan__text">${text}</p><p class="wm-plan__when">${whenOf(step, today)}</p></div>${responsible === 'applicant' && tickForm(step, form)}</li>`;
}

function whenOf({ due, doneAt }: Step, today: string): Html | string {
  if (doneAt !== null) return html`<strong>Done</strong> on ${day(localDate(new Date(doneAt)))}`;
  if (due === null) return '';
  if (due === today) return html`<strong>By today</strong>`;
  if (due < today) return html`<strong>Late:</strong> it was to be done by ${day(due)}`;
  return `By ${day(due)}`;
}

const tickForm = (
  { stepId, text, doneAt }: Step,
  { formKey, followKey }: { formKey: string; followKey: string },
): Html => {
  const done = doneAt !== null;
  return html`<form class="wm-no-print" method="post" action="/sent/${followKey}/plan"><input type="hidden" name="key" value="${formKey}"><input type="hidden" name="step" value="${stepId}"><button class="${done ? 'wm-linklike' : 'govuk-button govuk-button--secondary'}" type="submit" name="done" value="${done ? 'no' : 'yes'}">${done ? 'Not done after all' : 'I have done this'}<span class="govuk-visually-hidden">: ${text}</span></button></form>`;
};

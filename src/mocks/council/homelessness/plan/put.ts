import { z } from 'zod';
import { fields, type Plan, STEP_BY, STEP_KINDS } from '#cases';
import { localDate } from '#platform';
import { errorsOf, Refused } from '../../ask/refused.ts';
import type { Kept } from '../applications/kept.ts';

const { date, oneOf, part, says, text, yesOrNo } = fields;

const name = 'Name each step in small letters, digits and hyphens, such as check-notice';
const stepSentSchema = part(
  {
    id: z.string({ error: name }).regex(/^[a-z0-9][a-z0-9-]{0,59}$/, name),
    text: text(500, 'Say what is to be done'),
    by: oneOf(STEP_BY, 'Say who takes the step: council or applicant'),
    kind: oneOf(STEP_KINDS, 'Say whether the step is mandatory or recommended'),
    agreed: yesOrNo('Say whether the step was agreed: true or false'),
    due: date('Enter the day by which it should be done, such as 2026-12-08, or leave it out').optional(),
  },
  'Send each step as an object',
).check((payload) => {
  // What a council takes on it must do; only what it advises the applicant to do may be left (s.189A(4) to (7)).
  if (payload.value.by === 'council' && payload.value.kind === 'recommended')
    says(payload)('kind', 'What the council takes on is mandatory');
});

const review = 'Enter the day the plan is looked at again, such as 2026-12-08';

/** A plan as a caseworker sends it; what is done stays done, by the steps’ ids. */
export const planSentSchema = part(
  {
    reviewOn: date(review),
    steps: z
      .array(stepSentSchema, { error: 'List the steps' })
      .min(1, 'List at least one step')
      .max(50, 'List no more than 50 steps'),
  },
  'Send a plan as a JSON object',
).check((payload) => {
  const ids = payload.value.steps.map(({ id }) => id);
  if (new Set(ids).size < ids.length) says(payload)('steps', 'Give each step an id of its own');
});

/** Whether a step is done. */
export const doneSchema = part({ done: yesOrNo('Say whether the step is done: true or false') }, 'Send {"done": true}');

/** Puts another plan in the place of an application’s. Throws `Refused` 422. */
export function putPlan(kept: Kept, sent: unknown, now: Date): Plan {
  const read = planSentSchema.safeParse(sent);
  if (!read.success) throw new Refused(422, 'The plan was not changed.', { errors: errorsOf(read.error) });
  const { reviewOn, steps } = read.data;
  if (reviewOn < localDate(now))
    throw new Refused(422, 'The plan was not changed.', {
      errors: { reviewOn: 'That day has passed: enter today or later' },
    });
  const doneAt = new Map(kept.plan.steps.map((step) => [step.id, step.doneAt]));
  kept.plan = {
    version: kept.plan.version + 1,
    drawnAt: now.toISOString(),
    reviewOn,
    steps: steps.map((step) => {
      const done = doneAt.get(step.id);
      return { ...step, ...(done !== undefined && { doneAt: done }) };
    }),
  };
  return kept.plan;
}

/** Ticks a step or takes the tick away; once more changes nothing. Throws `Refused` 404 or 422. */
export function putStep(kept: Kept, id: string, sent: unknown, now: Date): Plan {
  const read = doneSchema.safeParse(sent);
  if (!read.success) throw new Refused(422, 'The step was not changed.', { errors: errorsOf(read.error) });
  const step = kept.plan.steps.find((one) => one.id === id);
  if (!step) throw new Refused(404, 'There is no step with that id in the plan.');
  if (!read.data.done) delete step.doneAt;
  else step.doneAt ??= now.toISOString();
  return kept.plan;
}

// The first personalised housing plan (Housing Act 1996, s.189A), drawn up at once from the answers.

import type { Plan } from '#cases';
import { dateOf, dayOf } from '#platform';
import type { Facts } from '../applications/facts.ts';
import { RULES } from './rules.ts';

/** Days until the plan is looked at again. */
const REVIEW_AFTER = 14;

/** The first plan for these facts, drawn up at a time. */
export function firstPlan(facts: Facts, at: Date): Plan {
  const day = (days: number) => dateOf(dayOf(facts.appliedOn) + days);
  return {
    version: 1,
    drawnAt: at.toISOString(),
    reviewOn: day(REVIEW_AFTER),
    steps: RULES.filter(({ when }) => when(facts)).map(({ when: _, within, ...step }) => ({
      ...step,
      agreed: step.kind === 'mandatory',
      due: day(within),
    })),
  };
}

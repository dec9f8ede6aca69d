import type { ReviewDecision } from '../schema/codes.ts';
import type { Case } from './case.ts';

/** A review must be asked for within so many days of the decision (Housing Act 1996, s.202(3)). */
export const REVIEW_DAYS = 21;

/** The day a decision was made that may be reviewed, such as `2026-11-24`; undefined when it was not made. */
export function decidedOn(one: Case, decision: ReviewDecision): string | undefined {
  const ended = (name: string) => one.duties.find(({ duty }) => duty === name)?.end;
  switch (decision) {
    case 'ELIGIBILITY':
    case 'DUTY_OWED':
      return one.assessment?.on;
    case 'PREVENTION_ENDED':
      return ended('PREVENTION');
    case 'RELIEF_ENDED':
      return ended('RELIEF');
    case 'MAIN_DUTY':
      return one.main?.decided;
    case 'MAIN_DUTY_ENDED':
      return ended('MAIN_DUTY');
    case 'SUITABILITY':
      return one.placements.at(-1)?.in;
  }
}

import { type ApplicationShown, type ApplicationStatus, ageOn } from '#cases';
import { localDate } from '#platform';
import { MAIN_OUTCOMES, REVIEW_DECISIONS, REVIEW_OUTCOMES, TA_TYPES } from '../schema/codes.ts';
import { BECAUSE } from '../schema/ended.ts';
import { type Case, placedNow, statusOf, targetOf } from '../stages/case.ts';
import { flagsOf } from '../stages/flags.ts';
import { possibleNow } from '../stages/possible.ts';
import { standingOf } from '../stages/standing.ts';
import type { Facts } from './facts.ts';
import type { Kept } from './kept.ts';

/** Said with everything, for somebody may take it for real. */
const PRETEND = 'This council is pretend: nobody real has been told.';

const NOTES: Record<ApplicationStatus, string> = {
  RECEIVED: 'We have your application, and will speak to you within one working day. Your first plan is ready.',
  ASSESSED: 'We have looked into your situation, and will tell you in writing what we must do for you.',
  PREVENTION: 'We must help you keep your home or find another. We aim to do so within 56 days: see your plan.',
  RELIEF: 'We must help you find a home. We work with you for 56 days: see your plan.',
  MAIN_DUTY: 'We must make sure that you have somewhere to live until you have a settled home.',
  ENDED: 'We have ended our help with this application. You may ask for a review within 21 days, or apply again.',
};

/** What to do at once, or to think of. */
function warningsOf({ dateOfBirth, appliedOn, situation }: Facts): string[] {
  const warnings: string[] = [];
  if (situation.tonight === 'NOWHERE')
    warnings.push('You have nowhere to sleep tonight: come to the council’s office today, or ring it if it is closed.');
  if (situation.tonight === 'NOT_SAFE')
    warnings.push('You are not safe where you are: if you are in danger now, ring 999. You need not go back there.');
  if (ageOn(dateOfBirth, appliedOn) < 18)
    warnings.push('You are under 18: children’s services will be told as well, and must help you.');
  return warnings;
}

/** Why the help ended, in words: what was decided on the main duty, where that ended it. */
function endedBecause({ ended, main }: Case): string {
  if (ended?.because === 'NO_MAIN_DUTY' && main) return MAIN_OUTCOMES[main.outcome];
  return ended ? BECAUSE[ended.because] : '';
}

/** An application as it may be seen at `now`: how it stands, and nothing of the person. */
export function shownOf(kept: Kept, now: Date, holidays: ReadonlySet<string>): ApplicationShown {
  const { one, updatedAt } = standingOf(kept, now, holidays);
  const status = statusOf(one);
  return {
    id: kept.id,
    reference: kept.reference,
    status,
    statusNote: `${NOTES[status]} ${PRETEND}`,
    applicationDate: kept.facts.appliedOn,
    receivedAt: kept.receivedAt,
    updatedAt,
    warnings: warningsOf(kept.facts),
    duties: one.duties.map((each) => ({
      duty: each.duty,
      start: each.start,
      target: targetOf(each),
      end: each.end ?? null,
      endedBecause: each.because ? BECAUSE[each.because] : null,
    })),
    temporaryAccommodation: {
      now: placedNow(one) !== undefined,
      placements: one.placements.map(({ type, in: from, out, bedrooms }) => ({
        type: TA_TYPES[type],
        in: from,
        out: out ?? null,
        bedrooms,
      })),
    },
    reviews: one.reviews.map(({ decision, requestedOn, decidedOn, outcome }) => ({
      decision: REVIEW_DECISIONS[decision],
      requestedOn,
      decidedOn: decidedOn ?? null,
      outcome: outcome ? REVIEW_OUTCOMES[outcome] : null,
    })),
    flags: flagsOf(one, kept.facts, localDate(now)),
    ended: one.ended ? { on: one.ended.on, reason: endedBecause(one) } : null,
    possibleNow: possibleNow(one),
  };
}

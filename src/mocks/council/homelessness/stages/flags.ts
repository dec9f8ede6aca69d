import { ageOn } from '#cases';
import { dayOf } from '#platform';
import type { Facts } from '../applications/facts.ts';
import { type Case, targetOf } from './case.ts';

/** The longest that a family may be in bed and breakfast, in days (Homelessness (Suitability of Accommodation) (England) Order 2003). */
const SIX_WEEKS = 42;

/** What breaks a rule on a day such as `2026-11-24`, for the caseworker. */
export function flagsOf(one: Case, facts: Facts, today: string): { code: string; message: string }[] {
  const shared = one.placements.filter(({ type }) => type === 'BED_AND_BREAKFAST');
  const days = shared.reduce((sum, { in: from, out }) => sum + dayOf(out ?? today) - dayOf(from), 0);
  const isFamily = facts.household.children.length > 0 || facts.household.pregnant === true;
  const flags: { code: string; message: string }[] = [];
  if (isFamily && days > SIX_WEEKS)
    flags.push({
      code: 'BED_AND_BREAKFAST_OVER_SIX_WEEKS',
      message: `A household with children or a pregnancy has been in bed and breakfast for ${days} days: ${SIX_WEEKS} are the most (Suitability of Accommodation Order 2003)`,
    });
  if (shared.some(({ in: from }) => ageOn(facts.dateOfBirth, from) < 18))
    flags.push({
      code: 'BED_AND_BREAKFAST_UNDER_18',
      message: 'Bed and breakfast is not suitable for somebody of 16 or 17: find supported accommodation',
    });
  const late = one.duties.find((duty) => duty.end === undefined && (targetOf(duty) ?? today) < today);
  if (late)
    flags.push({
      code: 'PAST_56_DAYS',
      message: `The ${late.duty === 'RELIEF' ? 'relief' : 'prevention'} duty has run for more than 56 days: end it or go on to the next stage`,
    });
  return flags;
}

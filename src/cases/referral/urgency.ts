import { dayOf } from '#platform';
import type { Urgency } from '../store/index.ts';
import type { Referral } from './schema/referral.ts';

/** Days within which a home that is being lost is for today. */
const NEAR = 7;

const DANGER: readonly Referral['situation']['reason'][] = ['DOMESTIC_ABUSE', 'OTHER_VIOLENCE', 'DISASTER'];

/**
 * How urgent a referral is on a day such as `2026-11-24`: now, when they are homeless and at risk; today, when they are
 * homeless or it is a week away or less; else this week.
 */
export function urgencyOf({ situation, risks, choice }: Referral, today: string): Urgency {
  const { housing, reason, dateOfLoss, releaseDate } = situation;
  const atRisk =
    Boolean(risks?.toPerson) ||
    Boolean(risks?.toStaff) ||
    Boolean(choice.unsafeAreas?.length) ||
    DANGER.includes(reason);
  if (housing === 'HOMELESS_NOW') return atRisk ? 0 : 1;
  const isNear = (date: string | undefined) => date !== undefined && dayOf(date) - dayOf(today) <= NEAR;
  return isNear(dateOfLoss) || isNear(releaseDate) ? 1 : 2;
}

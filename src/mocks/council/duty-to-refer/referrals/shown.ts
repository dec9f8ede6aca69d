import { localDate } from '#platform';
import type { ReferralShown } from '../schema.ts';
import { PRETEND, standingOf } from '../status/standing.ts';
import type { Kept } from './store.ts';

/** A referral as whoever made it may see it at `now`; `names` are the authorities’, by GSS code. */
export function shownOf(kept: Kept, now: Date, names: ReadonlyMap<string, string>): ReferralShown {
  const authority = names.get(kept.area) ?? '';
  return {
    reference: kept.reference,
    yourReference: kept.yourReference,
    localAuthorityAreaId: kept.area,
    authority,
    submissionDate: localDate(kept.receivedAt),
    acknowledgement: {
      at: kept.receivedAt.toISOString(),
      message: `${authority} has your referral. Its reference is ${kept.reference}. ${PRETEND}`,
      warnings: [...kept.warnings],
    },
    ...standingOf(kept, now),
  };
}

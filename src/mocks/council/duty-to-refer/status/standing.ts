import type { Kept } from '../referrals/store.ts';
import type { ReferralShown } from '../schema.ts';

type Standing = Pick<
  ReferralShown,
  'status' | 'statusNote' | 'updatedAt' | 'outcomeReason' | 'outcomeNote' | 'withdrawalReason'
>;

/** Said with everything, for somebody may take it for real. */
export const PRETEND = 'This council is pretend: nobody real has been told.';

const NOTES = {
  SUBMITTED: 'We have the referral, and decide within one working day whether we accept it.',
  ACCEPTED: 'We have accepted the referral, and are contacting them in the way that is safe.',
  NOT_ACCEPTED: 'We have not accepted the referral. We will tell you why.',
  WITHDRAWN: 'The referral has been withdrawn. We will not contact them because of it.',
} as const;

/** How a referral stands at `now`. A clock put back undoes what came after. */
export function standingOf({ receivedAt, decision, decidedAt, reasonedAt, withdrawn }: Kept, now: Date): Standing {
  const nothing = { outcomeReason: null, outcomeNote: null, withdrawalReason: null };
  const at = (status: Standing['status'], since: Date) => ({
    ...nothing,
    status,
    statusNote: NOTES[status],
    updatedAt: since.toISOString(),
  });
  if (withdrawn && withdrawn.at <= now)
    return { ...at('WITHDRAWN', withdrawn.at), withdrawalReason: withdrawn.withdrawalReason };
  if (now < decidedAt) return at('SUBMITTED', receivedAt);
  if (now < reasonedAt) return at(decision.status, decidedAt);
  return {
    ...at(decision.status, reasonedAt),
    statusNote: decision.note,
    outcomeReason: decision.reason,
    outcomeNote: `${decision.note} ${PRETEND}`,
  };
}

// The pretend council holds a referral to what the pages ask for: there is one schema, and it is the room’s.
import { referrals } from '#cases';

export const {
  authoritiesSchema,
  bodiesSchema,
  bodyList,
  errorSchema,
  HOUSING,
  LOCAL_CONNECTION,
  pageSchema,
  referralOn,
  referralSchema,
  referralShownSchema,
  WITHDRAWAL_REASONS,
  withdrawalSchema,
} = referrals;

export type OutcomeReason = referrals.OutcomeReason;
export type Page = referrals.Page;
export type Referral = referrals.Referral;
export type ReferralShown = referrals.ReferralShown;
export type Withdrawal = referrals.Withdrawal;

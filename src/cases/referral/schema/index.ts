// A referral as a council takes it and answers it (Housing Act 1996, s.213B).
export {
  authoritiesSchema,
  bodiesSchema,
  errorSchema,
  type Page,
  pageSchema,
  type ReferralShown,
  referralShownSchema,
} from './answers.ts';
export { bodyList } from './bodies.ts';
export { HOUSING, LOCAL_CONNECTION, type OutcomeReason, WITHDRAWAL_REASONS } from './options.ts';
export { type Referral, referralOn, referralSchema } from './referral.ts';
export { type Withdrawal, withdrawalSchema } from './withdrawal.ts';

// Referring somebody: the duty of public bodies, and what anybody may do of their own will (Housing Act 1996, s.213B).
export { authorities } from './authorities.ts';
export { referral } from './kind.ts';
export * as referrals from './schema/index.ts';

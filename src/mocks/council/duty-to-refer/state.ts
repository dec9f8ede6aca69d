// The referrals as a snapshot has them: still nothing of the person.
import { z } from 'zod';
import { instant, plain, readSaved } from '../../saved.ts';
import type { UpstreamState } from '../../upstream.ts';
import type { Kept, Store } from './referrals/store.ts';
import { WITHDRAWAL_REASONS } from './schema.ts';
import { DECISIONS, type Decision } from './status/decisions.ts';

const withdrawalReasons = Object.keys(WITHDRAWAL_REASONS) as NonNullable<Kept['withdrawn']>['withdrawalReason'][];

/** By its reason: no two decisions have the same. */
const decision = z.string().transform((reason, context): Decision => {
  const found = DECISIONS.find((one) => one.reason === reason);
  if (found) return found;
  context.addIssue(`no decision has the reason ${reason.slice(0, 100)}`);
  return z.NEVER;
});

const savedSchema = z.strictObject({
  made: z.int().min(0),
  referrals: z
    .array(
      z
        .strictObject({
          reference: z.string(),
          caller: z.string(),
          yourReference: z.string().nullable(),
          area: z.string(),
          receivedAt: instant,
          warnings: z.array(z.string()),
          decision,
          decidedAt: instant,
          reasonedAt: instant,
          withdrawn: z.strictObject({ at: instant, withdrawalReason: z.enum(withdrawalReasons) }).exactOptional(),
          digest: z.string(),
          key: z.string().optional(),
        })
        .transform(({ key, ...referral }) => ({ ...referral, key })),
    )
    .max(10_000),
});

/** What the council remembers of referrals. */
export const stateOf = (store: Store): UpstreamState => ({
  save: () => {
    const { made, referrals } = store.everything();
    return plain({ made, referrals: referrals.map((one) => ({ ...one, decision: one.decision.reason })) });
  },
  restore: (saved) => store.replace(readSaved(savedSchema, saved)),
  reset: () => store.clear(),
});

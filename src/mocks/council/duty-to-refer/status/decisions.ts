// How the pretend council decides: the first rule that fits. Change them to see your service take another answer.
import type { OutcomeReason } from '../schema.ts';
import type { Facts } from './facts.ts';

export interface Decision {
  /** Facts that must all be so; `asked` only ever fits a referral that asks for this outcome. */
  when: Partial<Facts> | 'asked';
  status: 'ACCEPTED' | 'NOT_ACCEPTED';
  reason: OutcomeReason;
  /** For whoever referred, in plain words. */
  note: string;
  /** Working days after the referral when the reason is told; the status is known after one. */
  reasonAfter: number;
}

/** Working days until the status is known. */
export const STATUS_AFTER = 1;

export const DECISIONS: readonly Decision[] = [
  {
    // Only when they are homeless already: the duty to prevent it asks for no connection (Housing Act 1996, s.195, s.198).
    when: { localConnection: 'NO', housing: 'HOMELESS_NOW', unsafe: false },
    status: 'NOT_ACCEPTED',
    reason: 'NO_LOCAL_CONNECTION',
    note: 'They have no local connection with us, so we have asked a council where they have one to help. We have told them in writing, and how to ask for a review.',
    reasonAfter: 2,
  },
  {
    when: { priority: true },
    status: 'ACCEPTED',
    reason: 'PRIORITY_NEED',
    note: 'They are in priority need: they have somewhere to stay while we make a plan with them.',
    reasonAfter: 5,
  },
  {
    when: 'asked',
    status: 'NOT_ACCEPTED',
    reason: 'INTENTIONALLY_HOMELESS',
    note: 'We found that they gave up a home they could have kept. We have told them why in writing, how to ask for a review, and where to get advice.',
    reasonAfter: 5,
  },
  {
    when: 'asked',
    status: 'NOT_ACCEPTED',
    reason: 'REJECTED_FOR_ANOTHER_REASON',
    note: 'We could not reach them in the ways you gave us. Please make a new referral if they still need a home.',
    reasonAfter: 2,
  },
  {
    when: {},
    status: 'ACCEPTED',
    reason: 'PREVENTION_AND_RELIEF_DUTY',
    note: 'We have spoken to them, and agreed a plan with them to keep or find a home.',
    reasonAfter: 5,
  },
];

/** A referrer’s own reference that begins so asks for an outcome: `PRETEND-INTENTIONALLY_HOMELESS`. */
export const ASKS = 'PRETEND-';

/** The decision by these facts, or the one that the referrer’s reference asks for. */
export function decide(facts: Facts, reference = ''): Decision {
  const asked = DECISIONS.find(({ reason }) => reference === `${ASKS}${reason}`);
  return asked ?? (DECISIONS.find(({ when }) => when !== 'asked' && fits(when, facts)) as Decision);
}

const fits = (when: Partial<Facts>, facts: Facts): boolean =>
  Object.entries(when).every(([fact, value]) => facts[fact as keyof Facts] === value);

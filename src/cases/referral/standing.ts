import type { Standing } from '../kind.ts';
import { type ReferralShown, referralShownSchema } from './schema/answers.ts';
import { OUTCOME_REASONS, STATUSES, WITHDRAWAL_REASONS } from './schema/options.ts';

/** Where each of the council’s statuses leaves a case. */
const CASE_STATUS = { SUBMITTED: 'received', ACCEPTED: 'acting', NOT_ACCEPTED: 'closed', WITHDRAWN: 'closed' } as const;

/** What the council’s answer says, for whoever referred, a line each. Throws `ZodError` when it is not what was promised. */
export function standingOf(answer: unknown): Standing {
  const shown = referralShownSchema.parse(answer);
  return {
    status: CASE_STATUS[shown.status],
    note: wordsOf(shown).map(sentence).join('\n'),
    councilReference: shown.reference,
  };
}

function wordsOf(shown: ReferralShown): string[] {
  const { status, statusNote, acknowledgement, outcomeReason, outcomeNote, withdrawalReason } = shown;
  if (status === 'SUBMITTED') return [acknowledgement.message, statusNote, ...acknowledgement.warnings];
  const reason = outcomeReason
    ? OUTCOME_REASONS[outcomeReason]
    : withdrawalReason && WITHDRAWAL_REASONS[withdrawalReason];
  return [STATUSES[status], ...(reason ? [reason] : []), outcomeNote ?? statusNote];
}

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

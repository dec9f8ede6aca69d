import type { z } from 'zod';
import { oneOf, part, perhaps } from '../../schema/fields.ts';
import { WITHDRAWAL_REASONS } from './options.ts';

/** Why a referral is taken back. */
export const withdrawalSchema = part(
  { withdrawalReason: oneOf(WITHDRAWAL_REASONS, 'Choose why you withdraw it from the list'), note: perhaps(1_000) },
  'Send the withdrawal as a JSON object',
);

export type Withdrawal = z.output<typeof withdrawalSchema>;

// What the API answers with. Nothing of the person is ever given back.
import { z } from 'zod';
import { oneOf } from '../../schema/fields.ts';
import { OUTCOME_REASONS, STATUSES, WITHDRAWAL_REASONS } from './options.ts';

const time = z.iso.datetime();

export const referralShownSchema = z.object({
  reference: z.string().describe('The council’s'),
  yourReference: z.string().nullable().describe('The referrer’s own'),
  localAuthorityAreaId: z.string().describe('GSS code'),
  authority: z.string(),
  submissionDate: z.iso.date().describe('The day in London'),
  acknowledgement: z.object({
    at: time,
    message: z.string(),
    warnings: z.array(z.string()).describe('What to tell the person referred, or to think of'),
  }),
  status: oneOf(STATUSES, 'A status'),
  statusNote: z.string().describe('In plain words'),
  updatedAt: time,
  outcomeReason: oneOf(OUTCOME_REASONS, 'A reason').nullable(),
  outcomeNote: z.string().nullable().describe('In plain words'),
  withdrawalReason: oneOf(WITHDRAWAL_REASONS, 'A reason').nullable(),
});

export const pageSchema = z.object({
  page: z.int(),
  pageSize: z.int(),
  total: z.int(),
  referrals: z.array(referralShownSchema),
});

export const bodiesSchema = z.object({
  bodies: z.array(
    z.object({ code: z.string(), name: z.string(), duty: z.boolean().describe('False: refers of its own will') }),
  ),
});

export const authoritiesSchema = z.object({
  authorities: z.array(z.object({ code: z.string().describe('GSS code'), name: z.string() })),
});

export const errorSchema = z.object({
  error: z.string().describe('In a sentence'),
  errors: z.record(z.string(), z.string()).optional().describe('By field, such as consent.toReferral: a sentence each'),
});

export type ReferralShown = z.output<typeof referralShownSchema>;
export type Page = z.output<typeof pageSchema>;

// What a caseworker sends at each stage, and the event that is kept of it.
import { z } from 'zod';
import { ACCOMMODATIONS, circumstancesSchema, fields, REASONS, SUPPORT_NEEDS } from '#cases';
import {
  ACTIVITIES,
  AGENCIES,
  AST_REASONS,
  DUTY_OWED,
  ENDING_REASONS,
  MAIN_OUTCOMES,
  PRIORITY_NEEDS,
  REVIEW_DECISIONS,
  REVIEW_OUTCOMES,
  TA_TYPES,
} from './codes.ts';
import { ENDING_WORDS } from './ended.ts';

const { count, date, oneOf, part, someOf, yesOrNo } = fields;

const listed = (what: string) => `Choose ${what} from the list`;
const perhaps = (what: string) => `Choose ${what} from the list, or leave it out`;
const day = (what: string) => date(`Enter the day ${what}, such as 2026-11-25`);
const authority = z
  .string({ error: 'Enter the code of a council, such as E08000025, or leave it out' })
  .regex(/^E0[6-9]\d{6}$/, 'Enter the code of a council, such as E08000025, or leave it out');

const assessmentSchema = part(
  {
    on: day('of the assessment (1.5)'),
    eligible: yesOrNo('Say whether they are eligible (1.3): true or false'),
    dutyOwed: oneOf(DUTY_OWED, listed('the duty owed (1.6)')),
    accommodation: oneOf(ACCOMMODATIONS, perhaps('where they live (1.13)')).optional(),
    settled: oneOf(ACCOMMODATIONS, perhaps('the last settled home (1.14)')).optional(),
    reason: oneOf(REASONS, perhaps('the main reason (1.15)')).optional(),
    astReason: oneOf(AST_REASONS, perhaps('why the tenancy ended (1.16)')).optional(),
    socialReason: oneOf(ENDING_REASONS, perhaps('why the social tenancy ended (1.17)')).optional(),
    supportedReason: oneOf(ENDING_REASONS, perhaps('why they must leave supported housing (1.18)')).optional(),
    referred: yesOrNo('Say whether they were referred (1.19): true or false'),
    agency: oneOf(AGENCIES, perhaps('the agency (1.20)')).optional(),
    referredBy: authority.optional().describe('1.21'),
    support: someOf(SUPPORT_NEEDS, listed('each support need (3.2)')).optional(),
    circumstances: circumstancesSchema.optional(),
  },
  'Send the assessment as a JSON object',
);

const preventionSchema = part({ start: day('the prevention duty began (4.2)') }, 'Send a JSON object');

const reliefSchema = part({ start: day('the relief duty began (5.2)') }, 'Send a JSON object');

const mainDutySchema = part(
  {
    decided: day('of the decision (7.1)'),
    effective: day('the decision takes effect (7.2)'),
    outcome: oneOf(MAIN_OUTCOMES, listed('the outcome (7.3)')),
    priorityNeed: oneOf(PRIORITY_NEEDS, perhaps('the priority need (7.5)')).optional(),
  },
  'Send the decision as a JSON object',
);

const wrongAction = 'Say IN to place them, or OUT to end the placement';
const placementSchema = z.discriminatedUnion(
  'action',
  [
    part(
      {
        action: z.literal('IN'),
        on: day('they moved in (9.3)'),
        type: oneOf(TA_TYPES, listed('the type of accommodation (9.5)')),
        bedrooms: count(0, 20, 'Enter the number of bedrooms (9.6), from 0 to 20'),
      },
      wrongAction,
    ),
    part({ action: z.literal('OUT'), on: day('they moved out (9.4)') }, wrongAction),
  ],
  { error: wrongAction },
);

const endSchema = part(
  {
    on: day('the help ended (4.5, 5.5 or 8.2)'),
    reason: oneOf(ENDING_WORDS, listed('the reason (4.6, 5.6 or 8.3)')),
    accommodation: oneOf(ACCOMMODATIONS, perhaps('where they live then (4.8, 5.8 or 8.4)')).optional(),
    authority: authority.optional().describe('4.9, 5.9, 5.10 or 8.5'),
    activity: oneOf(ACTIVITIES, perhaps('what was done (4.3 or 5.3)')).optional(),
    needsEngaged: yesOrNo('Say whether they were helped with their needs (4.4 or 5.4)').optional(),
    assistance: someOf(SUPPORT_NEEDS, listed('each need they were helped with (6.2)')).optional(),
  },
  'Send why it ends as a JSON object',
);

const wrongReview = 'Say REQUEST to take a request for a review, or DECIDE to decide one';
const decision = oneOf(REVIEW_DECISIONS, listed('the decision to be reviewed (10.4)'));
const reviewSchema = z.discriminatedUnion(
  'action',
  [
    part({ action: z.literal('REQUEST'), decision, on: day('the review was asked for (10.2)') }, wrongReview),
    part(
      {
        action: z.literal('DECIDE'),
        decision,
        on: day('the review was decided (10.3)'),
        outcome: oneOf(REVIEW_OUTCOMES, listed('the outcome (10.6)')),
      },
      wrongReview,
    ),
  ],
  { error: wrongReview },
);

/** What is sent to each path below an application. */
export const BODIES = {
  assessment: assessmentSchema,
  prevention: preventionSchema,
  relief: reliefSchema,
  'main-duty': mainDutySchema,
  'temporary-accommodation': placementSchema,
  end: endSchema,
  reviews: reviewSchema,
} as const;

/** When it was written down. */
const at = z.iso.datetime();
export const eventSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('assessment'), at, body: assessmentSchema }),
  z.strictObject({ action: z.literal('prevention'), at, body: preventionSchema }),
  z.strictObject({ action: z.literal('relief'), at, body: reliefSchema }),
  z.strictObject({ action: z.literal('main-duty'), at, body: mainDutySchema }),
  z.strictObject({ action: z.literal('temporary-accommodation'), at, body: placementSchema }),
  z.strictObject({ action: z.literal('end'), at, body: endSchema }),
  z.strictObject({ action: z.literal('reviews'), at, body: reviewSchema }),
]);

export type Event = z.output<typeof eventSchema>;
export type Assessment = z.output<typeof assessmentSchema>;
export type MainDuty = z.output<typeof mainDutySchema>;
export type End = z.output<typeof endSchema>;

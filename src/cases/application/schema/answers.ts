// What the council answers with: how an application stands, and the personalised housing plan (Housing Act 1996, s.189A).
// Nothing of the person is ever given back.
import { z } from 'zod';
import { oneOf } from '../../schema/fields.ts';

export const STATUSES = {
  RECEIVED: 'The council has your application',
  ASSESSED: 'The council has assessed your situation',
  PREVENTION: 'The council must help you keep your home or find another (prevention duty)',
  RELIEF: 'The council must help you find a home (relief duty)',
  MAIN_DUTY: 'The council must make sure you have somewhere to live (main duty)',
  ENDED: 'The council has ended its help with this application',
} as const;

export type ApplicationStatus = keyof typeof STATUSES;

export const DUTIES = { PREVENTION: 'Prevention duty', RELIEF: 'Relief duty', MAIN_DUTY: 'Main duty' } as const;

/** What may be done next with an application, each a path below it. */
export const ACTIONS = {
  assessment: 'assess it',
  prevention: 'begin the prevention duty',
  relief: 'begin the relief duty',
  'main-duty': 'decide on the main duty',
  'temporary-accommodation': 'place them in temporary accommodation, or end a placement',
  end: 'end it',
  reviews: 'take or decide a request for a review',
} as const;

export type Action = keyof typeof ACTIONS;

const time = z.iso.datetime();
const day = z.iso.date();

export const applicationShownSchema = z.object({
  id: z.string(),
  reference: z.string().describe('Such as HA-7K3M-Q9PX: short enough to read out'),
  status: oneOf(STATUSES, 'A status'),
  statusNote: z.string().describe('In plain words, for the resident'),
  applicationDate: day.describe('1.22, the day in London'),
  receivedAt: time,
  updatedAt: time,
  warnings: z.array(z.string()).describe('What to do at once, or to think of'),
  duties: z.array(
    z.object({
      duty: oneOf(DUTIES, 'A duty'),
      start: day,
      target: day.nullable().describe('56 days after the start; the main duty has none'),
      end: day.nullable(),
      endedBecause: z.string().nullable().describe('In words'),
    }),
  ),
  temporaryAccommodation: z.object({
    now: z.boolean().describe('True while a placement is open'),
    placements: z.array(z.object({ type: z.string(), in: day, out: day.nullable(), bedrooms: z.int() })),
  }),
  reviews: z.array(
    z.object({ decision: z.string(), requestedOn: day, decidedOn: day.nullable(), outcome: z.string().nullable() }),
  ),
  flags: z
    .array(z.object({ code: z.string(), message: z.string() }))
    .describe('What breaks a rule, for the caseworker'),
  ended: z.object({ on: day, reason: z.string().describe('In words') }).nullable(),
  possibleNow: z.array(oneOf(ACTIONS, 'An action')).describe('What a caseworker may do next'),
});

export const applicationPageSchema = z.object({
  page: z.int(),
  pageSize: z.int(),
  total: z.int(),
  applications: z.array(applicationShownSchema),
});

export const STEP_BY = { council: 'The council', applicant: 'You' } as const;
export const STEP_KINDS = { mandatory: 'You must do this', recommended: 'This may help' } as const;

export const stepSchema = z.object({
  id: z.string(),
  text: z.string(),
  by: oneOf(STEP_BY, 'Say who takes the step: council or applicant'),
  kind: oneOf(STEP_KINDS, 'Say whether the step is mandatory or recommended'),
  agreed: z.boolean().describe('False: the council thinks it reasonable, though it was not agreed'),
  due: day.optional(),
  doneAt: time.optional(),
});

export const planSchema = z.object({
  version: z.int().describe('1 is the first plan; each one put in its place is one more'),
  drawnAt: time,
  reviewOn: day,
  steps: z.array(stepSchema),
});

export const refusedSchema = z.object({
  error: z.string().describe('In a sentence'),
  errors: z
    .array(z.object({ field: z.string().describe('Such as situation.dateOfLoss'), message: z.string() }))
    .optional()
    .describe('A sentence for each field that is missing or wrong'),
});

export type ApplicationShown = z.output<typeof applicationShownSchema>;
export type ApplicationPage = z.output<typeof applicationPageSchema>;
export type Plan = z.output<typeof planSchema>;
export type PlanStep = z.output<typeof stepSchema>;

import type { Step } from '../../journey/index.ts';
import { HOUSING, REASONS, SUPPORT_NEEDS } from '../schema/options.ts';
import { needsSchema, risksAndNote } from '../schema/referral.ts';
import { lossOn, reasonSchema } from '../schema/situation.ts';

/** How they come to need a home, and what else they need. */
export const situationSteps: readonly Step[] = [
  {
    path: 'housing',
    title: 'When do they lose their home?',
    fields: [
      { kind: 'radios', name: 'housing', label: 'Are they homeless?', options: HOUSING },
      {
        kind: 'date',
        name: 'dateOfLoss',
        label: 'The day they lost or will lose their home',
        hint: 'For example, 24 12 2026. If they are homeless now, only if you know it.',
        optional: true,
      },
    ],
    schema: ({ today }) => lossOn(today),
  },
  {
    path: 'reason',
    title: 'Why do they need a home?',
    fields: [
      { kind: 'radios', name: 'reason', label: 'The main reason', options: REASONS },
      { kind: 'yes-no', name: 'noticeServed', label: 'Have they been given notice to leave?', optional: true },
      {
        kind: 'date',
        name: 'releaseDate',
        label: 'The day they are released or discharged',
        hint: 'From prison, hospital or the armed forces. For example, 24 12 2026',
        optional: true,
      },
    ],
    schema: () => reasonSchema,
  },
  {
    path: 'needs',
    title: 'What do they need support with?',
    summary: 'Support they need',
    fields: [
      {
        kind: 'checkboxes',
        name: 'supportNeeds',
        label: 'What do they need support with?',
        hint: 'Choose all that they want the council to know',
        options: SUPPORT_NEEDS,
        optional: true,
      },
    ],
    schema: () => needsSchema,
  },
  {
    path: 'risks',
    title: 'Is there any risk the council should know of?',
    words: ['Leave a box empty when there is nothing to say. Write only what they know you are passing on.'],
    fields: [
      { kind: 'lines', name: 'risks.toPerson', label: 'Risks to them', rows: 3, most: 2_000, optional: true },
      {
        kind: 'lines',
        name: 'risks.toStaff',
        label: 'Risks to whoever meets them',
        rows: 3,
        most: 2_000,
        optional: true,
      },
      { kind: 'lines', name: 'submissionNote', label: 'Anything else', rows: 3, most: 4_000, optional: true },
    ],
    schema: () => risksAndNote,
  },
];

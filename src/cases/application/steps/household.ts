import type { Step } from '../../journey/index.ts';
import { ageCheck, applicantSchema } from '../schema/applicant.ts';
import { householdSchema, partnerCheck } from '../schema/household.ts';
import { needsSchema } from '../schema/needs.ts';
import { SUPPORT_NEEDS } from '../schema/options.ts';
import { some } from './part.ts';

/** Who applies, who needs a home with them, and what they need help with. */
export const householdSteps: readonly Step[] = [
  {
    path: 'name',
    title: 'What is your name?',
    fields: [{ kind: 'text', name: 'applicant.name', label: 'What is your name?', autocomplete: 'name' }],
    schema: some('applicant', applicantSchema, ['name']),
  },
  {
    path: 'born',
    title: 'What is your date of birth?',
    fields: [
      {
        kind: 'date',
        name: 'applicant.dateOfBirth',
        label: 'What is your date of birth?',
        hint: 'For example, 23 4 1985.',
        autocomplete: 'bday',
      },
    ],
    schema: some('applicant', applicantSchema, ['dateOfBirth'], ageCheck),
  },
  {
    path: 'adults',
    title: 'Who needs a home with you?',
    words: ['Count everybody who lives with you as your household, or would if they could.'],
    fields: [
      {
        kind: 'number',
        name: 'household.adults',
        label: 'How many adults, with you?',
        hint: 'Enter 1 if you are by yourself.',
        width: 2,
      },
      { kind: 'yes-no', name: 'household.partner', label: 'Is one of them your partner?', optional: true },
    ],
    schema: some('household', householdSchema, ['adults', 'partner'], () => partnerCheck),
  },
  {
    path: 'children',
    title: 'Do children need a home with you?',
    fields: [
      {
        kind: 'numbers',
        name: 'household.children',
        label: 'How old is each child?',
        hint: 'Such as 4, 7. Enter 0 for a baby under 1. Leave it empty if there are none.',
        width: 10,
      },
      { kind: 'yes-no', name: 'household.pregnant', label: 'Is somebody in your household pregnant?', optional: true },
    ],
    schema: some('household', householdSchema, ['children', 'pregnant']),
  },
  {
    path: 'support',
    title: 'Is any of this true for you?',
    window: 'What you need help with',
    words: ['It helps the council to see what it must do for you. Nothing here takes help away from you.'],
    fields: [
      {
        kind: 'checkboxes',
        name: 'needs.support',
        label: 'It is true for me, or I need help with it',
        hint: 'Choose all that fit. If none do, continue.',
        options: SUPPORT_NEEDS,
      },
      {
        kind: 'lines',
        name: 'needs.more',
        label: 'Is there anything else the council should know?',
        optional: true,
        most: 2_000,
      },
    ],
    schema: some('needs', needsSchema, ['support', 'more']),
  },
];

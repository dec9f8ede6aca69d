import type { Answers, Step } from '../../journey/index.ts';
import { CONTACT_METHODS } from '../schema/options.ts';
import { contactWith, householdSchema, speakingSchema, whoOn } from '../schema/person.ts';

/** Who is referred. */
export const personSteps: readonly Step[] = [
  {
    path: 'person',
    title: 'Who are you referring?',
    fields: [
      { kind: 'text', name: 'name', label: 'Their name' },
      { kind: 'date', name: 'dateOfBirth', label: 'Their date of birth', hint: 'For example, 23 4 1985' },
      {
        kind: 'lines',
        name: 'currentAddress',
        label: 'Where they live now',
        hint: 'A hospital, a prison or a friend’s sofa is an answer too.',
        rows: 3,
        most: 500,
        optional: true,
      },
      { kind: 'tick', name: 'noFixedAddress', label: 'They have no fixed address', optional: true },
    ],
    schema: ({ today }) => whoOn(today),
  },
  {
    path: 'contact',
    title: 'How is it safe to contact them?',
    warning: 'Ask them. A call or a letter that somebody else sees can put them in danger.',
    fields: [
      { kind: 'radios', name: 'safeContact.method', label: 'The safest way', options: CONTACT_METHODS },
      { kind: 'tel', name: 'phone', label: 'Their telephone number', optional: true, width: 20 },
      { kind: 'email', name: 'email', label: 'Their e-mail address', optional: true },
      {
        kind: 'lines',
        name: 'safeContact.when',
        label: 'When, and what to mind',
        hint: 'For example, only before six, or leave no message',
        rows: 2,
        most: 500,
        optional: true,
      },
    ],
    schema: (_, answers) => contactWith(addressIn(answers)),
  },
  {
    path: 'speaking',
    title: 'What should the council know before it speaks with them?',
    fields: [
      {
        kind: 'text',
        name: 'interpreter',
        label: 'Language they need an interpreter for',
        hint: 'British Sign Language is one too',
        optional: true,
        width: 20,
      },
      {
        kind: 'lines',
        name: 'communicationNeeds',
        label: 'Anything else that helps to reach and understand them',
        hint: 'For example, large print, or somebody to come with them',
        rows: 2,
        most: 500,
        optional: true,
      },
      {
        kind: 'yes-no',
        name: 'immigrationStatusKnown',
        label: 'Do you know their immigration status?',
        hint: 'Only whether you know it. We do not ask what it is.',
      },
    ],
    schema: () => speakingSchema,
  },
  {
    path: 'household',
    title: 'Who needs a home together?',
    fields: [
      { kind: 'number', name: 'household.adults', label: 'Adults', hint: 'With the person you refer', width: 2 },
      { kind: 'number', name: 'household.children', label: 'Children under 18', hint: 'Enter 0 for none', width: 2 },
    ],
    schema: () => householdSchema,
  },
];

const addressIn = ({ person }: Answers): string | undefined =>
  typeof person?.currentAddress === 'string' ? person.currentAddress : undefined;

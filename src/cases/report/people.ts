import { z } from 'zod';
import type { Step } from '../journey/index.ts';
import { argumentsSchema, roughSleepingAttributes } from './schema/index.ts';

/** How to reach whoever reports, as any report takes it. */
const contact = argumentsSchema.pick({ phone: true, email: true });

const contactSchema = z
  .object({ CONTACT: roughSleepingAttributes.shape.CONTACT.unwrap(), ...contact.shape })
  .check(({ value, issues }) => {
    const way = value.CONTACT;
    if (!value[way])
      issues.push({
        code: 'custom',
        message: way === 'phone' ? 'Enter the mobile number to text you at' : 'Enter the address to write to',
        input: value,
        path: [way],
      });
  });

/** Who was seen, and whether whoever saw them wants to hear what came of it. */
export const whoSteps: readonly Step[] = [
  {
    path: 'people',
    title: 'Who did you see?',
    fields: [
      { kind: 'text', name: 'PEOPLE', label: 'How many people?', width: 2, numeric: true },
      {
        kind: 'radios',
        name: 'SLEEPING',
        label: 'Were they bedded down?',
        optional: true,
        options: { yes: 'Yes', no: 'No, but I think they will sleep there', unsure: 'I am not sure' },
      },
      {
        kind: 'lines',
        name: 'APPEARANCE',
        label: 'What do they look like?',
        hint: 'Rough age, clothes, a dog, belongings. Please leave out names.',
        optional: true,
        rows: 3,
      },
    ],
    prefill: () => ({ PEOPLE: '1' }),
    schema: () => roughSleepingAttributes.pick({ PEOPLE: true, SLEEPING: true, APPEARANCE: true }),
  },
  {
    path: 'concerns',
    title: 'Is anything worrying you about them?',
    fields: [
      {
        kind: 'checkboxes',
        name: 'CONCERNS',
        label: 'Is anything worrying you about them?',
        hint: 'Choose all that fit, or none.',
        optional: true,
        options: {
          health: 'They seem ill or hurt',
          cold: 'They are not dressed or covered for the weather',
          distress: 'They seem frightened, confused or very low',
          drink_drugs: 'Drink or drugs',
          threat: 'Somebody has threatened or hurt them',
          mobility: 'They have trouble moving',
        },
      },
    ],
    schema: () => roughSleepingAttributes.pick({ CONCERNS: true }),
  },
  {
    path: 'feedback',
    title: 'Would you like to hear what happened?',
    fields: [
      {
        kind: 'radios',
        name: 'FEEDBACK',
        label: 'Would you like to hear what happened?',
        hint: 'Outreach workers cannot tell you about a person, but they can tell you that they have been.',
        options: { yes: 'Yes', no: 'No' },
      },
    ],
    schema: () => roughSleepingAttributes.pick({ FEEDBACK: true }),
  },
  {
    path: 'contact',
    title: 'How shall we tell you?',
    words: ['We use it for this alone, and delete it with the report.'],
    when: ({ feedback }) => feedback?.FEEDBACK === 'yes',
    fields: [
      { kind: 'radios', name: 'CONTACT', label: 'Choose one', options: { phone: 'A text message', email: 'E-mail' } },
      { kind: 'tel', name: 'phone', label: 'Mobile number, for a text message', autocomplete: 'tel', width: 20 },
      { kind: 'email', name: 'email', label: 'Address, for an e-mail', autocomplete: 'email' },
    ],
    summary: 'How we tell you',
    asOne: ({ CONTACT, phone, email }) =>
      CONTACT === 'phone' ? `By text message to ${phone}` : `By e-mail to ${email}`,
    schema: () => contactSchema,
  },
];

import type { Journey } from '../journey/index.ts';
import { valueAt } from '../journey/index.ts';
import { keptSchema } from './kept.ts';

const { place, contact, outcome } = keptSchema.shape;

/** What is kept of asking for a bed, in words: for whoever asked, and for a caseworker. It has pages of its own. */
export const journey: Journey = {
  name: 'bed',
  title: 'A bed for tonight',
  declaration: 'The place is told that somebody is on the way, and nothing about you.',
  send: 'Hold a space for me',
  danger: true,
  steps: [
    {
      path: 'place',
      title: 'Where the bed is',
      fields: [
        { kind: 'text', name: 'name', label: 'Place' },
        { kind: 'text', name: 'address', label: 'Address' },
      ],
      schema: () => place,
    },
    {
      path: 'contact',
      title: 'How you are told',
      fields: [
        {
          kind: 'tel',
          name: 'phone',
          label: 'Your mobile number',
          hint: 'We text you the address and how long it is kept. Nobody else is told the number.',
          optional: true,
          width: 20,
          autocomplete: 'tel',
        },
      ],
      schema: () => contact,
    },
    {
      path: 'outcome',
      title: 'What came of it',
      when: ({ outcome: known }) => known !== undefined,
      fields: [],
      schema: () => outcome,
      asOne: (answers) =>
        [OUTCOMES[String(answers.is)], valueAt(answers, 'hold.reference')].filter(Boolean).join(', reference '),
    },
  ],
};

const OUTCOMES: Readonly<Record<string, string>> = {
  held: 'A bed was held',
  'given-back': 'It was given back',
  'none-free': 'None was free',
  refused: 'None could be held from here',
  unsure: 'No answer came',
};

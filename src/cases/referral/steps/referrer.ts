import type { Step } from '../../journey/index.ts';
import { BODIES } from '../schema/bodies.ts';
import { bodySchema, selfSchema } from '../schema/referrer.ts';

/** Who refers. */
export const referrerSteps: readonly Step[] = [
  {
    path: 'body',
    title: 'Who do you refer for?',
    fields: [
      {
        kind: 'radios',
        name: 'body',
        label: 'Kind of body',
        hint: 'All but the last must refer somebody who agrees to it, when they may be homeless within 56 days.',
        options: BODIES,
      },
      {
        kind: 'text',
        name: 'organisation',
        label: 'Name of your organisation',
        autocomplete: 'organization',
      },
      {
        kind: 'text',
        name: 'reference',
        label: 'Your own reference',
        hint: 'To find it again among your records. No names, please.',
        optional: true,
        width: 20,
      },
    ],
    schema: () => bodySchema,
  },
  {
    path: 'you',
    title: 'How can the council reach you?',
    words: ['We send you an e-mail when the council has the referral, and when it has decided.'],
    fields: [
      { kind: 'text', name: 'name', label: 'Your name', autocomplete: 'name' },
      { kind: 'text', name: 'role', label: 'Your role', autocomplete: 'organization-title' },
      { kind: 'email', name: 'email', label: 'Your work e-mail address', autocomplete: 'email' },
      { kind: 'tel', name: 'phone', label: 'Your work telephone number', autocomplete: 'tel', width: 20 },
    ],
    schema: () => selfSchema,
  },
];

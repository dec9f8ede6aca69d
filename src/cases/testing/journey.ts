// A journey of nobody's, with one of everything that makes journeys hard: a branch, a branch in it, a way out, an option.
import { z } from 'zod';
import type { Journey } from '../journey/index.ts';

const choice = (options: string[], message: string) => z.enum(options as [string], message);

export const journey: Journey = {
  name: 'try',
  title: 'Try it',
  declaration: 'What I have said is made up.',
  send: 'Send it',
  stops: [{ path: 'too-young', title: 'Ring somebody', words: ['This is not for you.'] }],
  steps: [
    {
      path: 'who',
      title: 'Who is it for?',
      fields: [{ kind: 'radios', name: 'who', label: 'Who', options: { me: 'Me', other: 'Somebody else' } }],
      schema: () => z.object({ who: choice(['me', 'other'], 'Say who it is for') }),
    },
    {
      path: 'other',
      title: 'Do you know them?',
      when: ({ who }) => who?.who === 'other',
      fields: [{ kind: 'yes-no', name: 'known', label: 'Do you?' }],
      schema: () => z.object({ known: z.boolean('Say whether you know them') }),
    },
    {
      path: 'name',
      title: 'What are they called?',
      when: ({ other }) => other?.known === true,
      fields: [{ kind: 'text', name: 'name', label: 'Name' }],
      schema: () => z.object({ name: z.string('Give a name').max(50) }),
    },
    {
      path: 'age',
      title: 'How old are they?',
      fields: [{ kind: 'number', name: 'age', label: 'Age' }],
      schema: () => z.object({ age: z.number('Give an age in years').max(120) }),
      stop: ({ age }) => (Number(age) < 18 ? 'too-young' : undefined),
    },
    {
      path: 'more',
      title: 'Is there more?',
      fields: [
        { kind: 'lines', name: 'more.words', label: 'In words', optional: true },
        { kind: 'date', name: 'more.since', label: 'Since' },
      ],
      schema: ({ today }) =>
        z.object({
          more: z.object({
            words: z.string().max(200).optional(),
            since: z.iso.date('Give a date').refine((date) => date <= today, 'That day is still to come'),
          }),
        }),
    },
  ],
};

/** Right answers to everything that is asked of somebody for themselves. */
export const WHOLE = {
  who: { who: 'me' },
  age: { age: 40 },
  more: { more: { words: 'Secretive heron', since: '2026-11-01' } },
};

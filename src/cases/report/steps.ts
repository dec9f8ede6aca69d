// What is asked of somebody who has seen a person sleeping rough: as little as lets outreach workers find them.
import { z } from 'zod';
import { dayInWords, type Step } from '../journey/index.ts';
import { whoSteps } from './people.ts';
import { pinSchema, placeSchema } from './place.ts';
import { roughSleepingAttributes } from './schema/index.ts';
import { nowAs, seenSchema } from './seen.ts';

/** The pages, in order: whether this is the way at all, where and when; then who, and whether they want to hear of it. */
export const steps: readonly Step[] = [
  {
    path: 'danger',
    title: 'Is anybody in danger, or badly hurt?',
    fields: [{ kind: 'yes-no', name: 'danger', label: 'Is anybody in danger, or badly hurt?' }],
    schema: () => z.object({ danger: z.literal(false, 'Say whether anybody is in danger, or badly hurt') }),
    stop: ({ danger }) => (danger === true ? 'ring-999' : undefined),
  },
  {
    path: 'age',
    title: 'Are they 18 or over?',
    fields: [
      {
        kind: 'radios',
        name: 'OVER_18',
        label: 'Are they 18 or over?',
        options: { yes: 'Yes, as far as I can tell', unsure: 'I am not sure', no: 'No, somebody is under 18' },
      },
    ],
    schema: () => roughSleepingAttributes.pick({ OVER_18: true }),
    stop: ({ OVER_18 }) => (OVER_18 === 'no' ? 'under-18' : undefined),
  },
  {
    path: 'place',
    title: 'Where are they?',
    fields: [
      {
        kind: 'lines',
        name: 'PLACE',
        label: 'Where exactly are they?',
        hint: 'So that somebody can find them in the dark, such as “back door of the library, by the bins”.',
        rows: 3,
      },
      {
        kind: 'text',
        name: 'near',
        label: 'Postcode or name of the place',
        hint: 'If you know it. It helps us to show you a map.',
        optional: true,
        width: 20,
      },
    ],
    schema: () => placeSchema,
  },
  {
    path: 'map',
    title: 'Can you show us on the map?',
    words: ['Your words are enough. A mark on the map helps to find them sooner. Only outreach workers see it.'],
    fields: [{ kind: 'pin', name: 'pin', label: 'On the map', optional: true }],
    schema: () => pinSchema,
  },
  {
    path: 'seen',
    title: 'When did you last see them there?',
    fields: [
      { kind: 'date', name: 'date', label: 'On which day?' },
      { kind: 'text', name: 'time', label: 'At what time?', hint: 'As near as you can, such as 22:30.', width: 5 },
    ],
    prefill: ({ now }) => nowAs(now),
    schema: ({ now }) => seenSchema(now),
    summary: 'When you last saw them',
    asOne: ({ date, time }) => `${dayInWords(String(date))}, ${time}`,
  },
  ...whoSteps,
];

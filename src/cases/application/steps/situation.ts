import type { Answers, Step } from '../../journey/index.ts';
import { ACCOMMODATIONS, HOUSING, REASONS } from '../schema/options.ts';
import { situationCheck, situationSchema } from '../schema/situation.ts';
import { answerOf, some } from './part.ts';
import { safety, tonightOf, tonightSteps } from './tonight.ts';

const isHomeless = (answers: Answers) => answerOf(answers, 'home', 'situation').housing === 'HOMELESS_NOW';
const isThreatened = (answers: Answers) => answerOf(answers, 'home', 'situation').housing === 'THREATENED';

/** Somebody who still has a home lives in it. */
const { ROUGH_SLEEPING: _, NO_FIXED_ABODE: __, ...HOMES } = ACCOMMODATIONS;

const asks = (...fields: (keyof typeof situationSchema.shape)[]) =>
  some('situation', situationSchema, fields, situationCheck, 'home');

/** How they come to need a home: tonight first. */
export const situationSteps: readonly Step[] = [
  ...tonightSteps,
  {
    path: 'home',
    title: 'Have you lost your home?',
    fields: [
      {
        kind: 'radios',
        name: 'situation.housing',
        label: 'Have you lost your home?',
        hint: 'You count as homeless too if you sleep on somebody’s sofa or in a car, or are not safe at home.',
        options: HOUSING,
      },
    ],
    schema: some('situation', situationSchema, ['housing']),
  },
  {
    path: 'leaving',
    title: 'When will you lose your home?',
    fields: [
      {
        kind: 'date',
        name: 'situation.dateOfLoss',
        label: 'When will you lose your home?',
        hint: 'For example, 24 12 2026. If a letter gives a date, use that one.',
      },
    ],
    when: isThreatened,
    schema: asks('dateOfLoss'),
  },
  {
    path: 'lost',
    title: 'When did you lose your home?',
    fields: [
      {
        kind: 'date',
        name: 'situation.dateOfLoss',
        label: 'When did you lose your home?',
        hint: 'For example, 2 11 2026. The day as near as you know.',
        optional: true,
      },
    ],
    when: isHomeless,
    schema: asks('dateOfLoss'),
  },
  {
    path: 'living',
    title: 'Where do you live now?',
    fields: [{ kind: 'radios', name: 'situation.accommodation', label: 'Where do you live now?', options: HOMES }],
    when: isThreatened,
    schema: asks('accommodation'),
  },
  {
    path: 'sleeping',
    title: 'Where are you sleeping now?',
    fields: [
      {
        kind: 'radios',
        name: 'situation.accommodation',
        label: 'Where are you sleeping now?',
        options: ACCOMMODATIONS,
      },
    ],
    when: isHomeless,
    schema: asks('accommodation'),
  },
  {
    path: 'reason',
    title: 'What is the main reason?',
    window: 'What has happened',
    fields: [
      {
        kind: 'radios',
        name: 'situation.reason',
        label: 'What is the main reason you lost or will lose your home?',
        options: REASONS,
      },
    ],
    schema: some('situation', situationSchema, ['reason']),
  },
  safety(
    'before-the-rest',
    (answers) =>
      tonightOf(answers) !== 'NOT_SAFE' && answerOf(answers, 'reason', 'situation').reason === 'DOMESTIC_ABUSE',
  ),
  {
    path: 'story',
    title: 'What has happened, in your own words?',
    window: 'In your own words',
    fields: [
      {
        kind: 'lines',
        name: 'situation.inYourWords',
        label: 'What has happened, in your own words?',
        hint: 'A few lines are enough. Then you need not say it all again.',
        optional: true,
        rows: 6,
        most: 4_000,
      },
    ],
    schema: some('situation', situationSchema, ['inYourWords']),
  },
];

import { z } from 'zod';
import type { Field, Step, StepAnswers } from '../../journey/index.ts';
import { authorities } from '../authorities.ts';
import { councilAmong, isUnsafe, unsafeAcknowledged, unsafeAmong } from '../schema/choice.ts';
import { consentOn } from '../schema/consent.ts';
import { LOCAL_CONNECTION } from '../schema/options.ts';
import { areasIn, choiceIn } from '../whole.ts';

/** A list of England’s housing authorities, read when it is first shown. */
const councils = (name: string, label: string, more: Pick<Field, 'hint' | 'optional'> = {}): Field => ({
  kind: 'select',
  name,
  label,
  ...more,
  get options() {
    return Object.fromEntries(authorities());
  },
});

const withAreas = (typed: unknown): unknown =>
  typeof typed === 'object' && typed !== null ? { ...typed, unsafeAreas: areasIn(typed as StepAnswers) } : typed;

/** Where they choose to be referred to, and what they have agreed to. */
export const choiceSteps: readonly Step[] = [
  {
    path: 'unsafe-areas',
    title: 'Is there anywhere they are not safe?',
    warning:
      'Nobody may be pushed to go where they are in danger. If they have fled domestic abuse or other violence, ask this before you speak of councils.',
    fields: [
      councils('unsafeAreas.0', 'An area where they are not safe', { optional: true }),
      councils('unsafeAreas.1', 'A second area', { optional: true }),
      councils('unsafeAreas.2', 'A third area', { optional: true }),
    ],
    // The page has a box for each; the schema takes a list.
    schema: () => z.preprocess(withAreas, unsafeAmong(authorities())),
  },
  {
    path: 'council',
    title: 'Which council have they chosen?',
    fields: [
      councils('localAuthorityAreaId', 'The council they have chosen', {
        hint: 'It is their choice. It need not be where they are now, nor where you work.',
      }),
      {
        kind: 'radios',
        name: 'localConnection',
        label: 'Have they a local connection there?',
        hint: 'Through living there, work, close family or another special reason, as far as you know. The council looks into it.',
        options: LOCAL_CONNECTION,
        optional: true,
      },
    ],
    schema: () => councilAmong(authorities()),
  },
  {
    path: 'not-safe-there',
    title: 'They have said that they are not safe there',
    summary: 'They were asked again, and want this council',
    words: [
      'The council they chose is one of the areas you listed. Ask them again, alone and without hurry, whether they want it.',
      'If they would rather have another, go back and change the council. They may go to any council in England.',
    ],
    warning: 'If they are in danger now, ring 999.',
    when: (answers) => isUnsafe(choiceIn(answers)),
    fields: [
      {
        kind: 'tick',
        name: 'unsafeAreaWarningAcknowledged',
        label: 'I have asked them again, and they want this council',
      },
    ],
    schema: () => unsafeAcknowledged,
  },
  {
    path: 'consent',
    title: 'What have they agreed to?',
    words: ['You may refer them only with all three. Being in touch with you is not agreeing to this.'],
    fields: [
      { kind: 'tick', name: 'toReferral', label: 'They agree to be referred' },
      { kind: 'tick', name: 'choseAuthority', label: 'They have chosen the council themselves' },
      { kind: 'tick', name: 'toContactDetails', label: 'They agree that the council is given their contact details' },
      { kind: 'date', name: 'date', label: 'The day they agreed', hint: 'For example, 24 11 2026' },
    ],
    schema: ({ today }) => consentOn(today),
  },
];

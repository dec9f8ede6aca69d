import type { Answers, Step } from '../../journey/index.ts';
import { TONIGHT } from '../schema/options.ts';
import { situationSchema } from '../schema/situation.ts';
import { answerOf, nothing, some } from './part.ts';

/** Where they sleep tonight, once it is answered. */
export const tonightOf = (answers: Answers): unknown => answerOf(answers, 'tonight', 'situation').tonight;

/** Said to whoever is not safe at home. Its address and its window say nothing of it: somebody may look over a shoulder. */
export const safety = (path: string, when: Step['when'] & {}): Step => ({
  path,
  title: 'You do not have to stay where you are not safe',
  window: 'Before you go on',
  words: [
    'You do not have to go back. You can ask any council for help, not only the one where you live.',
    'If somebody may look at this telephone or computer, use one that they cannot.',
  ],
  fields: [],
  when,
  schema: nothing,
});

/** Tonight: asked first, for what cannot wait. */
export const tonightSteps: readonly Step[] = [
  {
    path: 'tonight',
    title: 'Do you have somewhere safe to sleep tonight?',
    window: 'Tonight',
    fields: [
      {
        kind: 'radios',
        name: 'situation.tonight',
        label: 'Do you have somewhere safe to sleep tonight?',
        options: TONIGHT,
      },
    ],
    schema: some('situation', situationSchema, ['tonight']),
  },
  {
    path: 'help-tonight',
    title: 'You can ask for a bed for tonight',
    words: ['You can do that first and come back: your answers are kept while your browser is open.'],
    fields: [],
    when: (answers) => tonightOf(answers) === 'NOWHERE',
    schema: nothing,
  },
  safety('before-you-go-on', (answers) => tonightOf(answers) === 'NOT_SAFE'),
];

import type { Answers, Field, Step } from '../../journey/index.ts';
import { agreementSchema } from '../schema/agreement.ts';
import { contactSchema, reachCheck } from '../schema/contact.ts';
import { CONTACT_METHODS } from '../schema/options.ts';
import { answerOf, some } from './part.ts';

type Method = keyof typeof CONTACT_METHODS;
type ContactField = keyof typeof contactSchema.shape;

const by =
  (...methods: readonly Method[]) =>
  (answers: Answers): boolean =>
    methods.includes(answerOf(answers, 'reach', 'contact').method as Method);

/** The page that asks what a way to reach them needs, and what to mind. */
const reachedBy = (path: string, methods: readonly Method[], title: string, field: Field): Step => ({
  path,
  title,
  fields: [
    field,
    {
      kind: 'lines',
      name: 'contact.when',
      label: 'When is it safe, and what should we mind?',
      hint: 'Such as: after 6pm, or leave no message.',
      optional: true,
      rows: 2,
      most: 500,
    },
  ],
  when: by(...methods),
  schema: some('contact', contactSchema, [field.name.replace('contact.', '') as ContactField, 'when'], look, 'reach'),
});

const look = () => reachCheck;

/** How the council reaches them safely, and what they agree to. */
export const contactSteps: readonly Step[] = [
  {
    path: 'reach',
    title: 'How is it safe to contact you?',
    window: 'How to contact you',
    fields: [
      {
        kind: 'radios',
        name: 'contact.method',
        label: 'How is it safe to contact you?',
        hint: 'Choose a way that nobody who might harm you can see or hear.',
        options: CONTACT_METHODS,
      },
    ],
    schema: some('contact', contactSchema, ['method']),
  },
  reachedBy('telephone', ['PHONE', 'TEXT'], 'Your telephone number', {
    kind: 'tel',
    name: 'contact.phone',
    label: 'Telephone number',
    width: 20,
    autocomplete: 'tel',
  }),
  reachedBy('email', ['EMAIL'], 'Your e-mail address', {
    kind: 'email',
    name: 'contact.email',
    label: 'E-mail address',
    autocomplete: 'email',
  }),
  reachedBy('post', ['LETTER'], 'Where letters reach you', {
    kind: 'lines',
    name: 'contact.address',
    label: 'Address',
    hint: 'It need not be where you sleep: a friend’s or a day centre’s will do.',
    rows: 4,
    most: 500,
  }),
  reachedBy('somebody', ['THROUGH_SOMEBODY'], 'Somebody you trust', {
    kind: 'lines',
    name: 'contact.somebody',
    label: 'Their name and telephone number',
    hint: 'Ask them first whether they mind.',
    rows: 2,
    most: 500,
  }),
  {
    path: 'language',
    title: 'Speaking with the council',
    fields: [
      { kind: 'yes-no', name: 'contact.interpreter', label: 'Do you need an interpreter?', optional: true },
      {
        kind: 'text',
        name: 'contact.language',
        label: 'Which language?',
        hint: 'Such as Arabic, or British Sign Language.',
        optional: true,
        width: 20,
      },
    ],
    schema: some('contact', contactSchema, ['interpreter', 'language'], look),
  },
  {
    path: 'agree',
    title: 'Before you send it',
    warning: 'It is an offence to tell a council what you know is not true so as to be housed.',
    fields: [
      { kind: 'tick', name: 'agreement.toApply', label: 'I ask the council for help with housing' },
      { kind: 'tick', name: 'agreement.isTrue', label: 'What I have said is true, as far as I know' },
      {
        kind: 'yes-no',
        name: 'agreement.toShare',
        label: 'May the council speak to others about you, such as a landlord?',
        hint: 'It asks you again each time before it does.',
        optional: true,
      },
    ],
    schema: some('agreement', agreementSchema, ['toApply', 'isTrue', 'toShare']),
  },
];

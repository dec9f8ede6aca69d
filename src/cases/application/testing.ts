// What a test fills in: a family that has been given notice, as a browser sends it page by page. All invented.
import { type Answers, type Form, readAnswer, stepsFor } from '../journey/index.ts';
import { journey } from './journey.ts';

/** A Tuesday, at noon. */
export const NOON = new Date('2026-11-24T12:00:00Z');

/** A page’s form, by the names a browser sends. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

const dateOf = (name: string, day: string, month: string, year: string): Typed => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

/** Something right for every page there is, by its path; which of them are asked depends on the answers. */
export const TYPED: Readonly<Record<string, Typed>> = {
  tonight: { 'situation.tonight': 'SOMEWHERE' },
  'help-tonight': {},
  'before-you-go-on': {},
  home: { 'situation.housing': 'THREATENED' },
  leaving: dateOf('situation.dateOfLoss', '24', '12', '2026'),
  lost: {},
  living: { 'situation.accommodation': 'PRIVATE_SELF_CONTAINED' },
  sleeping: { 'situation.accommodation': 'FRIENDS' },
  reason: { 'situation.reason': 'END_OF_AST' },
  'before-the-rest': {},
  story: { 'situation.inYourWords': 'The landlord is selling.\r\nWe have a letter.' },
  name: { 'applicant.name': 'Amina Yusuf' },
  born: dateOf('applicant.dateOfBirth', '29', '2', '1992'),
  adults: { 'household.adults': '2', 'household.partner': 'yes' },
  children: { 'household.children': '4 and 0', 'household.pregnant': 'no' },
  support: { 'needs.support': ['BUDGETING'], 'needs.more': '' },
  reach: { 'contact.method': 'TEXT' },
  telephone: { 'contact.phone': '07700 900123', 'contact.when': 'After six' },
  email: { 'contact.email': 'amina@example.org' },
  post: { 'contact.address': '1 Example Street' },
  somebody: { 'contact.somebody': 'Sam Okoro, 0121 496 0123' },
  language: { 'contact.language': 'Somali', 'contact.interpreter': 'yes' },
  agree: { 'agreement.toApply': 'yes', 'agreement.isTrue': 'yes' },
};

/** A form as a server reads it. */
export function formOf(typed: Typed): Form {
  const form = new FormData();
  for (const [name, values] of Object.entries(typed)) for (const one of [values].flat()) form.append(name, String(one));
  return form;
}

/** Goes through the pages as somebody does who types this; a page that refuses throws what it says. */
export async function answersOf(changes: Readonly<Record<string, Typed>> = {}, at = NOON): Promise<Answers> {
  let answers: Answers = {};
  for (;;) {
    const step = stepsFor(journey, answers).find(({ path }) => answers[path] === undefined);
    if (!step) return answers;
    const read = await readAnswer(step, formOf({ ...TYPED[step.path], ...changes[step.path] }), at, answers);
    if ('wrong' in read) throw new Error(read.wrong.map(({ field, message }) => `${field}: ${message}`).join(' | '));
    answers = { ...answers, [step.path]: read.right };
  }
}

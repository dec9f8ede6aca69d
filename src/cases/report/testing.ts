// What a test fills in: somebody seen behind the library, as a browser sends it page by page. All invented.
import { type Form, gather } from '../journey/gather.ts';
import type { Answers } from '../journey/index.ts';
import { report } from './kind.ts';

/** A Tuesday night. */
export const NIGHT = new Date('2026-11-24T23:30:00Z');

/** A page's form, by the names a browser sends. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Everything that is asked, by the paths of the pages. */
export const TYPED: Readonly<Record<string, Typed>> = {
  danger: { danger: 'no' },
  age: { OVER_18: 'unsure' },
  place: { PLACE: 'Back door of the library,\r\nby the bins', near: 'B1 2ND' },
  map: { 'pin-latitude': '52.47983', 'pin-longitude': '-1.90825' },
  seen: { 'date-day': '24', 'date-month': '11', 'date-year': '2026', time: '22:30' },
  people: { PEOPLE: '2', SLEEPING: 'yes', APPEARANCE: 'A blue tent and a dog' },
  concerns: { CONCERNS: ['cold', 'mobility'] },
  feedback: { FEEDBACK: 'yes' },
  contact: { CONTACT: 'phone', phone: '07700 900123', email: 'not.asked@example.org' },
};

/** A form as a server reads it. */
export function formOf(typed: Typed): Form {
  const form = new FormData();
  for (const [name, values] of Object.entries(typed)) for (const one of [values].flat()) form.append(name, String(one));
  return form;
}

/** The answers to all that is typed, as they are kept; what is given under a path takes the place of all its fields. */
export const answersOf = (instead: Readonly<Record<string, Typed>> = {}): Answers => {
  const typed = { ...TYPED, ...instead };
  return Object.fromEntries(
    report.journey.steps.map(({ path, fields }) => [path, gather(fields, formOf(typed[path] ?? {}))]),
  );
};

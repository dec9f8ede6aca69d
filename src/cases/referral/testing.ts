// What a test fills in: somebody leaving hospital, as a browser sends it page by page. All invented.
import { type Form, gather } from '../journey/gather.ts';
import type { Answers } from '../journey/index.ts';
import { journey } from './journey.ts';

/** A Tuesday, at noon. */
export const NOON = new Date('2026-11-24T12:00:00Z');

/** A page’s form, by the names a browser sends. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Everything that is asked, by the paths of the pages. */
export const TYPED: Readonly<Record<string, Typed>> = {
  body: { body: 'HOSPITAL_INPATIENT', organisation: 'Example Hospital', reference: 'W-7' },
  you: { name: 'Sam Okoro', role: 'Ward sister', email: 'sam.okoro@example.org', phone: '0121 496 0123' },
  person: {
    name: 'Alex Reed',
    'dateOfBirth-day': '23',
    'dateOfBirth-month': '4',
    'dateOfBirth-year': '1985',
    noFixedAddress: 'yes',
  },
  contact: { 'safeContact.method': 'TEXT', phone: '07700 900123', 'safeContact.when': 'Before six' },
  speaking: { interpreter: 'Polish', immigrationStatusKnown: 'no' },
  household: { 'household.adults': '1', 'household.children': '2' },
  housing: {
    housing: 'THREATENED',
    'dateOfLoss-day': '24',
    'dateOfLoss-month': '12',
    'dateOfLoss-year': '2026',
  },
  reason: { reason: 'LEAVING_HOSPITAL', noticeServed: 'no' },
  needs: { supportNeeds: ['PHYSICAL_HEALTH', 'ALCOHOL'] },
  risks: { submissionNote: 'They like to be called in the morning.' },
  'unsafe-areas': { 'unsafeAreas.0': 'E08000026', 'unsafeAreas.2': 'E08000027' },
  council: { localAuthorityAreaId: 'E08000025', localConnection: 'YES' },
  consent: {
    toReferral: 'yes',
    choseAuthority: 'yes',
    toContactDetails: 'yes',
    'date-day': '24',
    'date-month': '11',
    'date-year': '2026',
  },
};

/** A form as a server reads it. */
export function formOf(typed: Typed): Form {
  const form = new FormData();
  for (const [name, values] of Object.entries(typed)) for (const one of [values].flat()) form.append(name, String(one));
  return form;
}

/** The answers to all that is typed, as they are kept. */
export const answersOf = (typed: Readonly<Record<string, Typed>> = TYPED): Answers =>
  Object.fromEntries(
    journey.steps
      .filter(({ path }) => typed[path])
      .map(({ path, fields }) => [path, gather(fields, formOf(typed[path] as Typed))]),
  );

/** The same with some fields of one page typed otherwise; an empty text leaves one out. */
export const but = (path: string, typed: Typed): Answers =>
  answersOf({ ...TYPED, [path]: { ...TYPED[path], ...typed } });

import type { z } from 'zod';
import { dayOf } from '#platform';
import {
  count,
  date,
  email,
  oneOf,
  part,
  perhaps,
  phone,
  says,
  text,
  type Wrong,
  yesOrNo,
} from '../../schema/fields.ts';
import { CONTACT_METHODS } from './options.ts';

/** Who is referred. */
export const personSchema = part(
  {
    name: text(200, 'Enter their name'),
    dateOfBirth: date('Enter their date of birth, such as 23 April 1985'),
    phone: phone('Enter their telephone number, such as 07700 900123, or leave it out').optional(),
    email: email('Enter their e-mail address, such as name@example.org, or leave it out').optional(),
    safeContact: part(
      {
        method: oneOf(CONTACT_METHODS, 'Choose how it is safe to contact them'),
        /** When, and what to mind, in words. */
        when: perhaps(500),
      },
      'Say how it is safe to contact them',
    ),
    currentAddress: perhaps(500),
    noFixedAddress: yesOrNo('Say whether they have no fixed address').optional(),
    household: part(
      {
        adults: count(1, 20, 'Say how many adults need a home together, from 1 to 20'),
        children: count(0, 20, 'Say how many children live with them, from 0 to 20'),
      },
      'Say who needs a home together',
    ),
    /** The language they need one for. */
    interpreter: perhaps(100),
    communicationNeeds: perhaps(500),
    immigrationStatusKnown: yesOrNo('Say whether you know their immigration status'),
  },
  'Say who they are',
);

type Person = z.output<typeof personSchema>;

/** What each way to contact them needs. */
const NEEDS = {
  PHONE: ['phone', 'Enter the telephone number that is safe to ring'],
  TEXT: ['phone', 'Enter the telephone number that is safe to text'],
  EMAIL: ['email', 'Enter the e-mail address that is safe to write to'],
  LETTER: ['currentAddress', 'A letter needs an address that is safe to write to: enter it, or choose another way'],
  THROUGH_REFERRER: undefined,
} as const;

/** Nobody is older. */
const YEARS = 120;

function checkBirth(today: string, { dateOfBirth }: Pick<Person, 'dateOfBirth'>, wrong: Wrong<'dateOfBirth'>) {
  if (dateOfBirth > today) wrong('dateOfBirth', 'Their date of birth must be in the past');
  else if (dayOf(today) - dayOf(dateOfBirth) > YEARS * 365.25)
    wrong('dateOfBirth', 'Check the year of their date of birth');
}

type Address = Pick<Person, 'currentAddress' | 'noFixedAddress'>;

function checkAddress({ currentAddress, noFixedAddress }: Address, wrong: Wrong<keyof Address>) {
  if (!currentAddress && !noFixedAddress)
    wrong('currentAddress', 'Enter where they live now, or say that they have no fixed address');
  if (currentAddress && noFixedAddress)
    wrong('noFixedAddress', 'Enter where they live now, or say that they have no fixed address, not both');
}

type Reach = Pick<Person, 'safeContact' | 'phone' | 'email' | 'currentAddress'>;

function checkReach(reach: Reach, wrong: Wrong<'phone' | 'email' | 'currentAddress'>) {
  const [field, message] = NEEDS[reach.safeContact.method] ?? [];
  if (field && !reach[field]) wrong(field, message);
}

/** The same on a day such as `2026-11-24`: born before it, somewhere to be found, and within reach as they say. */
export const personOn = (today: string) =>
  personSchema.check((payload) => {
    const wrong = says(payload);
    checkBirth(today, payload.value, wrong);
    checkAddress(payload.value, wrong);
    checkReach(payload.value, wrong);
  });

/** Who they are and where they live, alone. */
export const whoOn = (today: string) =>
  personSchema.pick({ name: true, dateOfBirth: true, currentAddress: true, noFixedAddress: true }).check((payload) => {
    checkBirth(today, payload.value, says(payload));
    checkAddress(payload.value, says(payload));
  });

/** How to contact them, alone; `currentAddress` is where a letter would go. */
export const contactWith = (currentAddress: string | undefined) =>
  personSchema.pick({ safeContact: true, phone: true, email: true }).check((payload) => {
    // Without an address it is the way that must be another: the address is on another page.
    const wrong: Wrong<keyof Reach> = (field, message) =>
      says(payload)(field === 'currentAddress' ? 'safeContact' : field, message);
    checkReach({ ...payload.value, currentAddress }, wrong);
  });

/** What the council must know to speak with them, alone. */
export const speakingSchema = personSchema.pick({
  interpreter: true,
  communicationNeeds: true,
  immigrationStatusKnown: true,
});

/** Who needs a home together, alone. */
export const householdSchema = personSchema.pick({ household: true });

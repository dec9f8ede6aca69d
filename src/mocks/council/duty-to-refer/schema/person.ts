import { dayOf } from '#platform';
import { count, date, email, oneOf, part, perhaps, phone, says, text, yesOrNo } from './fields.ts';
import { CONTACT_METHODS } from './options.ts';

/** Who is referred. */
export const personSchema = part(
  {
    name: text(200, 'Enter their name'),
    dateOfBirth: date('Enter their date of birth, such as 1985-04-23'),
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
    noFixedAddress: yesOrNo('Say whether they have no fixed address: true or false').optional(),
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
    immigrationStatusKnown: yesOrNo('Say whether you know their immigration status: true or false'),
  },
  'Say who they are',
);

/** What each way to contact them needs. */
const NEEDS = {
  PHONE: ['phone', 'Enter the telephone number that is safe to ring'],
  TEXT: ['phone', 'Enter the telephone number that is safe to text'],
  EMAIL: ['email', 'Enter the e-mail address that is safe to write to'],
  LETTER: ['currentAddress', 'Enter the address that is safe to write to'],
  THROUGH_REFERRER: undefined,
} as const;

/** Nobody is older. */
const YEARS = 120;

/** The same on a day such as `2026-11-24`: born before it, somewhere to be found, and within reach as they say. */
export const personOn = (today: string) =>
  personSchema.check((payload) => {
    const { value } = payload;
    const wrong = says(payload);
    if (value.dateOfBirth > today) wrong('dateOfBirth', 'Their date of birth must be in the past');
    else if (dayOf(today) - dayOf(value.dateOfBirth) > YEARS * 365.25)
      wrong('dateOfBirth', 'Check the year of their date of birth');
    if (!value.currentAddress && !value.noFixedAddress)
      wrong('currentAddress', 'Enter where they live now, or say that they have no fixed address');
    if (value.currentAddress && value.noFixedAddress)
      wrong('noFixedAddress', 'Enter where they live now, or say that they have no fixed address, not both');
    const [field, message] = NEEDS[value.safeContact.method] ?? [];
    if (field && !value[field]) wrong(field, message);
  });

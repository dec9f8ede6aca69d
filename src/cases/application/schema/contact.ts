import type { z } from 'zod';
import { email, type Looked, oneOf, part, perhaps, phone, says, yesOrNo } from '../../schema/fields.ts';
import { CONTACT_METHODS } from './options.ts';

/** How the council reaches them safely. */
export const contactSchema = part(
  {
    method: oneOf(CONTACT_METHODS, 'Choose how it is safe to contact you'),
    phone: phone('Enter a telephone number, such as 07700 900123').optional(),
    email: email('Enter an e-mail address, such as name@example.org').optional(),
    /** Where letters reach them, which need not be where they sleep. */
    address: perhaps(500),
    /** Whom to ask, and how: for `THROUGH_SOMEBODY`. */
    somebody: perhaps(500),
    /** When, and what to mind, in words. */
    when: perhaps(500),
    /** Such as Arabic, Welsh or British Sign Language. */
    language: perhaps(100),
    interpreter: yesOrNo('Say whether you need an interpreter').optional(),
  },
  'Tell us how it is safe to contact you',
);

/** What each way to contact them needs. */
const NEEDS = {
  PHONE: ['phone', 'Enter the telephone number that is safe to ring'],
  TEXT: ['phone', 'Enter the telephone number that is safe to text'],
  EMAIL: ['email', 'Enter the e-mail address that is safe to write to'],
  LETTER: ['address', 'Enter the address that is safe to write to'],
  THROUGH_SOMEBODY: ['somebody', 'Enter the name and telephone number of somebody you trust'],
} as const;

/** Looks whether they are within reach as they say. */
export function reachCheck(payload: Looked<Partial<z.output<typeof contactSchema>>>): void {
  const { value } = payload;
  const [field, message] = value.method ? NEEDS[value.method] : [];
  if (field && !value[field]) says(payload)(field, message);
  if (value.interpreter && !value.language) says(payload)('language', 'Enter the language you need an interpreter for');
}

/** The same, within reach as they say. */
export const contactStep = contactSchema.check(reachCheck);

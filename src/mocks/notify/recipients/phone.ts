// Telephone numbers by the rules of notifications-utils (recipient_validation/phone_number.py), for the numbering plan of
// the United Kingdom. Ofcom's numbers for drama are good: 07700 900000 to 900999.
import { ALL_SPACE } from '../message/space.ts';

/** What kind of number it is. Landlines and numbers abroad are well written, but this service may not send to them. */
export type Phone = { kind: 'mobile' | 'landline' | 'abroad'; number: string } | { kind: 'wrong'; fault: string };

const FAULTS = {
  characters: 'Must not contain letters or symbols',
  short: 'Not enough digits',
  long: 'Too many digits',
  country: 'Not a valid country prefix',
  number: 'Number is not valid – double check the phone number you entered',
};

/** Country codes in use, by their first digits (ITU E.164, List of assigned country codes). */
const COUNTRY =
  /^(1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-69]\d|3[578]\d|42\d|50\d|59\d|6[7-9]\d|8[0578]\d|88\d|96[0-8]|97[0-79]|99[2-68])/;

/** Reads a number in any spacing: `+44 (0)7700 900123`, `07700 900123`, `7700900123`. */
export function readPhone(typed: string): Phone {
  const spaced = new RegExp(`[${ALL_SPACE}()-]`, 'g');
  const number = typed.replaceAll('(0)', '').replaceAll(spaced, '');
  if (/[^0-9+]/.test(number)) return wrong('characters');
  if (!/\d/.test(number)) return wrong('short');
  const digits = number.replaceAll('+', '');
  const international = /^(?:\+|00)(?!0)/.test(number) ? digits.replace(/^00/, '') : undefined;
  if (international && !international.startsWith('44')) return abroad(international);
  return british(
    digits
      .replace(/^0+/, '')
      .replace(/^44(?=0?\d{9,})/, '')
      .replace(/^0+/, ''),
  );
}

/** What is wrong with a number; undefined for one that is well written, wherever it is. */
export function phoneFault(typed: string): string | undefined {
  const phone = readPhone(typed);
  return phone.kind === 'wrong' ? phone.fault : undefined;
}

const wrong = (fault: keyof typeof FAULTS): Phone => ({ kind: 'wrong', fault: FAULTS[fault] });

function abroad(digits: string): Phone {
  if (!COUNTRY.test(digits)) return wrong('country');
  if (digits.length < 8) return wrong('short');
  return digits.length > 15 ? wrong('long') : { kind: 'abroad', number: digits };
}

/** The number after the nought (Ofcom, National Telephone Numbering Plan). */
function british(national: string): Phone {
  if (national.length < 9) return wrong('short');
  if (national.length > 10) return wrong('long');
  if (/^7[0-57-9]\d{8}$/.test(national)) return { kind: 'mobile', number: `44${national}` };
  return /^(1\d{8,9}|[23]\d{9}|55\d{8})$/.test(national)
    ? { kind: 'landline', number: `44${national}` }
    : wrong('number');
}

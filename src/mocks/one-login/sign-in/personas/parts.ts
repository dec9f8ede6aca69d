// The shapes in which the provider tells of names, documents and telephones (documentation, “Prove your user’s identity”).
import type { z } from 'zod';
import type { personaSchema } from '../../state/vocabulary.ts';

/** A persona as it is written down, before its defaults are filled in. */
export type Invented = z.input<typeof personaSchema>;

/** A name: given names in their order, then the family name. Without `validUntil` it is the current one. Dates are ISO. */
export const called = (given: string, family: string, when: { validFrom?: string; validUntil?: string } = {}) => ({
  ...when,
  nameParts: [
    ...given.split(' ').map((value) => ({ value, type: 'GivenName' })),
    { value: family, type: 'FamilyName' },
  ],
});

/** The credential of a proved identity: the birth date (ISO), and every name there is. */
export const born = (birthDate: string, ...name: ReturnType<typeof called>[]) => ({
  type: ['VerifiableCredential', 'VerifiableIdentityCredential'],
  credentialSubject: { name, birthDate: [{ value: birthDate }] },
});

/** A British passport. */
export const passport = (documentNumber: string, expiryDate: string) => ({
  documentNumber,
  icaoIssuerCode: 'GBR',
  expiryDate,
});

/** A driving licence of Great Britain; only these have an issue number. */
export const dvlaPermit = (personalNumber: string, issueNumber: string, expiryDate: string) => ({
  expiryDate,
  issueNumber,
  issuedBy: 'DVLA',
  personalNumber,
});

/** A driving licence of Northern Ireland. */
export const dvaPermit = (personalNumber: string, expiryDate: string) => ({
  expiryDate,
  issuedBy: 'DVA',
  personalNumber,
});

/** A mobile number that Ofcom keeps for drama, `000` to `999`, as the provider tells it: with +44, and verified. */
export const mobile = (lastThree: string) => ({ phoneNumber: `+447700900${lastThree}`, phoneNumberVerified: true });

/** A property number beyond all that have been given out. */
export const uprn = (n: number): number => 999_999_000_000 + n;

// What a service will be told of an identity, as a list to read. Control may have written anything for it: what has not
// the shape of the documentation is left out, never a fault.
import { z } from 'zod';
import { CLAIM, type ResponseConfiguration } from '../state/vocabulary.ts';
import { dayIn, type Language, wordsIn } from './words.ts';

/** One line of the list. */
export interface Told {
  label: string;
  value: string;
}

const text = z.string().min(1).optional().catch(undefined);
const list = <T extends z.ZodType>(one: T) => z.array(one.nullable().catch(null)).catch([]);

const credentialSchema = z.object({
  credentialSubject: z.object({
    name: list(z.object({ validUntil: text, nameParts: z.array(z.object({ value: z.string() })) })),
    birthDate: list(z.object({ value: z.string() })),
  }),
});

/** In the order in which an address is written. */
const ADDRESS_PARTS = [
  'departmentName',
  'organisationName',
  'subBuildingName',
  'buildingName',
  'buildingNumber',
  'dependentStreetName',
  'streetName',
  'doubleDependentAddressLocality',
  'dependentAddressLocality',
  'addressLocality',
  'addressRegion',
  'postalCode',
] as const;

const documentSchema = z.object({ documentNumber: text, personalNumber: text });

/** What the claims asked for will tell of somebody, in the language of the page. */
export function toldOf(response: ResponseConfiguration, claims: readonly string[], language: Language): Told[] {
  const words = wordsIn(language).identity;
  const asked = (claim: string, lines: () => Told[]): Told[] => (claims.includes(claim) ? lines() : []);
  return [
    ...asked(CLAIM.coreIdentity, () => identityOf(response, language)),
    ...asked(CLAIM.address, () => addressesOf(response, language)),
    ...asked(CLAIM.passport, () => numbersOf(words.passport, response.passportDetails)),
    ...asked(CLAIM.drivingPermit, () => numbersOf(words.drivingPermit, response.drivingPermitDetails)),
  ];
}

/** The current name (without `validUntil`) of a credential; undefined when there is none. */
export const currentName = (response: ResponseConfiguration): string | undefined =>
  namesOf(response).find(({ until }) => until === undefined)?.name;

function identityOf(response: ResponseConfiguration, language: Language): Told[] {
  const words = wordsIn(language).identity;
  const names = namesOf(response).map(({ name, until }) => ({
    label: until ? words.formerly : words.name,
    value: until ? `${name} (${words.until(dayIn(language, until))})` : name,
  }));
  const { birthDate } = subjectOf(response);
  return [
    ...names,
    ...birthDate.flatMap((one) => (one ? [{ label: words.birthDate, value: dayIn(language, one.value) }] : [])),
  ];
}

const NOBODY = { name: [], birthDate: [] };

const subjectOf = ({ coreIdentityVerifiableCredentials }: ResponseConfiguration) =>
  credentialSchema.safeParse(coreIdentityVerifiableCredentials).data?.credentialSubject ?? NOBODY;

const namesOf = (response: ResponseConfiguration) =>
  subjectOf(response).name.flatMap((one) =>
    one ? [{ name: one.nameParts.map(({ value }) => value).join(' '), until: one.validUntil }] : [],
  );

function addressesOf({ postalAddressDetails }: ResponseConfiguration, language: Language): Told[] {
  const words = wordsIn(language).identity;
  if (postalAddressDetails?.length === 0) return [{ label: words.address, value: words.noAddress }];
  return (postalAddressDetails ?? []).map((address) => {
    const until = text.parse(address.validUntil);
    const value = oneLine(address);
    return {
      label: until ? words.formerAddress : words.address,
      value: until ? `${value} (${words.until(dayIn(language, until))})` : value,
    };
  });
}

/** `FLAT 7, 14 LAMPLIGHTER ROW, BIRMINGHAM, B11 1JA`: a bare number belongs to the street after it. */
const oneLine = (address: Record<string, unknown>): string =>
  ADDRESS_PARTS.flatMap((part) => text.parse(address[part]) ?? [])
    .join(', ')
    .replace(/(^|, )(\d+[A-Z]?), /, '$1$2 ');

const numbersOf = (label: string, documents: ResponseConfiguration['passportDetails']): Told[] =>
  (documents ?? []).flatMap((one) => {
    const { documentNumber, personalNumber } = documentSchema.parse(one);
    const value = documentNumber ?? personalNumber;
    return value ? [{ label, value }] : [];
  });

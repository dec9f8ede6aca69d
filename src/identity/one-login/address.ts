import { z } from 'zod';

const text = z.string().nullish();
const addressSchema = z.object({
  uprn: z.number().nullish(),
  organisationName: text,
  departmentName: text,
  subBuildingName: text,
  buildingNumber: text,
  buildingName: text,
  dependentStreetName: text,
  streetName: text,
  doubleDependentAddressLocality: text,
  dependentAddressLocality: text,
  addressLocality: text,
  addressRegion: text,
  postalCode: text,
  addressCountry: text,
  validFrom: text,
  validUntil: text,
});

/** An address as GOV.UK One Login gives it (“Understand your user's address claim”). */
export type Address = z.output<typeof addressSchema>;

/** A list of addresses; one that cannot be read is left out. */
export const addressesSchema = z
  .array(z.unknown())
  .transform((addresses) => addresses.flatMap((address) => addressSchema.safeParse(address).data ?? []));

/** Where somebody lives now: the address without an end, the latest if there are several. Many have none. */
export function currentAddress(addresses: readonly Address[]): Address | undefined {
  return addresses
    .filter(({ validUntil }) => !validUntil)
    .toSorted((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''))[0];
}

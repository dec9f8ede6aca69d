// The beds of the sample services, as they were counted on the evening that the sample was made.
import { z } from 'zod';
import type { Capacity } from '#cases';
import { readData } from '#platform';

/** A capacity as counted: without what depends on the time and on holds. */
export interface Counted extends Omit<Capacity, 'updated' | 'age_minutes' | 'stale' | 'held'> {
  /** When it was counted, in the sample. */
  countedAt: Date;
}

const addressSchema = z.object({
  address_1: z.string(),
  address_2: z.string().optional(),
  city: z.string(),
  postal_code: z.string(),
});

/** Of a service, what the beds have need of. */
const sampleSchema = z.array(
  z.object({
    id: z.guid(),
    name: z.string(),
    organization: z.object({ name: z.string() }),
    phones: z.array(z.object({ number: z.string() })).default([]),
    minimum_age: z.number().optional(),
    maximum_age: z.number().optional(),
    eligibility_description: z.string().optional(),
    application_process: z.string().optional(),
    attributes: z.array(z.object({ taxonomy_term: z.object({ code: z.string() }) })).default([]),
    service_at_locations: z
      .array(z.object({ location: z.object({ name: z.string().optional(), addresses: z.array(addressSchema) }) }))
      .default([]),
    capacities: z
      .array(
        z.object({
          id: z.guid(),
          unit: z.object({ id: z.guid(), name: z.string() }),
          available: z.number().int().min(0),
          maximum: z.number().int().min(0).optional(),
          description: z.string().optional(),
          updated: z.iso.datetime().transform((text) => new Date(text)),
        }),
      )
      .default([]),
  }),
);

type Sample = z.output<typeof sampleSchema>[number];

let sample: Promise<readonly Counted[]> | undefined;

/** Every capacity of the sample services, in their order. Read once. */
export const countedBeds = (): Promise<readonly Counted[]> => (sample ??= read());

async function read(): Promise<readonly Counted[]> {
  const services = sampleSchema.parse(JSON.parse(await readData('services/services.json')));
  return services.flatMap((service) => {
    const shown = shownOf(service);
    return service.capacities.map(({ updated, ...capacity }) => ({
      ...capacity,
      service_id: service.id,
      unit_id: capacity.unit.id,
      countedAt: updated,
      service: shown,
    }));
  });
}

/** A service as it is shown: where a refuge is does not leave this function, whatever the data holds. */
export function shownOf({
  organization,
  phones,
  attributes,
  service_at_locations,
  capacities: _,
  ...service
}: Sample): Capacity['service'] {
  const confidential = attributes.some(({ taxonomy_term }) => taxonomy_term.code === 'confidential');
  const [phone] = phones;
  const [place] = service_at_locations;
  const [address] = place?.location.addresses ?? [];
  return {
    ...service,
    attributes,
    organization: organization.name,
    ...(phone && { phone: phone.number }),
    confidential,
    ...(!confidential && place && address && { location: { ...nameOf(place.location), address: inOneLine(address) } }),
  };
}

const nameOf = ({ name }: { name?: string | undefined }) => (name === undefined ? {} : { name });

const inOneLine = ({ address_1, address_2, city, postal_code }: z.output<typeof addressSchema>): string =>
  [address_1, address_2, city, postal_code].filter(Boolean).join(', ');

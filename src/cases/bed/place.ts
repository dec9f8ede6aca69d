import { z } from 'zod';
import type { Capacity } from './schema.ts';

/** What is kept of the place that somebody asks for a bed at, so that its page needs nobody else to answer. */
export const placeSchema = z.object({
  capacityId: z.guid(),
  serviceId: z.guid(),
  name: z.string(),
  /** Never of a refuge. */
  address: z.string().optional(),
  phone: z.string().optional(),
  pets: z.boolean(),
});

export type Place = z.output<typeof placeSchema>;

/** The codes a service is marked with. */
const codesOf = ({ service }: Capacity): ReadonlySet<string> =>
  new Set((service.attributes ?? []).map(({ taxonomy_term }) => taxonomy_term.code));

/** What is kept of a place. */
export function placeOf(capacity: Capacity): Place {
  const { service, id: capacityId } = capacity;
  const { id: serviceId, name, phone } = service;
  const address = addressOf(capacity);
  return {
    ...{ capacityId, serviceId, name, pets: codesOf(capacity).has('pets') },
    ...(address !== undefined && { address }),
    ...(phone !== undefined && { phone }),
  };
}

/** Where it is, in one line; `undefined` of a refuge, whatever the council says. */
export function addressOf({ service: { location, confidential } }: Capacity): string | undefined {
  if (!location || confidential) return undefined;
  const { name, address } = location;
  return name === undefined || address.startsWith(name) ? address : `${name}, ${address}`;
}

/**
 * How somebody gets in: `hold`, a bed can be held for them from here; `ring`, somebody there must first hear from them,
 * as at every refuge, where a text message that names it could be read by the wrong person; `referral`, somebody must
 * refer them.
 */
export function wayIn(capacity: Capacity): 'hold' | 'ring' | 'referral' {
  if (capacity.service.confidential) return 'ring';
  const codes = codesOf(capacity);
  if (codes.has('walk-in') || codes.has('telephone')) return 'hold';
  return codes.has('referral') || codes.has('appointment') ? 'referral' : 'hold';
}

/** Who asks, as far as it says which beds are for them. */
export const ASKERS = ['women', 'men', 'under-25', 'dog'] as const;
export type Asker = (typeof ASKERS)[number];

/** Whether a bed may be for somebody. What a service does not say of itself is held against nobody. */
const FITS: Readonly<Record<Asker, (codes: ReadonlySet<string>, service: Capacity['service']) => boolean>> = {
  women: (codes) => !codes.has('men') || codes.has('women'),
  men: (codes) => !codes.has('women') || codes.has('men'),
  'under-25': (_, { minimum_age = 0 }) => minimum_age < 25,
  dog: (codes) => codes.has('pets'),
};

/** Reads for whom beds are asked from an address, `for` perhaps several times. What it does not know is left out. */
export const readAskers = (params: URLSearchParams): readonly Asker[] =>
  ASKERS.filter((asker) => params.getAll('for').includes(asker));

/**
 * The beds to be had tonight by whoever asks: those free, freshest count first; after them, in the same order, those
 * whose count is too old to go by. Rooms for weeks or months that take nobody at night are left out.
 */
export const bedsFor = (capacities: readonly Capacity[], askers: readonly Asker[]): readonly Capacity[] =>
  capacities
    .filter((one) => one.available > 0)
    .filter((one) => {
      const codes = codesOf(one);
      if (codes.has('hostel') && !codes.has('bed-tonight')) return false;
      return askers.every((asker) => FITS[asker](codes, one.service));
    })
    .toSorted(
      (one, other) => Number(one.stale) - Number(other.stale) || Date.parse(other.updated) - Date.parse(one.updated),
    );

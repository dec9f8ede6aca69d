import { z } from 'zod';
import type { Capacity } from '#cases';
import { Refused, readBy } from './refused.ts';

const whole = (name: string, most: number) => {
  const error = `${name} is a whole number from 1 to ${most}.`;
  return z
    .string()
    .regex(/^[0-9]{1,6}$/, { error })
    .transform(Number)
    .pipe(z.number().min(1, { error }).max(most, { error }));
};

/** The filters of the list; all must hold. */
export const querySchema = z.strictObject(
  {
    service_id: z.guid({ error: 'service_id is the identifier of a service, a UUID.' }).toLowerCase().optional(),
    unit: z.string().trim().toLowerCase().max(100, { error: 'unit is a name such as bed or room.' }).optional(),
    available: z
      .enum(['true', 'false'], { error: 'available is true, for those with one free, or false, for those with none.' })
      .transform((text) => text === 'true')
      .optional(),
    page: whole('page', 100_000).prefault('1'),
    per_page: whole('per_page', 200).prefault('50'),
  },
  { error: 'The filters are service_id, unit, available, page and per_page.' },
);

export type Query = z.output<typeof querySchema>;

/** Reads the filters. Throws `Refused` 400 for one that is wrong, unknown or there twice. */
export function readQuery(parameters: URLSearchParams): Query {
  const names = [...parameters.keys()];
  if (new Set(names).size < names.length) throw new Refused(400, 'Send each filter once.');
  return readBy(querySchema, Object.fromEntries(parameters));
}

/** True when a capacity, as it stands now, passes the filters. */
export const passes = ({ service_id, unit, available }: Query, capacity: Capacity): boolean =>
  (service_id === undefined || capacity.service_id === service_id) &&
  (unit === undefined || capacity.unit.name.toLowerCase() === unit) &&
  (available === undefined || capacity.available > 0 === available);

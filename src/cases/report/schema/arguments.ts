// What may be sent with a report of any kind (GeoReport v2, “POST Service Request”). All of it is text: it is a form.
import { z } from 'zod';
import { text } from './text.ts';

/** The United Kingdom in whole degrees or so: far enough from the poles for 0.002° of longitude to be over 100 m. */
const UNITED_KINGDOM = { lat: [49.8, 60.9], long: [-8.7, 1.8] } as const;

const degrees = (word: string, [least, most]: readonly [number, number]) =>
  z
    .string({ error: 'Send this once only' })
    .trim()
    .max(40, `Give the ${word} in degrees`)
    .regex(/^-?\d+(\.\d+)?$/, `Give the ${word} in degrees, such as ${word === 'latitude' ? '52.4796' : '-1.9026'}`)
    .transform(Number)
    .pipe(
      z
        .number()
        .min(least, `That ${word} is not in the United Kingdom`)
        .max(most, `That ${word} is not in the United Kingdom`),
    )
    .optional();

const optional = (longest: number) => text(longest, 'Write something or leave it out').optional();

export const argumentsSchema = z.object({
  service_code: text(100, 'The service_code was not provided'),
  lat: degrees('latitude', UNITED_KINGDOM.lat),
  long: degrees('longitude', UNITED_KINGDOM.long),
  address_string: optional(1_000),
  /** A UPRN, which is what councils here number addresses by. */
  address_id: z
    .string({ error: 'Send this once only' })
    .trim()
    .regex(/^\d{1,12}$/, 'Give the address as a UPRN: up to 12 digits')
    .optional(),
  email: z
    .string({ error: 'Send this once only' })
    .trim()
    .max(320, 'That e-mail address is too long')
    .pipe(z.email('Give an e-mail address such as name@example.org'))
    .optional(),
  phone: z
    .string({ error: 'Send this once only' })
    .trim()
    .regex(/^\+?[\d ()-]{7,24}$/, 'Give a telephone number such as 07700 900123')
    .optional(),
  device_id: optional(255),
  account_id: optional(255),
  first_name: optional(100),
  last_name: optional(100),
  description: optional(4_000),
  media_url: z
    .string({ error: 'Send this once only' })
    .trim()
    .max(2_000, 'That address is too long')
    .pipe(z.url({ protocol: /^https?$/, error: 'Give the address of a picture, beginning with https://' }))
    .optional(),
});

export type Arguments = z.output<typeof argumentsSchema>;

/** The schema of a whole report to a service that asks for these attributes; they come as `attribute`. */
export const reportWith = <A extends z.ZodObject>(attributes: A) =>
  z.object({ ...argumentsSchema.shape, attribute: attributes }).check(({ value, issues }) => {
    const { lat, long, address_string, address_id } = value as Arguments;
    const wrong = (message: string) => issues.push({ code: 'custom', message, input: value, path: ['lat'] });
    if ((lat === undefined) !== (long === undefined)) wrong('Give both lat and long, or neither');
    else if (lat === undefined && !address_string && !address_id)
      wrong('Say where it is: lat and long, an address_string or an address_id');
  });

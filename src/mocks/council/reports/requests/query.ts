import { z } from 'zod';
import { reports } from '#cases';

/** Several at once: a name repeated, values separated by commas, or both. */
const several = z.union([z.string(), z.array(z.string())]).transform((given) =>
  [given]
    .flat()
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter(Boolean),
);

/** The `+` of a zone is a space in a query unless it is escaped, which is easily forgotten. */
const withPlus = (given: unknown): unknown =>
  typeof given === 'string' ? given.replace(/ (?=\d\d:\d\d$)/, '+') : given;

const date = z
  .preprocess(withPlus, reports.moment('Give dates and times with their zone, such as 2026-11-24T00:00:00Z').optional())
  .optional();

const whole = (most: number, wrong: string) =>
  z
    .string({ error: wrong })
    .regex(/^\d{1,9}$/, wrong)
    .transform(Number)
    .pipe(z.number().min(1, wrong).max(most, wrong))
    .optional();

/** What “GET Service Requests” may be asked by, with `page` and `page_size`, the extension that most servers have. */
export const querySchema = z.object({
  service_request_id: several.optional(),
  service_code: several.optional(),
  status: several.pipe(z.array(z.enum(['open', 'closed'], { error: 'A status is open or closed' }))).optional(),
  start_date: date,
  end_date: date,
  page: whole(100_000, 'A page is a whole number from 1'),
  page_size: whole(1_000, 'A page has from 1 to 1,000 requests'),
});

export type Query = z.output<typeof querySchema>;

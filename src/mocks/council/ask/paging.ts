import { z } from 'zod';

const whole = (usual: number, most: number, wrong: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, wrong)
    .transform(Number)
    .pipe(z.number().min(1, wrong).max(most, wrong))
    .prefault(String(usual));

/** Which page of how many, as the query says. */
export const pagingSchema = z.object({
  page: whole(1, 100_000, 'A page is a whole number from 1'),
  pageSize: whole(20, 100, 'A page has from 1 to 100 referrals'),
});

import { z } from 'zod';
import { type ApplicationPage, fields, STATUSES } from '#cases';
import { pagingSchema } from '../../ask/paging.ts';
import { errorsOf, Refused } from '../../ask/refused.ts';
import { shownOf } from './shown.ts';
import type { Store } from './store.ts';

/** Which applications are listed. */
export const listSchema = z.object({
  ...pagingSchema.shape,
  status: fields.oneOf(STATUSES, `A status is one of ${Object.keys(STATUSES).join(', ')}`).optional(),
});

/** A page of applications, newest first. Throws `Refused` 422. */
export function pageOf(
  query: URLSearchParams,
  store: Store,
  now: Date,
  holidays: ReadonlySet<string>,
): ApplicationPage {
  const read = listSchema.safeParse(Object.fromEntries(query));
  if (!read.success) throw new Refused(422, 'That page cannot be shown.', { errors: errorsOf(read.error) });
  const { page, pageSize, status } = read.data;
  const all = store.all().map((kept) => shownOf(kept, now, holidays));
  const chosen = status === undefined ? all : all.filter((one) => one.status === status);
  return { page, pageSize, total: chosen.length, applications: chosen.slice((page - 1) * pageSize, page * pageSize) };
}

import { pagingSchema } from '../../ask/paging.ts';
import { errorsOf, Refused } from '../../ask/refused.ts';
import type { Kept, Store } from './store.ts';

/** The caller’s referral of that reference, in capitals or not. Throws `Refused` 404, also for another’s. */
export function ownReferral(caller: string, reference: string, store: Store): Kept {
  const kept = store.byReference(caller, reference.toUpperCase());
  if (!kept) throw new Refused(404, 'There is no referral with that reference.');
  return kept;
}

/** A page of the caller’s referrals, newest first. Throws `Refused` 422. */
export function ownReferrals(
  caller: string,
  query: URLSearchParams,
  store: Store,
): { page: number; pageSize: number; total: number; kept: Kept[] } {
  const read = pagingSchema.safeParse(Object.fromEntries(query));
  if (!read.success) throw new Refused(422, 'That page cannot be shown.', { errors: errorsOf(read.error) });
  const { page, pageSize } = read.data;
  const all = store.all(caller);
  return { page, pageSize, total: all.length, kept: all.slice((page - 1) * pageSize, page * pageSize) };
}

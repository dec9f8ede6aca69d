import { readJson } from '../../ask/json.ts';
import { errorsOf, Refused } from '../../ask/refused.ts';
import { withdrawalSchema } from '../schema.ts';
import { standingOf } from '../status/standing.ts';
import type { Kept } from './store.ts';

/** Takes a referral back; once more with the same reason changes nothing. Throws `Refused` 409 when it is too late. */
export async function withdraw(kept: Kept, request: Request, now: Date): Promise<Kept> {
  const read = withdrawalSchema.safeParse(await readJson(request));
  if (!read.success) throw new Refused(422, 'The referral was not withdrawn.', { errors: errorsOf(read.error) });
  const { withdrawalReason } = read.data;
  const standing = standingOf(kept, now);
  if (standing.withdrawalReason === withdrawalReason) return kept;
  if (standing.status === 'WITHDRAWN') throw new Refused(409, 'It has been withdrawn already, for another reason.');
  if (standing.status === 'NOT_ACCEPTED') throw new Refused(409, 'It was not accepted, so it cannot be withdrawn.');
  if (standing.outcomeReason) throw new Refused(409, 'It has its outcome, so it can no longer be withdrawn.');
  kept.withdrawn = { at: now, withdrawalReason };
  return kept;
}

// The same request with the same `Idempotency-Key` is done once, and answered as it was.
import { createHash } from 'node:crypto';
import { Refused } from '../../ask/refused.ts';
import type { Answered } from '../applications/kept.ts';
import type { Store } from '../applications/store.ts';

const LONGEST = 255;

/** The fields of every object in one order, so that the order they were sent in makes no difference. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => Number(a > b) - Number(a < b)))
    : value;

/**
 * What `work` answers; where the key came before with the same, what it answered then. It waits for nothing, so that of
 * two that come at once one is done. Throws `Refused`: 400 for a key too long, 422 for one that came with something else.
 */
export function once(
  request: Request,
  sent: unknown,
  store: Store,
  work: () => Omit<Answered, 'digest'>,
): { answered: Omit<Answered, 'digest'>; again: boolean } {
  const key = request.headers.get('idempotency-key');
  if (!key) return { answered: work(), again: false };
  if (key.length > LONGEST) throw new Refused(400, `An Idempotency-Key has no more than ${LONGEST} characters.`);
  const path = new URL(request.url).pathname;
  const digest = createHash('sha256')
    .update(`${path} ${JSON.stringify(sent, inOrder)}`)
    .digest('hex');
  const before = store.answered(key);
  if (before && before.digest !== digest)
    throw new Refused(422, 'That Idempotency-Key came before with something else. Use a new one each time.');
  if (before) return { answered: before, again: true };
  const answered = work();
  store.remember(key, { ...answered, digest });
  return { answered, again: false };
}

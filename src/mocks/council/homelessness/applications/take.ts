import { applicationOn } from '#cases';
import { localDate } from '#platform';
import { errorsOf, Refused } from '../../ask/refused.ts';
import { firstPlan } from '../plan/first.ts';
import { factsOf } from './facts.ts';
import type { Kept } from './kept.ts';
import type { Store } from './store.ts';

/** Takes an application, and draws up the first plan at once. Throws `Refused` 422. */
export function take(sent: unknown, now: Date, store: Store): Kept {
  const today = localDate(now);
  const read = applicationOn(today).safeParse(sent);
  if (!read.success) throw new Refused(422, 'The application was not taken.', { errors: errorsOf(read.error) });
  const facts = factsOf(read.data, today);
  return store.keep({
    receivedAt: now.toISOString(),
    facts,
    events: [],
    touched: false,
    plan: firstPlan(facts, now),
  });
}

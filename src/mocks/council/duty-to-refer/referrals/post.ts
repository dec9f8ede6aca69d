import { createHash } from 'node:crypto';
import { authorities } from '#cases';
import { localDate } from '#platform';
import { holidays } from '../../../holidays.ts';
import { readJson } from '../../ask/json.ts';
import { errorsOf, Refused } from '../../ask/refused.ts';
import { workingDaysAfter } from '../../workingDays.ts';
import { type Referral, referralOn, referralSchema } from '../schema.ts';
import { decide, STATUS_AFTER } from '../status/decisions.ts';
import { factsOf } from '../status/facts.ts';
import { warningsOf } from '../status/warnings.ts';
import type { Kept, Store } from './store.ts';

/** Takes a referral; one with an `Idempotency-Key` that came before with it is not taken twice. Throws `Refused`. */
export async function postReferral(
  caller: string,
  request: Request,
  now: Date,
  store: Store,
): Promise<{ kept: Kept; again: boolean }> {
  const sent = await readJson(request);
  const closed = await holidays();
  // Nothing waits from here on, so that of two with one key that come at once only one is taken.
  const key = keyOf(request);
  const before = key === undefined ? undefined : store.byKey(caller, key);
  if (before) return { kept: same(before, sent), again: true };
  const today = localDate(now);
  const read = referralOn(today, authorities()).safeParse(sent);
  if (!read.success) throw new Refused(422, 'The referral was not taken.', { errors: errorsOf(read.error) });
  const yourReference = read.data.referrer.reference;
  const decision = decide(factsOf(read.data, today), yourReference);
  const kept = store.keep({
    caller,
    yourReference: yourReference ?? null,
    area: read.data.choice.localAuthorityAreaId,
    receivedAt: now,
    warnings: warningsOf(read.data, today),
    decision,
    decidedAt: workingDaysAfter(now, STATUS_AFTER, closed),
    reasonedAt: workingDaysAfter(now, decision.reasonAfter, closed),
    digest: digestOf(read.data),
    key,
  });
  return { kept, again: false };
}

function keyOf({ headers }: Request): string | undefined {
  const key = headers.get('idempotency-key') || undefined;
  if (key && key.length > 255) throw new Refused(400, 'An Idempotency-Key has no more than 255 characters.');
  return key;
}

/** Holds what is sent again to what came before, whatever the day is now and in whichever order its fields come. */
function same(before: Kept, sent: unknown): Kept {
  const read = referralSchema.safeParse(sent);
  if (read.success && digestOf(read.data) === before.digest) return before;
  throw new Refused(422, 'That Idempotency-Key came before with another referral. Use a new one for each referral.');
}

/** A schema writes fields in its own order. */
const digestOf = (referral: Referral): string => createHash('sha256').update(JSON.stringify(referral)).digest('hex');

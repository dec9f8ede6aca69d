import { type Hold, holdRequestSchema } from '#cases';
import { countedById } from './capacities.ts';
import { type Held, type Holds, holdAt } from './holds.ts';
import { Refused, readBy } from './refused.ts';
import type { Counted } from './sample.ts';

/**
 * Holds one bed for two hours. The same `Idempotency-Key` sent again gets the hold it got, as that now stands. Throws
 * `Refused`: 400 for a body or a key that is wrong, 404, 409 when none is free, 422 for a key used at another capacity.
 */
export async function makeHold(capacityId: string, request: Request, now: Date, holds: Holds): Promise<Hold> {
  const capacity = await countedById(capacityId);
  readBy(holdRequestSchema, await bodyOf(request));
  const key = keyOf(request.headers);
  const before = key === undefined ? undefined : sentBefore(holds.byKey(key), capacity);
  const hold = before ?? holds.take(capacity, now, key);
  if (!hold) throw new Refused(409, noneFree(capacity));
  return holdAt(hold, now);
}

/** One hold as it stands. Throws `Refused` 404 when there is none of this id. */
export const readHold = (id: string, now: Date, holds: Holds): Hold => holdAt(heldById(id, holds), now);

/** Gives the bed of a hold back, and answers with the hold; one that has ended stays as it ended. */
export function releaseHold(id: string, now: Date, holds: Holds): Hold {
  const hold = heldById(id, holds);
  holds.release(hold, now);
  return holdAt(hold, now);
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'The body is not JSON. A hold needs none.');
  }
}

function keyOf(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key') ?? undefined;
  if (key !== undefined && (key.length < 1 || key.length > 255))
    throw new Refused(400, 'An Idempotency-Key has 1 to 255 characters.');
  return key;
}

function sentBefore(hold: Held | undefined, { id }: Counted): Held | undefined {
  if (hold && hold.service_capacity_id !== id)
    throw new Refused(422, 'This Idempotency-Key was used before, for another capacity.');
  return hold;
}

const noneFree = ({ unit, service: { name, phone } }: Counted): string =>
  `No ${unit.name} is free at ${name} now.${phone ? ` Ring ${phone} to ask, or try` : ' Try'} another service.`;

function heldById(id: string, holds: Holds): Held {
  const hold = holds.byId(id.toLowerCase());
  if (!hold) throw new Refused(404, 'There is no hold with this id.');
  return hold;
}

import { createHash } from 'node:crypto';
import type { Hold } from '#cases';
import { sayable } from '#platform';
import { uuidFrom } from '../../notify/uuid.ts';
import type { Counted } from './sample.ts';

/** How long a bed is kept for somebody on the way, in milliseconds. */
const TWO_HOURS = 7_200_000;

/** A hold as it is kept. */
export interface Held {
  id: string;
  reference: string;
  service_capacity_id: string;
  service_id: string;
  heldAt: Date;
  expiresAt: Date;
  releasedAt?: Date;
}

interface SavedHolds {
  made: number;
  holds: (Held & { key?: string })[];
}

export interface Holds {
  /**
   * Holds one of what was counted free; undefined when every one is held already. It looks and takes without letting go
   * of the thread in between, so that two who ask at once never get the same bed.
   */
  take: (capacity: Counted, now: Date, key?: string) => Held | undefined;
  /** Gives a bed back. A hold that has ended stays as it ended. */
  release: (hold: Held, now: Date) => void;
  byId: (id: string) => Held | undefined;
  /** What an `Idempotency-Key` got. */
  byKey: (key: string) => Held | undefined;
  /** How many of a capacity are held. */
  count: (capacityId: string, now: Date) => number;
  /** Forgets everything, and numbers from the start. */
  clear: () => void;
  /** Everything, oldest first, with the `Idempotency-Key` of each; and how many were ever made. */
  all: () => SavedHolds;
  /** Puts these in the place of all there is. */
  replace: (saved: SavedHolds) => void;
}

/** True while the bed is kept. */
const isHeld = (hold: Held, now: Date): boolean => !hold.releasedAt && now < hold.expiresAt;

/** A hold as it stands at a time. */
export function holdAt(hold: Held, now: Date): Hold {
  const { heldAt, expiresAt, releasedAt, ...named } = hold;
  return {
    ...named,
    status: releasedAt ? 'released' : isHeld(hold, now) ? 'held' : 'expired',
    held_at: heldAt.toISOString(),
    expires_at: expiresAt.toISOString(),
    ...(releasedAt && { released_at: releasedAt.toISOString() }),
  };
}

/** Holds in memory. Beyond the most it keeps, the oldest of those that have ended goes; one that stands never does. */
export function newHolds(most = 10_000): Holds {
  const holds = new Map<string, Held>();
  const keys = new Map<string, Held>();
  let made = 0;

  function forgetOne(now: Date): void {
    const ended = holds.values().find((hold) => !isHeld(hold, now));
    if (!ended) return;
    holds.delete(ended.id);
    for (const [key, hold] of keys) if (hold === ended) keys.delete(key);
  }

  const count = (capacityId: string, now: Date): number =>
    holds.values().reduce((sum, hold) => sum + Number(hold.service_capacity_id === capacityId && isHeld(hold, now)), 0);

  const clear = (): void => {
    holds.clear();
    keys.clear();
    made = 0;
  };

  return {
    take(capacity, now, key) {
      if (count(capacity.id, now) >= capacity.available) return undefined;
      made += 1;
      const hold = newHold(capacity, now, made);
      holds.set(hold.id, hold);
      if (key !== undefined) keys.set(key, hold);
      if (holds.size > most) forgetOne(now);
      return hold;
    },
    release(hold, now) {
      if (isHeld(hold, now)) hold.releasedAt = now;
    },
    byId: (id) => holds.get(id),
    byKey: (key) => keys.get(key),
    count,
    clear,
    all: () => {
      const keyOf = new Map([...keys].map(([key, { id }]) => [id, key]));
      return {
        made,
        holds: [...holds.values()].map((hold) => {
          const key = keyOf.get(hold.id);
          return { ...hold, ...(key !== undefined && { key }) };
        }),
      };
    },
    replace(saved) {
      clear();
      made = saved.made;
      for (const { key, ...hold } of saved.holds) {
        holds.set(hold.id, hold);
        if (key !== undefined) keys.set(key, hold);
      }
    },
  };
}

/** The same holds at the same times have the same names in every run. */
function newHold({ id, service_id }: Counted, now: Date, nth: number): Held {
  const seed = `hold ${id} ${now.toISOString()} ${nth}`;
  return {
    id: uuidFrom(seed),
    reference: referenceOf(seed),
    service_capacity_id: id,
    service_id,
    heldAt: now,
    expiresAt: new Date(now.getTime() + TWO_HOURS),
  };
}

const referenceOf = (seed: string): string =>
  `BED-${sayable(createHash('sha256').update(`reference ${seed}`).digest())}`;

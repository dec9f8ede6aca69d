import type { Kept } from '../applications/kept.ts';
import type { Event } from '../schema/events.ts';
import { automatic } from './automatic.ts';
import { type Case, caseOf } from './case.ts';

/**
 * What has happened to an application by `now`: what caseworkers did, or, while nobody has touched it, what goes on by
 * itself. A clock put back undoes what came after.
 */
export function eventsBy(kept: Kept, now: Date, holidays: ReadonlySet<string>): Event[] {
  const events = kept.touched ? kept.events : automatic(kept.facts, new Date(kept.receivedAt), holidays);
  return events.filter(({ at }) => Date.parse(at) <= now.getTime());
}

/** The case by `now`, and when it last changed. */
export function standingOf(kept: Kept, now: Date, holidays: ReadonlySet<string>): { one: Case; updatedAt: string } {
  const events = eventsBy(kept, now, holidays);
  return { one: caseOf(events), updatedAt: events.at(-1)?.at ?? kept.receivedAt };
}

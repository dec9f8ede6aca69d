// How a case moves on when no caseworker touches it, so that a demonstration shows progress as the clock is moved.
import { dayOf, localDate, minuteOf, wallAt } from '#platform';
import { workingDaysAfter } from '../../workingDays.ts';
import { type Facts, priorityNeedOf } from '../applications/facts.ts';
import type { Event } from '../schema/events.ts';

const DAY = 1_440;
/** Somebody with nowhere safe tonight is placed this long after they apply (Housing Act 1996, s.188), in milliseconds. */
const PLACED_AFTER = 3_600_000;
/** Days of the relief duty before the main duty is decided. */
const RELIEF_DAYS = 56;
/** Days until a home is found under the main duty. */
const MAIN_DAYS = 120;

/** The same time of day in London, so many days later. */
function daysAfter(at: Date, days: number): Date {
  const wall = wallAt(Math.floor(at.getTime() / 60_000));
  return new Date(minuteOf(wall + days * DAY, 'first') * 60_000);
}

/**
 * Everything that will happen to an application received at `receivedAt` with nobody’s hand in it: placed within the
 * hour where they must be, assessed after a working day, prevention until they lose their home, relief for 56 days, then
 * the main duty where they are in priority need.
 */
export function automatic(facts: Facts, receivedAt: Date, holidays: ReadonlySet<string>): Event[] {
  const { situation, household } = facts;
  const assessedAt = workingDaysAfter(receivedAt, 1, holidays);
  const assessedOn = localDate(assessedAt);
  const loss = situation.dateOfLoss ?? assessedOn;
  const isThreatened = situation.housing === 'THREATENED' && loss > assessedOn;
  const reliefAt = isThreatened ? daysAfter(assessedAt, dayOf(loss) - dayOf(assessedOn)) : assessedAt;
  const decidedAt = daysAfter(reliefAt, RELIEF_DAYS);
  const housedAt = daysAfter(decidedAt, MAIN_DAYS);
  const need = priorityNeedOf(facts);
  const isFamily = household.children.length > 0 || household.pregnant === true;

  const all: Event[] = [];
  const add = (at: Date, event: (on: string) => Omit<Event, 'at'>) =>
    all.push({ ...event(localDate(at)), at: at.toISOString() } as Event);

  if (need && situation.tonight !== 'SOMEWHERE')
    add(new Date(receivedAt.getTime() + PLACED_AFTER), (on) => ({
      action: 'temporary-accommodation',
      body: isFamily
        ? { action: 'IN', on, type: 'NIGHTLY_PAID', bedrooms: Math.max(1, Math.ceil(household.children.length / 2)) }
        : { action: 'IN', on, type: 'HOSTEL', bedrooms: 1 },
    }));
  const dutyOwed = isThreatened ? 'PREVENTION' : 'RELIEF';
  add(assessedAt, (on) => ({ action: 'assessment', body: { on, eligible: true, dutyOwed, referred: false } }));
  if (isThreatened) add(assessedAt, (start) => ({ action: 'prevention', body: { start } }));
  add(reliefAt, (start) => ({ action: 'relief', body: { start } }));
  add(decidedAt, (on) => ({
    action: 'main-duty',
    body: need
      ? { decided: on, effective: on, outcome: 'OWED', priorityNeed: need }
      : { decided: on, effective: on, outcome: 'NO_PRIORITY_NEED' },
  }));
  if (need)
    add(housedAt, (on) => ({
      action: 'end',
      body: { on, reason: 'ACCEPTED_SOCIAL', accommodation: 'COUNCIL_TENANT' },
    }));
  return all;
}

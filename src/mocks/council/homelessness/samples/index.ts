// The sample applications as they are on a day: made some weeks ago, and taken on by caseworkers since.

import type { Application } from '#cases';
import { dateOf, dayOf, localDate } from '#platform';
import { factsOf } from '../applications/facts.ts';
import type { Kept } from '../applications/kept.ts';
import { firstPlan } from '../plan/first.ts';
import type { Event } from '../schema/events.ts';
import { SAMPLES, type Sample } from './households.ts';

const DAY = 86_400_000;

type Done = (on: (days: number) => string) => { days: number; action: Event['action']; body: unknown }[];

/** What caseworkers have done, so many days after the application; the rest moves on by itself. */
const DONE: Partial<Record<keyof typeof SAMPLES, Done>> = {
  hotel: (on) => [
    {
      days: 0,
      action: 'temporary-accommodation',
      body: { action: 'IN', on: on(0), type: 'BED_AND_BREAKFAST', bedrooms: 1 },
    },
    {
      days: 2,
      action: 'assessment',
      body: { on: on(2), eligible: true, dutyOwed: 'RELIEF', referred: true, agency: 'SOCIAL_SERVICES' },
    },
    { days: 2, action: 'relief', body: { start: on(2) } },
    {
      days: 60,
      action: 'main-duty',
      body: { decided: on(60), effective: on(60), outcome: 'OWED', priorityNeed: 'DOMESTIC_ABUSE' },
    },
  ],
  kept: (on) => [
    {
      days: 1,
      action: 'assessment',
      body: { on: on(1), eligible: true, dutyOwed: 'PREVENTION', socialReason: 'RENT_ARREARS', referred: false },
    },
    { days: 1, action: 'prevention', body: { start: on(1) } },
    {
      days: 40,
      action: 'end',
      body: {
        on: on(40),
        reason: 'SECURED_EXISTING',
        accommodation: 'REGISTERED_PROVIDER',
        activity: 'FINANCIAL_HELP',
        needsEngaged: true,
        assistance: ['BUDGETING'],
      },
    },
  ],
};

/** The application of a sample, made on a day such as `2026-11-24`. */
export function applicationOf({ application, loss }: Sample, on: string): Application {
  const { situation, ...rest } = application;
  return { ...rest, situation: { ...situation, ...(loss !== undefined && { dateOfLoss: dateOf(dayOf(on) + loss) }) } };
}

/** The samples as they are at `now`, oldest first; `seed` names each the same in every run. */
export function sampleApplications(now: Date): (Omit<Kept, 'id' | 'reference'> & { seed: string })[] {
  return (Object.entries(SAMPLES) as [keyof typeof SAMPLES, Sample][])
    .sort(([, a], [, b]) => b.days - a.days)
    .map(([seed, sample]) => {
      const receivedAt = new Date(now.getTime() - sample.days * DAY);
      const appliedOn = localDate(receivedAt);
      const facts = factsOf(applicationOf(sample, appliedOn), appliedOn);
      const done = DONE[seed]?.((days) => dateOf(dayOf(appliedOn) + days)) ?? [];
      return {
        seed,
        receivedAt: receivedAt.toISOString(),
        facts,
        events: done.map(
          ({ days, ...event }) =>
            ({ ...event, at: new Date(receivedAt.getTime() + days * DAY).toISOString() }) as Event,
        ),
        touched: done.length > 0,
        plan: firstPlan(facts, receivedAt),
      };
    });
}

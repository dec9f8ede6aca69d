// Whatever caseworkers do, in any order and on any days, a case holds together.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Application } from '#cases';
import { dayOf } from '#platform';
import { Refused } from '../../ask/refused.ts';
import { factsOf } from '../applications/facts.ts';
import type { Kept } from '../applications/kept.ts';
import { firstPlan } from '../plan/first.ts';
import { HOMELESS, SOMEBODY } from '../testing/desk.ts';
import { runningOf, statusOf } from './case.ts';
import { possibleNow } from './possible.ts';
import { record } from './record.ts';
import { standingOf } from './standing.ts';

const START = new Date('2026-11-24T12:00:00Z');
const NO_HOLIDAYS = new Set<string>();

function applied(application: Application): Kept {
  const facts = factsOf(application, '2026-11-24');
  const receivedAt = START.toISOString();
  return { id: '1', reference: 'HA', receivedAt, facts, events: [], touched: false, plan: firstPlan(facts, START) };
}

/** A body for any action, dated a few days before the day it is sent. */
const bodies = (on: string, before: string) => ({
  assessment: { on, eligible: true, dutyOwed: 'RELIEF', referred: false },
  prevention: { start: on },
  relief: { start: before },
  'main-duty': { decided: before, effective: on, outcome: 'OWED', priorityNeed: 'VULNERABLE' },
  'temporary-accommodation': { action: 'IN', on: before, type: 'HOSTEL', bedrooms: 1 },
  end: { on, reason: 'CONTACT_LOST' },
  reviews: { action: 'REQUEST', decision: 'DUTY_OWED', on: before },
});

const move = fc.record({
  action: fc.constantFrom(...(Object.keys(bodies('', '')) as (keyof ReturnType<typeof bodies>)[])),
  days: fc.oneof(fc.constant(0), fc.nat({ max: 40 })),
  back: fc.nat({ max: 10 }),
});

test('days never run backwards, at most one duty runs, and 56 days of relief come before the main duty', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(SOMEBODY, HOMELESS), fc.array(move, { maxLength: 12 }), (application, moves) => {
      const kept = applied(application);
      let now = START;
      for (const { action, days, back } of moves) {
        now = new Date(now.getTime() + days * 86_400_000);
        const day = (ago: number) => new Date(now.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
        const possible = possibleNow(standingOf(kept, now, NO_HOLIDAYS).one);
        try {
          record(kept, action, bodies(day(0), day(back))[action], now, NO_HOLIDAYS);
          expect(possible).toContain(action);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          expect(error.status === 409).toBe(!possible.includes(action));
        }
        const { one } = standingOf(kept, now, NO_HOLIDAYS);
        reached.add(statusOf(one));
        expect(one.duties.filter(({ end }) => end === undefined).length).toBe(Number(runningOf(one) !== 'NONE'));
        const spans = [
          ...one.duties.map(({ start, end }) => [start, end]),
          ...one.placements.map((each) => [each.in, each.out]),
        ];
        for (const [from = '', to] of spans) {
          expect(from >= kept.facts.appliedOn).toBe(true);
          if (to !== undefined) expect(to >= from).toBe(true);
        }
        const relief = one.duties.find(({ duty }) => duty === 'RELIEF');
        const main = one.duties.find(({ duty }) => duty === 'MAIN_DUTY');
        if (relief && main) expect(dayOf(main.start) - dayOf(relief.start)).toBeGreaterThanOrEqual(56);
        if (one.ended)
          expect([runningOf(one), one.placements.every(({ out }) => out !== undefined)]).toEqual(['NONE', true]);
      }
    }),
    { numRuns: 1_000 },
  );
  for (const status of ['RECEIVED', 'ASSESSED', 'PREVENTION', 'RELIEF', 'MAIN_DUTY', 'ENDED'])
    expect(reached).toContain(status);
});

import { ACTIONS, type Action, STATUSES } from '#cases';
import { localDate } from '#platform';
import { errorsOf, Refused } from '../../ask/refused.ts';
import type { Kept } from '../applications/kept.ts';
import { BODIES, type Event } from '../schema/events.ts';
import { type Case, caseOf, statusOf } from './case.ts';
import { type Against, CHECKS, type Check } from './checks/index.ts';
import { possibleNow } from './possible.ts';
import { eventsBy } from './standing.ts';

/**
 * Writes down what a caseworker does with an application. Throws `Refused`: 409 where the case does not stand so, naming
 * what is possible; 422 where something is missing, or fields do not fit each other.
 */
export function record(kept: Kept, action: Action, sent: unknown, now: Date, holidays: ReadonlySet<string>): void {
  const before = eventsBy(kept, now, holidays);
  const one = caseOf(before);
  if (!possibleNow(one).includes(action)) throw new Refused(409, notNow(one));
  const read = BODIES[action].safeParse(sent);
  if (!read.success) throw new Refused(422, NOT_DONE, { errors: errorsOf(read.error) });
  const errors = faultsIn(action, read.data, { one, facts: kept.facts, today: localDate(now) });
  if (Object.keys(errors).length > 0) throw new Refused(422, NOT_DONE, { errors });
  kept.events = [...before, { action, at: now.toISOString(), body: read.data } as Event];
  kept.touched = true;
}

const NOT_DONE = 'Nothing was written down: see what is missing or wrong.';

function notNow(one: Case): string {
  const possible = possibleNow(one).map((action) => `${ACTIONS[action]} (${action})`);
  const way = possible.length > 0 ? `Now you may ${possible.join(', or ')}.` : 'Nothing more can be done with it.';
  return `That cannot be done now. ${STATUSES[statusOf(one)]}. ${way}`;
}

/** What does not fit, a sentence for each field. */
function faultsIn(action: Action, body: unknown, against: Against): Record<string, string> {
  const errors: Record<string, string> = {};
  // The body was read by the schema of this very action.
  for (const { field, message, isWrong } of CHECKS[action] as readonly Check<unknown>[])
    if (!Object.hasOwn(errors, field) && isWrong(body, against)) errors[field] = message;
  return errors;
}

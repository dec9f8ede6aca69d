import type { Database } from '#platform';
import type { Kinds } from '../delivery/index.ts';
import { type SummaryRow, summaryOf } from '../journey/index.ts';
import { kinds } from '../kinds.ts';
import {
  type Case,
  type CaseEvent,
  caseByReference,
  type DeliverySeen,
  deliveriesOf,
  eventsOf,
  type PlanStep,
  planOf,
  record,
} from '../store/index.ts';

/** Everything that is kept of a case. */
export interface CaseRecord {
  about: Case;
  rows: readonly SummaryRow[];
  events: readonly CaseEvent[];
  deliveries: readonly DeliverySeen[];
  plan: readonly PlanStep[];
}

/** The record a reference names. That it was read is written down before it is shown; `undefined` when there is none. */
export function openRecord(
  db: Database,
  reference: string,
  actor: string,
  at: Date,
  among: Kinds = kinds,
): Promise<CaseRecord | undefined> {
  return db.transaction().execute(async (tx) => {
    const about = await caseByReference(tx, reference);
    if (!about) return undefined;
    await record(tx, { at, actor, role: 'caseworker', action: 'read', caseId: about.id });
    const kind = among.get(about.kind);
    return {
      about,
      rows: kind ? summaryOf(kind.journey, about.answers) : [],
      events: await eventsOf(tx, about.id),
      deliveries: await deliveriesOf(tx, about.id),
      plan: await planOf(tx, about.id),
    };
  });
}

import { randomUUID } from 'node:crypto';
import { type Database, newSecret, together } from '#platform';
import type { Holder } from '../holder.ts';
import type { Answers } from '../journey/index.ts';
import { record } from './audit.ts';
import { type Case, caseOf, type Kind, newReference, type Urgency } from './case.ts';
import { addDelivery } from './deliveries.ts';

/** What a draft has become, ready to be written down. */
export interface Sending {
  kind: Kind;
  answers: Answers;
  urgency: Urgency;
  /** What the council is sent, as JSON. */
  body: unknown;
  email?: string | undefined;
  phone?: string | undefined;
  latitude?: number | undefined;
  longitude?: number | undefined;
}

/** Said of a case until the council has acknowledged it. */
export const ON_ITS_WAY = 'We have written it down and are sending it to the council.';

/**
 * Writes a case down together with its delivery, in one transaction: once this returns it outlives a power cut. The
 * draft is its idempotency key, so that sending again, from another tab or after a crash, finds the same case.
 */
export function send(
  db: Database,
  draftId: string,
  { holder, personId }: Pick<Holder, 'holder' | 'personId'>,
  sending: Sending,
  at: Date,
  machineTime: number,
): Promise<Case> {
  return together(db, async (tx) => {
    const before = await tx
      .selectFrom('drafts')
      .innerJoin('cases', 'cases.id', 'drafts.caseId')
      .selectAll('cases')
      .where('drafts.id', '=', draftId)
      .executeTakeFirst();
    if (before) return caseOf(before);
    const { kind, answers, urgency, body, email = null, phone = null, latitude = null, longitude = null } = sending;
    const time = at.getTime();
    const row = {
      id: randomUUID(),
      reference: newReference(),
      followKey: newSecret(),
      kind,
      personId: personId ?? null,
      holder,
      answers: JSON.stringify(answers),
      urgency,
      status: 'waiting',
      note: ON_ITS_WAY,
      statusAt: time,
      councilReference: null,
      ...{ email, phone, latitude, longitude },
      followAt: null,
      createdAt: time,
    };
    await tx.insertInto('cases').values(row).execute();
    await addDelivery(
      tx,
      { caseId: row.id, recipient: 'council', what: kind, body, idempotencyKey: draftId },
      machineTime,
    );
    await tx
      .updateTable('drafts')
      .set({ answers: '{}', caseId: row.id, updatedAt: time })
      .where('id', '=', draftId)
      .execute();
    await record(tx, { at, actor: personId ?? 'visitor', role: 'sender', action: 'sent', caseId: row.id });
    return caseOf(row);
  });
}

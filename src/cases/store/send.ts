import { randomUUID } from 'node:crypto';
import { type Database, newSecret, together } from '#platform';
import type { Holder } from '../holder.ts';
import type { Answers } from '../journey/index.ts';
import { record } from './audit.ts';
import { type Case, caseOf, type Kind, newReference, type Urgency } from './case.ts';
import { addDelivery } from './deliveries.ts';
import { addSentDraft, comeHere } from './drafts.ts';
import { caseById } from './find.ts';

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
const ON_ITS_WAY = 'We have written it down and are sending it to the council.';

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
    const draft = await tx
      .selectFrom('drafts')
      .select(['holder', 'caseId'])
      .where('id', '=', draftId)
      .executeTakeFirst();
    const before = draft?.caseId == null ? undefined : await caseById(tx, draft.caseId);
    if (before) return before;
    const { body, ...kept } = sending;
    const made = await addCase(tx, { holder, personId }, kept, at);
    await addDelivery(
      tx,
      { caseId: made.id, recipient: 'council', what: made.kind, body, idempotencyKey: draftId },
      machineTime,
    );
    if (draft?.holder !== holder) await comeHere(tx, draftId, holder);
    await tx
      .updateTable('drafts')
      .set({ answers: '{}', caseId: made.id, updatedAt: at.getTime() })
      .where('id', '=', draftId)
      .execute();
    return made;
  });
}

/** Writes down what this browser asks the council for while somebody waits: with no delivery, and no draft before it. */
export async function addAtOnce(
  tx: Database,
  journey: string,
  whose: Pick<Holder, 'holder' | 'personId'>,
  sending: Omit<Sending, 'body'>,
  at: Date,
): Promise<Case> {
  const made = await addCase(tx, whose, sending, at);
  await addSentDraft(tx, journey, whose, made.id, at);
  return made;
}

async function addCase(
  tx: Database,
  { holder, personId }: Pick<Holder, 'holder' | 'personId'>,
  sending: Omit<Sending, 'body'>,
  at: Date,
): Promise<Case> {
  const { kind, answers, urgency, email = null, phone = null, latitude = null, longitude = null } = sending;
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
  await record(tx, { at, actor: personId ?? 'visitor', role: 'sender', action: 'sent', caseId: row.id });
  return caseOf(row);
}

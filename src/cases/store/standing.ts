import type { Database } from '#platform';
import { type Deed, record } from './audit.ts';
import { type Case, caseOf, type Status } from './case.ts';
import { addDelivery } from './deliveries.ts';

/** Where a case has got to, and who says so. */
export interface Change {
  status: Status;
  /** For whoever sent it, in plain words. */
  note: string;
  author: 'council' | 'caseworker' | 'service';
  actor: string;
  at: Date;
  /** The `statusAt` it is a change of: nothing happens when somebody else has changed the case since. */
  since?: number;
}

/** A message to whoever sent a case. */
export interface Message {
  /** Which message it is: what is sent again is the same one. */
  name: string;
  body: unknown;
}

/** A step in the life of a case, for whoever sent it. */
export interface CaseEvent {
  at: number;
  status: Status;
  note: string;
  author: string;
}

/**
 * Moves a case on and, in the same transaction, writes down what it is followed by: an event for the account, and the
 * message that `tell` makes of it, if there is somebody to tell. Nothing happens when nothing changes, or the case is gone.
 */
export function moveOn(
  db: Database,
  caseId: string,
  { status, note, author, actor, at, since }: Change,
  tell: (moved: Case) => Message | undefined,
  machineTime: number,
): Promise<Case | undefined> {
  return db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirst();
    if (!row || (row.status === status && row.note === note)) return undefined;
    if (since !== undefined && row.statusAt !== since) return undefined;
    if (author === 'council' && (await saidBefore(tx, caseId, status, note)) && !(await isFreed(tx, row)))
      return undefined;
    // Never the same twice, though the clock stand still or be set back: changes and messages are told apart by it.
    const statusAt = Math.max(at.getTime(), row.statusAt + 1);
    await tx.updateTable('cases').set({ status, note, statusAt }).where('id', '=', caseId).execute();
    await tx.insertInto('caseEvents').values({ caseId, at: statusAt, status, note, author }).execute();
    const role: Deed['role'] = author === 'caseworker' ? 'caseworker' : 'service';
    await record(tx, { at, actor, role, action: 'changed', caseId, detail: status });
    const moved = caseOf({ ...row, status, note, statusAt });
    const message = tell(moved);
    if (message) await addMessage(tx, caseId, message, machineTime);
    return moved;
  });
}

/** What the council goes on saying does not undo what a caseworker has said since. */
async function saidBefore(db: Database, caseId: string, status: string, note: string): Promise<boolean> {
  const last = await db
    .selectFrom('caseEvents')
    .select(['status', 'note'])
    .where('caseId', '=', caseId)
    .where('author', '=', 'council')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return last?.status === status && last.note === note;
}

/** A case that was stuck, and no longer is since what was given up has been sent again: the council's word counts anew. */
async function isFreed(db: Database, { id, status }: { id: string; status: string }): Promise<boolean> {
  if (status !== 'stuck') return false;
  const dead = await db
    .selectFrom('deliveries')
    .select('id')
    .where('caseId', '=', id)
    .where('recipient', '=', 'council')
    .where('state', '=', 'dead')
    .executeTakeFirst();
  return dead === undefined;
}

/** Writes a message down for delivery, once by its name. */
export async function addMessage(
  db: Database,
  caseId: string,
  { name, body }: Message,
  machineTime: number,
): Promise<void> {
  const idempotencyKey = `${caseId}:${name}`;
  const there = await db
    .selectFrom('deliveries')
    .select('id')
    .where('idempotencyKey', '=', idempotencyKey)
    .executeTakeFirst();
  if (!there)
    await addDelivery(db, { caseId, recipient: 'notify', what: 'message', body, idempotencyKey }, machineTime);
}

/** The steps of a case's life so far, oldest first. */
export async function eventsOf(db: Database, caseId: string): Promise<CaseEvent[]> {
  const rows = await db
    .selectFrom('caseEvents')
    .select(['at', 'status', 'note', 'author'])
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute();
  return rows.map(({ status, ...row }) => ({ ...row, status: status as Status }));
}

import type { z } from 'zod';
import type { Database } from '#platform';
import { addDelivery, type Case, caseById, moveOn, record } from '../store/index.ts';
import { keptOf, type Outcome } from './kept.ts';
import type { givingBackSchema } from './kind.ts';

/** Gives a bed back. They need not wait for it: it is written down, and goes to the council by itself. */
export async function giveUpHold(db: Database, held: Case, at: Date, machineTime: number): Promise<void> {
  const given = await db.transaction().execute(async (tx) => {
    const found = await caseById(tx, held.id);
    const outcome = found && keptOf(found).outcome;
    if (!found || outcome?.is !== 'held') return false;
    const { hold } = outcome;
    const answers = JSON.stringify({ ...found.answers, outcome: { is: 'given-back', hold } satisfies Outcome });
    await tx.updateTable('cases').set({ answers, followAt: null }).where('id', '=', held.id).execute();
    const body: z.input<typeof givingBackSchema> = { hold: hold.id, until: hold.until };
    const idempotencyKey = `${held.id}:give-back`;
    await addDelivery(
      tx,
      { caseId: held.id, recipient: 'council', what: 'give-back', body, idempotencyKey },
      machineTime,
    );
    const actor = held.personId ?? 'visitor';
    await record(tx, { at, actor, role: 'sender', action: 'changed', caseId: held.id, detail: 'given-back' });
    return true;
  });
  if (!given) return;
  const change = { status: 'closed', note: 'You gave it back.', author: 'service', actor: 'waymark', at } as const;
  await moveOn(db, held.id, change, () => undefined, machineTime);
}

import { z } from 'zod';
import type { Database } from '#platform';
import { type DeliverySeen, record, sendAgain, tryNow, undelivered } from '../store/index.ts';

/** Deliveries that are not done, without a word of what they say. That they were seen is written down. */
export function openDeliveries(db: Database, actor: string, at: Date): Promise<DeliverySeen[]> {
  return db.transaction().execute(async (tx) => {
    const seen = await undelivered(tx);
    await record(tx, { at, actor, role: 'caseworker', action: 'listed', detail: `${seen.length} deliveries` });
    return seen;
  });
}

const formSchema = z.object({
  id: z.coerce.number().int().positive(),
  do: z.enum(['send-again', 'try-now']),
});

/**
 * Sends a dead letter again, or tries one that waits at once, as the form says. False when it is no longer there to be
 * sent: it may have arrived meanwhile, or be on its way.
 */
export async function redeliver(
  db: Database,
  form: Pick<FormData, 'get'>,
  actor: string,
  at: Date,
  machineTime: number,
): Promise<boolean> {
  const read = formSchema.safeParse({ id: form.get('id'), do: form.get('do') });
  if (!read.success) return false;
  const { id, do: what } = read.data;
  return db.transaction().execute(async (tx) => {
    const caseId = await (what === 'send-again' ? sendAgain : tryNow)(tx, id, machineTime);
    if (caseId === undefined) return false;
    await record(tx, { at, actor, role: 'caseworker', action: 'sent-again', caseId, detail: what });
    return true;
  });
}

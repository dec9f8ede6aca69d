import type { Database } from '#platform';

/** Something to be sent out of the house, once. */
export interface Delivery {
  id: number;
  caseId: string;
  recipient: 'council' | 'notify';
  what: string;
  body: unknown;
  idempotencyKey: string;
  attempts: number;
}

/** Writes a delivery down, due at once. `machineTime` in milliseconds, by the clock nobody freezes. */
export async function addDelivery(
  db: Database,
  { caseId, recipient, what, body, idempotencyKey }: Omit<Delivery, 'id' | 'attempts'>,
  machineTime: number,
): Promise<void> {
  await db
    .insertInto('deliveries')
    .values({
      caseId,
      recipient,
      what,
      body: JSON.stringify(body),
      idempotencyKey,
      state: 'waiting',
      attempts: 0,
      nextAt: machineTime,
      fault: null,
      createdAt: machineTime,
      deliveredAt: null,
    })
    .execute();
}

/** How long a delivery that was begun is left to whoever began it, in milliseconds: longer than any attempt may last. */
export const LEASE = 60_000;

/**
 * Takes deliveries that are due, at most so many, and puts them off by the lease, so that another process does not take
 * them too; after a crash they come back by themselves. Of one case's to one recipient, only the first is taken.
 */
export function takeDue(db: Database, machineTime: number, most: number): Promise<Delivery[]> {
  return db.transaction().execute(async (tx) => {
    const due = await tx
      .selectFrom('deliveries as one')
      .select(['id', 'caseId', 'recipient', 'what', 'body', 'idempotencyKey', 'attempts'])
      .where('state', '=', 'waiting')
      .where('nextAt', '<=', machineTime)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('deliveries as earlier')
              .select('earlier.id')
              .whereRef('earlier.caseId', '=', 'one.caseId')
              .whereRef('earlier.recipient', '=', 'one.recipient')
              .where('earlier.state', '=', 'waiting')
              .whereRef('earlier.id', '<', 'one.id'),
          ),
        ),
      )
      .orderBy('nextAt')
      .limit(most)
      .execute();
    if (due.length === 0) return [];
    await tx
      .updateTable('deliveries')
      // Without a fault, so that whoever looks sees that it is under way.
      .set(({ eb }) => ({ nextAt: machineTime + LEASE, attempts: eb('attempts', '+', 1), fault: null }))
      .where(
        'id',
        'in',
        due.map(({ id }) => id),
      )
      .execute();
    return due.map(({ body, recipient, attempts, ...row }) => ({
      ...row,
      recipient: recipient as Delivery['recipient'],
      body: JSON.parse(body) as unknown,
      attempts: attempts + 1,
    }));
  });
}

/** Notes that a delivery has arrived. */
export async function delivered(db: Database, id: number, machineTime: number): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'delivered', deliveredAt: machineTime, fault: null, body: '{}' })
    .where('id', '=', id)
    .execute();
}

/** How many come along with one that has arrived: twice as many each time, so that what has recovered is not run over. */
const COME_ALONG = 2;

/**
 * When something has arrived, whatever else waits for the same desk need not wait its time: those that have waited longest
 * are due at once, a few for each arrival. Not those the desk itself has put off (429).
 */
export async function wakeNext(db: Database, { recipient, what }: Delivery, machineTime: number): Promise<void> {
  const waiting = db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', 'waiting')
    .where('recipient', '=', recipient)
    .where('what', '=', what)
    .where('nextAt', '>', machineTime)
    .where('fault', 'is not', null)
    .where('fault', '!=', '429')
    .orderBy('id')
    .limit(COME_ALONG);
  await db.updateTable('deliveries').set({ nextAt: machineTime }).where('id', 'in', waiting).execute();
}

/** Puts a delivery off until `nextAt`, with what went wrong in a word. */
export async function putOff(db: Database, id: number, nextAt: number, fault: string): Promise<void> {
  await db.updateTable('deliveries').set({ nextAt, fault }).where('id', '=', id).execute();
}

/** Gives a delivery up: it stays to be seen, and sent again by hand. */
export async function giveUp(db: Database, id: number, fault: string): Promise<void> {
  await db.updateTable('deliveries').set({ state: 'dead', fault }).where('id', '=', id).execute();
}

/**
 * Sends a dead letter again. It counts one attempt from before, so that Notify is asked whether it has it after all.
 * Answers with its case; `undefined` when there is no such dead letter.
 */
export async function sendAgain(db: Database, id: number, machineTime: number): Promise<string | undefined> {
  const row = await db
    .updateTable('deliveries')
    .set({ state: 'waiting', attempts: 1, nextAt: machineTime, fault: null })
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .returning('caseId')
    .executeTakeFirst();
  return row?.caseId;
}

/** Makes a delivery that waits after a failure due at once. Answers with its case; `undefined` when none such waits. */
export async function tryNow(db: Database, id: number, machineTime: number): Promise<string | undefined> {
  const row = await db
    .updateTable('deliveries')
    .set({ nextAt: machineTime })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    // Without a fault it has not been tried yet, or is under way: a second attempt must not overtake the first.
    .where('fault', 'is not', null)
    .returning('caseId')
    .executeTakeFirst();
  return row?.caseId;
}

/** When the next delivery is due, by the machine's clock; `undefined` when none waits. */
export async function nextDue(db: Database): Promise<number | undefined> {
  const row = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.min('nextAt').as('next'))
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row?.next ?? undefined;
}

// Deliveries as those who look after them see them.
import type { Database } from '#platform';

/** A delivery as whoever looks after them sees it: no word of what it says. */
export interface DeliverySeen {
  id: number;
  reference: string;
  recipient: string;
  what: string;
  state: 'waiting' | 'delivered' | 'dead';
  attempts: number;
  nextAt: number;
  fault: string | null;
  createdAt: number;
}

/** Deliveries that are not done: dead letters first, then those that wait. */
export const undelivered = (db: Database, most = 200): Promise<DeliverySeen[]> =>
  seen(db).where('state', '!=', 'delivered').orderBy('state').orderBy('deliveries.id').limit(most).execute();

/** Everything that went out, or is to go out, about a case, oldest first. */
export const deliveriesOf = (db: Database, caseId: string): Promise<DeliverySeen[]> =>
  seen(db).where('caseId', '=', caseId).orderBy('deliveries.id').execute();

/** How many dead letters there are. */
export async function countDead(db: Database): Promise<number> {
  const row = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'dead')
    .executeTakeFirst();
  return row?.count ?? 0;
}

const seen = (db: Database) =>
  db
    .selectFrom('deliveries')
    .innerJoin('cases', 'cases.id', 'deliveries.caseId')
    .select([
      'deliveries.id',
      'cases.reference',
      'recipient',
      'what',
      'state',
      'attempts',
      'nextAt',
      'fault',
      'deliveries.createdAt',
    ]);

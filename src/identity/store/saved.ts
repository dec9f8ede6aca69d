import type { Database } from '#platform';

/** The most services one person may have saved. */
export const MOST_SAVED = 200;

export interface SavedService {
  serviceId: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** Saves a service for a person; saving it again changes nothing. False when they have `MOST_SAVED` already. */
export function saveService(db: Database, personId: string, serviceId: string, at: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const saved = await savedServices(tx, personId);
    if (saved.some((one) => one.serviceId === serviceId)) return true;
    if (saved.length >= MOST_SAVED) return false;
    await tx.insertInto('savedServices').values({ personId, serviceId, savedAt: at.getTime() }).execute();
    return true;
  });
}

/** Removes a service from what a person has saved, if it is there. */
export async function unsaveService(db: Database, personId: string, serviceId: string): Promise<void> {
  await db.deleteFrom('savedServices').where('personId', '=', personId).where('serviceId', '=', serviceId).execute();
}

/** What a person has saved, newest first. */
export function savedServices(db: Database, personId: string): Promise<SavedService[]> {
  return db
    .selectFrom('savedServices')
    .select(['serviceId', 'savedAt'])
    .where('personId', '=', personId)
    .orderBy('savedAt', 'desc')
    .orderBy('serviceId')
    .execute();
}

import type { Database } from '#platform';
import type { Holder } from '../holder.ts';
import { type Case, caseOf } from './case.ts';

/** The case a draft has become. */
export async function caseById(db: Database, id: string): Promise<Case | undefined> {
  const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
  return row && caseOf(row);
}

/** The case a reference such as `WM-7F3K-9QXA` names. */
export async function caseByReference(db: Database, reference: string): Promise<Case | undefined> {
  const row = await db.selectFrom('cases').selectAll().where('reference', '=', reference).executeTakeFirst();
  return row && caseOf(row);
}

/** The case whose page a link opens. */
export async function caseByFollowKey(db: Database, followKey: string): Promise<Case | undefined> {
  const row = await db.selectFrom('cases').selectAll().where('followKey', '=', followKey).executeTakeFirst();
  return row && caseOf(row);
}

/** What a person has sent, newest first. */
export async function casesOf(db: Database, personId: string): Promise<Case[]> {
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('createdAt', 'desc')
    .limit(200)
    .execute();
  return rows.map(caseOf);
}

/** True for whoever sent a case: by this browser while nobody was signed in, or by this person. */
export const isOwn = ({ personId, holder }: Case, by: Pick<Holder, 'holder' | 'personId'>): boolean =>
  personId === null ? holder === by.holder : personId === by.personId;

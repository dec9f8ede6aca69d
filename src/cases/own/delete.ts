import { type Database, database, formKeyMatches, now, scrub } from '#platform';
import { type Holder, holderOf } from '../holder.ts';
import type { Visit } from '../journeys.ts';
import { type Case, caseByFollowKey, isOwn, record } from '../store/index.ts';

/** The case a link opens, for its owner to delete; `undefined` for anybody else. With the key its form must bring. */
export async function caseToDelete(
  followKey: string,
  { request, url, personId }: Visit,
): Promise<{ found: Case; holder: Holder } | undefined> {
  const holder = holderOf(request, url, personId);
  const found = await caseByFollowKey(await database(), followKey);
  return found && isOwn(found, holder) ? { found, holder } : undefined;
}

/**
 * Deletes a case here and all that hangs on it, when its owner’s own form says so: also what has not reached the council
 * yet, which it then never gets. False when the case is not theirs, or the form is not.
 */
export async function deleteCase(followKey: string, form: Pick<FormData, 'get'>, visit: Visit): Promise<boolean> {
  const own = await caseToDelete(followKey, visit);
  if (!own || !formKeyMatches(own.holder.secret, form.get('key'))) return false;
  const db = await database();
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('cases').where('id', '=', own.found.id).execute();
    await noteDeletion(tx, visit.personId ?? 'visitor', own.found.id);
  });
  await scrub(db);
  return true;
}

/** To be called when a person has been forgotten: notes it, and sees to it that their words can be read nowhere. */
export async function forgotten(personId: string): Promise<void> {
  const db = await database();
  await noteDeletion(db, personId, undefined);
  await scrub(db);
}

const noteDeletion = (db: Database, actor: string, caseId: string | undefined): Promise<void> =>
  record(db, {
    ...{ at: now(), actor, role: 'sender', action: 'deleted' },
    ...(caseId === undefined ? { detail: 'everything' } : { caseId }),
  });

import { type Database, log, now } from '#platform';
import { caseById } from '../store/index.ts';
import { FOLLOW_EVERY, type Kinds, takeStanding } from './worker.ts';

/** How many cases are asked after at once. */
const AT_ONCE = 8;

/** Asks the council where cases have got to that have not been asked after for a while. Failures wait for the next time. */
export async function followUp(db: Database, kinds: Kinds): Promise<number> {
  const time = now().getTime();
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'kind', 'councilReference'])
    .where('followAt', '<=', time)
    .where('councilReference', 'is not', null)
    .orderBy('followAt')
    .limit(AT_ONCE)
    .execute();
  await Promise.all(
    rows.map(async ({ id, kind, councilReference }) => {
      // First put off: one that cannot be had holds up no other.
      await db
        .updateTable('cases')
        .set({ followAt: time + FOLLOW_EVERY })
        .where('id', '=', id)
        .execute();
      try {
        const standing = await kinds.get(kind)?.standing(councilReference as string);
        if (standing && (await caseById(db, id))) await takeStanding(db, id, standing, 'news');
      } catch (error) {
        log('warn', 'follow-up-failed', { kind, fault: (error as Error).name });
      }
    }),
  );
  return rows.length;
}

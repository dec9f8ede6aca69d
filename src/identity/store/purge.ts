import type { Database } from '#platform';
import { IDLE_LIMIT } from './sessions.ts';
import { SIGN_IN_LASTS } from './signIns.ts';

/** Removes whatever is past its time, which nothing would find any more. Returns how many of each. */
export async function purge(
  db: Database,
  at: Date,
): Promise<{ signIns: number; sessions: number; logoutTokens: number }> {
  const time = at.getTime();
  const signIns = await db
    .deleteFrom('signIns')
    .where('createdAt', '<=', time - SIGN_IN_LASTS)
    .executeTakeFirst();
  const sessions = await db
    .deleteFrom('sessions')
    .where((session) => session.or([session('expiresAt', '<=', time), session('seenAt', '<=', time - IDLE_LIMIT)]))
    .executeTakeFirst();
  const logoutTokens = await db.deleteFrom('logoutTokens').where('expiresAt', '<=', time).executeTakeFirst();
  return {
    signIns: Number(signIns.numDeletedRows),
    sessions: Number(sessions.numDeletedRows),
    logoutTokens: Number(logoutTokens.numDeletedRows),
  };
}

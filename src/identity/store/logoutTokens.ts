import type { Database } from '#platform';

/** How long a logout token is remembered, in milliseconds. One Login asks for three minutes; its own lasts two. */
export const LOGOUT_TOKEN_KEPT = 5 * 60_000;

/** True the first time a logout token's `jti` is seen, false for a repeat. One statement: of two at once, one is first. */
export async function firstSight(db: Database, jti: string, at: Date): Promise<boolean> {
  const row = await db
    .insertInto('logoutTokens')
    .values({ jti, expiresAt: at.getTime() + LOGOUT_TOKEN_KEPT })
    .onConflict((conflict) =>
      conflict
        .column('jti')
        .doUpdateSet((old) => ({ expiresAt: old.ref('excluded.expiresAt') }))
        .where('logoutTokens.expiresAt', '<=', at.getTime()),
    )
    .returning('jti')
    .executeTakeFirst();
  return row !== undefined;
}

import { sql } from 'kysely';
import type { Database } from './open.ts';

/**
 * Empties the log that SQLite keeps beside the database, where what has been removed can still be read until it is
 * written over. To be called after something was removed because somebody asked for it, or its time was up.
 */
export async function scrub(db: Database): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

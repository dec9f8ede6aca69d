import { type Kysely, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';
import { DatabaseError } from './error.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Takes the steps the database has not taken yet, all or none. There is no way back, but for a copy. */
export async function migrate<Tables>(db: Kysely<Tables>, path: string): Promise<void> {
  if ((await taken(db)).some((name) => !(name in MIGRATIONS))) throw new DatabaseError('later-release', path);
  const steps = Object.fromEntries(Object.entries(MIGRATIONS).map(([name, up]) => [name, { up }]));
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => steps } }).migrateToLatest();
  if (error) throw error;
}

/** The names of the steps taken, whichever release took them. */
async function taken<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return rows.map(({ name }) => name);
}

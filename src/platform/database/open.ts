import { CamelCasePlugin, Kysely } from 'kysely';
import { nodeSqlite } from './dialect.ts';
import { databaseError } from './error.ts';
import { openFile } from './file.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './migrations/index.ts';

/** A database ready for use. It does one thing at a time: inside a transaction, ask only the transaction. */
export type Database = Kysely<Schema>;

/** Opens a database by its path (`:memory:` for one that vanishes) and brings it up to date, or throws `DatabaseError`. */
export async function openDatabase(path: string): Promise<Database> {
  try {
    const db = new Kysely<Schema>({ dialect: nodeSqlite(openFile(path)), plugins: [new CamelCasePlugin()] });
    try {
      await migrate(db.withoutPlugins(), path);
      return db;
    } catch (error) {
      await db.destroy();
      throw error;
    }
  } catch (error) {
    throw databaseError(error, path);
  }
}

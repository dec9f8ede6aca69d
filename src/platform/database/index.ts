// The one place where something is kept for good. Loaded when it is first asked for: most pages never need it.
import { statePath } from '../files.ts';
import type { Database } from './open.ts';

export { DatabaseError, type DatabaseFault } from './error.ts';
export type { Database } from './open.ts';
export { scrub } from './scrub.ts';
export { together } from './together.ts';

let opened: Promise<Database> | undefined;

/** The database of this installation, `DATA_DIR/waymark.sqlite`. Opened once; after a fault, tried again when next asked. */
export function database(): Promise<Database> {
  opened ??= openDatabase(statePath('waymark.sqlite')).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Closes the database, if it is open, so that its file is whole and alone. The next to ask opens it again. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await (await closing)?.destroy();
}

/** Opens a database by its path, `:memory:` for one that vanishes. Throws `DatabaseError`. */
export async function openDatabase(path: string): Promise<Database> {
  return (await import('./open.ts')).openDatabase(path);
}

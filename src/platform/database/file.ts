import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseError } from './error.ts';

/** How long a writer waits for another program's, in milliseconds. The whole process waits with it. */
const PATIENCE = 2_000;

/** Opens the file, or memory for `:memory:`, so that what is written stays written and only we can read it. */
export function openFile(path: string): DatabaseSync {
  if (path !== ':memory:') makeOurs(path);
  const file = new DatabaseSync(path);
  try {
    // First, because the rest may already have to wait.
    file.exec(`pragma busy_timeout = ${PATIENCE}`);
    file.exec('pragma journal_mode = wal');
    // Under WAL only FULL outlives a power cut: nothing that a person was told is kept may be lost.
    file.exec('pragma synchronous = full');
    file.exec('pragma foreign_keys = on');
    // What is removed is overwritten: a person who asks to be forgotten is.
    file.exec('pragma secure_delete = on');
    if (file.prepare('pragma quick_check(1)').get()?.quick_check !== 'ok') throw new DatabaseError('damaged', path);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Makes folder and file, readable to us alone; SQLite gives the files it puts beside it the same mode. */
function makeOurs(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

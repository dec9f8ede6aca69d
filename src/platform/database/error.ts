/** What can be wrong with the database, in a word a program can test. */
export type DatabaseFault = 'later-release' | 'damaged' | 'unwritable' | 'busy';

/** Thrown when the database cannot be used. The message is one sentence that says what to do. */
export class DatabaseError extends Error {
  readonly code = 'DATABASE';
  readonly fault: DatabaseFault;
  constructor(fault: DatabaseFault, path: string, cause?: unknown) {
    super(`${path} ${ADVICE[fault]}`, { cause });
    this.fault = fault;
  }
}

const ADVICE: Record<DatabaseFault, string> = {
  'later-release': 'was written by a later release of Waymark: run that release, or bring back a copy made before it.',
  damaged: 'is damaged, or is no database of Waymark’s: bring back a copy, or move it away to begin with an empty one.',
  unwritable: 'cannot be written: let Waymark write in its folder, make room on the disk, or set DATA_DIR to another.',
  busy: 'is being held by another program: end that program, then start Waymark again.',
};

/** By SQLite's primary result codes (https://www.sqlite.org/rescode.html). */
const SQLITE_FAULTS: Record<number, DatabaseFault> = {
  3: 'unwritable', // PERM
  5: 'busy', // BUSY
  6: 'busy', // LOCKED
  8: 'unwritable', // READONLY
  10: 'unwritable', // IOERR
  11: 'damaged', // CORRUPT
  13: 'unwritable', // FULL
  14: 'unwritable', // CANTOPEN
  26: 'damaged', // NOTADB
};

const FILE_FAULTS = new Set(['EACCES', 'EEXIST', 'EISDIR', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS']);

/** Makes a `DatabaseError` of what SQLite or the file system has thrown; anything else is returned as it is. */
export function databaseError(error: unknown, path: string): unknown {
  const { code = '', errcode = 0 } = error as { code?: string; errcode?: number };
  // The low byte is the primary code; what is above it only refines it.
  const fault = FILE_FAULTS.has(code) ? 'unwritable' : SQLITE_FAULTS[errcode & 0xff];
  return fault ? new DatabaseError(fault, path, error) : error;
}

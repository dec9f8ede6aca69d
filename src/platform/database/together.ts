import type { Database } from './open.ts';

type Job = { work: (tx: Database) => Promise<unknown>; done: (value: never) => void; failed: (error: unknown) => void };

/** The most that share a transaction. */
const MOST = 100;

const waiting = new WeakMap<Database, Job[]>();

/**
 * Does some work in a transaction that it shares with whatever else is asked for at the same time: the disk is then
 * waited for once for all of them. It resolves when the transaction is on the disk. When another's work in it fails, this
 * is done again in one of its own, so it must do nothing outside `tx`.
 */
export function together<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  return new Promise<T>((done, failed) => {
    const job = { work, done, failed } as Job;
    const queue = waiting.get(db);
    if (queue) {
      queue.push(job);
      return;
    }
    waiting.set(db, [job]);
    // After what has arrived by now has been read, so that it comes along.
    setImmediate(() => void flush(db));
  });
}

async function flush(db: Database): Promise<void> {
  for (;;) {
    const jobs = waiting.get(db)?.splice(0, MOST) ?? [];
    if (jobs.length === 0) break;
    await doAll(db, jobs);
  }
  waiting.delete(db);
}

async function doAll(db: Database, jobs: readonly Job[]): Promise<void> {
  try {
    const values = await db.transaction().execute(async (tx) => {
      const made: unknown[] = [];
      for (const { work } of jobs) made.push(await work(tx));
      return made;
    });
    for (const [i, { done }] of jobs.entries()) done(values[i] as never);
  } catch (error) {
    const [only] = jobs;
    if (jobs.length === 1 && only) only.failed(error);
    else for (const job of jobs) await doAll(db, [job]);
  }
}

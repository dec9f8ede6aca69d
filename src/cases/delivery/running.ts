import { database, log, machineTime } from '#platform';
import { nextDue } from '../store/index.ts';
import { followUp } from './follow.ts';
import { deliverDue, type Kinds } from './worker.ts';

/** How often to look, at least and at most, in milliseconds. */
const SOONEST = 200;
const LATEST = 5_000;

/** Set on the process, so that a reload of this module in development ends its predecessor. */
const RUNNING = Symbol.for('waymark.deliveries');
type Holder = { [RUNNING]?: { stop: () => void } };

let wake = (): void => {};

/** Says that there is something to deliver, so that nobody waits for the next look. */
export const nudge = (): void => wake();

/**
 * Starts taking deliveries to where they go, for as long as the process lives. `also` is done about once an hour.
 * Whatever fails, it goes on.
 */
export function startDeliveries(kinds: Kinds, also: () => Promise<void>): void {
  (globalThis as Holder)[RUNNING]?.stop();
  let stopped = false;
  let tidied = 0;
  (globalThis as Holder)[RUNNING] = {
    stop: () => {
      stopped = true;
      wake();
    },
  };
  void (async () => {
    while (!stopped) {
      let wait = LATEST;
      try {
        wait = await once(kinds);
        if (machineTime() - tidied > 3_600_000) {
          tidied = machineTime();
          await also();
        }
      } catch (error) {
        log('error', 'deliveries-failed', { name: (error as Error).name, message: (error as Error).message });
      }
      await sleep(wait);
    }
  })();
}

/** One round; answers with how long to sleep after it. */
async function once(kinds: Kinds): Promise<number> {
  const db = await database();
  const [sent, followed] = [await deliverDue(db, kinds), await followUp(db, kinds)];
  if (sent > 0 || followed > 0) return 0;
  const due = await nextDue(db);
  return due === undefined ? LATEST : Math.min(LATEST, Math.max(SOONEST, due - machineTime()));
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    timer.unref();
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

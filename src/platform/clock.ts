import { config } from './config.ts';

let frozen: number | undefined;
let read = false;

/** The only source of now. In `demo` mode `NOW` freezes it. Everything about time takes this as an argument. */
export function now(): Date {
  if (!read) freezeClock(config().frozenAt === undefined ? undefined : new Date(config().frozenAt as string));
  return new Date(frozen ?? Date.now());
}

/** Freezes the clock at an instant, or lets it run again (`undefined`). An instant is refused in `live` mode. */
export function freezeClock(at: Date | undefined): void {
  if (at && config().mode === 'live') throw new Error('The clock cannot be frozen in live mode.');
  read = true;
  frozen = at?.getTime();
}

/**
 * Whole seconds between our clock and the machine's: nought, unless ours is frozen. For libraries that ask the machine
 * what time it is and let themselves be corrected.
 */
export function clockSkew(): number {
  const ours = now().getTime();
  return frozen === undefined ? 0 : Math.floor(ours / 1000) - Math.floor(Date.now() / 1000);
}

import { config } from './config.ts';

let frozen: number | undefined;
let offset = 0;
let read = false;

/** The end of the year 9999: beyond it times cannot be written with four digits. Epoch milliseconds. */
const LAST_INSTANT = 253_402_300_799_999;

/** How the clock stands. `offset`: milliseconds between a running clock and the machine's; nought when it stands still. */
export interface ClockState {
  now: Date;
  frozen: boolean;
  offset: number;
}

/** The only source of now. In `demo` mode `NOW` freezes it. Everything about time takes this as an argument. */
export function now(): Date {
  if (!read) freezeClock(config().frozenAt === undefined ? undefined : new Date(config().frozenAt as string));
  return new Date(frozen ?? Date.now() + offset);
}

/** How the clock stands now. */
export function clockState(): ClockState {
  const at = now();
  return { now: at, frozen: frozen !== undefined, offset: frozen === undefined ? offset : 0 };
}

/** Freezes the clock at an instant, or lets it run again as the machine's (`undefined`). Refused in `live` mode. */
export function freezeClock(at: Date | undefined): void {
  if (at) refuseInLive('frozen');
  read = true;
  frozen = at?.getTime();
  offset = 0;
}

/**
 * Moves the clock on by milliseconds, or back when they are negative; a clock that runs goes on running. Throws
 * `RangeError` outside the years 1970 to 9999, and in `live` mode; it is left as it was then.
 */
export function moveClock(milliseconds: number): void {
  refuseInLive('moved');
  const to = now().getTime() + milliseconds;
  if (!(to >= 0 && to <= LAST_INSTANT)) throw new RangeError('The clock keeps to the years 1970 to 9999.');
  if (frozen === undefined) offset += milliseconds;
  else frozen = to;
}

/** Sets the clock as it was at the start: frozen where `NOW` says, else running as the machine's. */
export function resetClock(): void {
  read = false;
}

/**
 * Whole seconds between our clock and the machine's: nought, unless ours is frozen or moved. For libraries that ask the
 * machine what time it is and let themselves be corrected.
 */
export function clockSkew(): number {
  const ours = now().getTime();
  return frozen === undefined && offset === 0 ? 0 : Math.floor(ours / 1000) - Math.floor(Date.now() / 1000);
}

function refuseInLive(what: string): void {
  if (config().mode === 'live') throw new Error(`The clock cannot be ${what} in live mode.`);
}

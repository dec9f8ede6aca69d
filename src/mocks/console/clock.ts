// The clock of the whole demo, as the console sets it.
import { z } from 'zod';
import { clockState, freezeClock, moveClock } from '#platform';
import { ConsoleError } from './error.ts';

const changeSchema = z.strictObject({
  /** A time to stand still at; null lets the clock run again as the machine's. */
  now: z.union([z.iso.datetime({ offset: true }).transform((at) => new Date(at)), z.null()]).optional(),
  /** Seconds to move on by; negative moves back. */
  advance: z.coerce.number().optional(),
});

export type ClockChange = z.input<typeof changeSchema>;

/** Freezes the clock, lets it run, moves it, and answers how it stands. Throws `ConsoleError` 400, and leaves it then. */
export function setClock(change: unknown): { now: string; frozen: boolean; offset: number } {
  const parsed = changeSchema.safeParse(change);
  if (!parsed.success)
    throw new ConsoleError(
      400,
      `The clock takes {"now": <ISO time or null>} or {"advance": <seconds>}.\n${z.prettifyError(parsed.error)}`,
    );
  const { now, advance = 0 } = parsed.data;
  const { frozen, now: before, offset } = clockState();
  try {
    if (now !== undefined) freezeClock(now ?? undefined);
    moveClock(advance * 1_000);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    freezeClock(frozen ? before : undefined);
    if (!frozen) moveClock(offset);
    throw new ConsoleError(400, `${error.message} It was left as it was.`);
  }
  return clockNow();
}

/** How the clock stands, as JSON has it. */
export function clockNow(): { now: string; frozen: boolean; offset: number } {
  const { now, ...rest } = clockState();
  return { now: now.toISOString(), ...rest };
}

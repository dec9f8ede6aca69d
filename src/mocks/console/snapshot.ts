// All the pretend world remembers, as one JSON, so that a demo starts the same each time.
import { z } from 'zod';
import { clockState, freezeClock, moveClock, resetClock } from '#platform';
import { context } from '../context.ts';
import { upstreams } from '../upstreams.ts';
import { ConsoleError } from './error.ts';
import { ring } from './log/ring.ts';
import { weatherSchema } from './weather/schema.ts';
import { setSky, wholeSky } from './weather/sky.ts';

const snapshotSchema = z.strictObject({
  version: z.literal(1, { error: 'this Waymark reads snapshots of version 1' }),
  /** Where it stands still, or how far from the machine's it runs, in milliseconds. */
  clock: z.union([
    z.strictObject({ frozenAt: z.iso.datetime({ offset: true }) }),
    z.strictObject({ offset: z.number().min(-1e14).max(1e14) }),
  ]),
  /** By the upstream's name; left out is fine. */
  weather: z.record(z.string(), weatherSchema),
  /** What each upstream remembers, in its own words; one left out is as at the start. */
  upstreams: z.record(z.string(), z.unknown()),
});

export type Snapshot = z.output<typeof snapshotSchema>;

const stateful = () => upstreams.flatMap(({ name, title, state }) => (state ? [{ name, title, state }] : []));

/** Everything as it is now, as plain JSON. The log is left out. */
export function snapshotMocks(): Snapshot {
  const { frozen, now, offset } = clockState();
  return {
    version: 1,
    clock: frozen ? { frozenAt: now.toISOString() } : { offset },
    weather: wholeSky(),
    upstreams: Object.fromEntries(stateful().map(({ name, state }) => [name, state.save(context)])),
  };
}

/** Puts all back as it was saved, and empties the log. Throws `ConsoleError` 400, and then nothing has changed. */
export function restoreMocks(saved: unknown): void {
  const parsed = snapshotSchema.safeParse(saved);
  if (!parsed.success)
    throw new ConsoleError(400, `This is no snapshot of the mocks.\n${z.prettifyError(parsed.error)}`);
  const { clock, weather, upstreams: states } = parsed.data;
  for (const name of [...Object.keys(states), ...Object.keys(weather)])
    if (!upstreams.some((one) => one.name === name))
      throw new ConsoleError(400, `This snapshot has something of ${name}, which is no pretend service here.`);
  const before = clockState();
  try {
    // First, for what is restored may depend on the time.
    setClockTo(clock);
    restoreStates(states);
  } catch (error) {
    setClockTo(before.frozen ? { frozenAt: before.now.toISOString() } : { offset: before.offset });
    throw error instanceof RangeError ? new ConsoleError(400, error.message) : error;
  }
  setSky(weather);
  ring.clear();
}

/** Forgets all there is, and clears the sky; the clock is as it was at the start. */
export function resetMocks(): void {
  resetClock();
  for (const { state } of stateful()) state.reset(context);
  setSky({});
  ring.clear();
}

/** One after another; when one cannot be, those before it are put back. */
function restoreStates(states: Readonly<Record<string, unknown>>): void {
  const undo: (() => void)[] = [];
  for (const { name, title, state } of stateful()) {
    const now = state.save(context);
    try {
      if (Object.hasOwn(states, name)) state.restore(states[name], context);
      else state.reset(context);
      undo.push(() => state.restore(now, context));
    } catch (error) {
      for (const back of undo) back();
      throw new ConsoleError(400, `${title} cannot be restored from this snapshot: ${(error as Error).message}`);
    }
  }
}

function setClockTo(clock: Snapshot['clock']): void {
  freezeClock('frozenAt' in clock ? new Date(clock.frozenAt) : undefined);
  if ('offset' in clock) moveClock(clock.offset);
}

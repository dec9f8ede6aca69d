// Chance that repeats: the same requests in the same order meet the same weather in every run.
import { LONGEST_WAIT } from './schema.ts';

/** Gives numbers from 0 up to 1, one after another. */
export type Chance = () => number;

/** A sequence that its name decides (FNV-1a to begin with, then mulberry32). */
export function chanceOf(name: string): Chance {
  let state = 0x811c9dc5;
  for (const char of Buffer.from(name)) state = Math.imul(state ^ char, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How many standard deviations above the middle 19 in 20 of a normal distribution lie. */
const P95 = 1.6449;

/** A wait in whole milliseconds, log-normal: half are below `median`, 19 in 20 below `p95`, none above 30 seconds. */
export function waitFrom(chance: Chance, { median, p95 }: { median: number; p95: number }): number {
  const spread = Math.log(p95 / median) / P95;
  // Box and Muller: two even numbers make a normal one. The first must not be nought.
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return Math.min(Math.round(median * Math.exp(spread * normal)), LONGEST_WAIT);
}

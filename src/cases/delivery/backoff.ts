/** The first wait, and the longest, in milliseconds. */
const FIRST = 1_000;
const LONGEST = 60_000;

/** Attempts before a delivery is given up and somebody must look: about a day. */
export const MOST_ATTEMPTS = 2_000;

/**
 * How long to wait after so many attempts, in milliseconds: twice as long each time, and anywhere between half of that
 * and all of it, so that not everything comes back at once (“equal jitter”). Never sooner than the council has asked for.
 */
export function waitAfter(attempts: number, chance: number, askedFor = 0): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 20));
  return Math.max(askedFor, whole / 2 + (chance * whole) / 2);
}

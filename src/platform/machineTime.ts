/**
 * Milliseconds since 1970 by the machine's own clock, which no demo freezes or moves: for pacing work, such as when to
 * try again. Everything that is told to anybody takes `now()`.
 */
export const machineTime = (): number => Date.now();

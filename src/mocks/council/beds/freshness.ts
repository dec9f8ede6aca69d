/** Who counts does so morning and evening; a count older than that has been forgotten. In milliseconds. */
const TWELVE_HOURS = 43_200_000;

/** The evening on which the sample was made: what was fresh then is fresh at all times. */
const SAMPLED_AT = Date.parse('2026-11-24T22:00:00Z');

/** How far a count is to be trusted. */
export interface Freshness {
  updated: string;
  /** Whole minutes. */
  age_minutes: number;
  stale: boolean;
}

/**
 * How fresh a count of the sample is at another time. Those who counted on its last evening go on counting every twelve
 * hours; those who were some days behind stay as many behind. At the sample’s own time it is as the sample has it.
 */
export function freshness(countedAt: Date, now: Date): Freshness {
  const since = (at: number) => Math.floor((at - countedAt.getTime()) / TWELVE_HOURS);
  const updated = countedAt.getTime() + (since(now.getTime()) - since(SAMPLED_AT)) * TWELVE_HOURS;
  const age = now.getTime() - updated;
  return {
    updated: new Date(updated).toISOString(),
    age_minutes: Math.floor(age / 60_000),
    stale: age > TWELVE_HOURS,
  };
}

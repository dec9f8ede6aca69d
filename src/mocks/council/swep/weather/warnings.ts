import type { Hour, Warning } from '../schema.ts';
import { hourAt } from './hour.ts';

const AN_HOUR = 3_600_000;
const TWELVE_HOURS = 12 * AN_HOUR;
const A_DAY = 24 * AN_HOUR;

/**
 * The warnings that stand at some time between two instants. Each is of one day from noon to noon, so that a night is
 * whole, and is the same whenever it is asked for.
 */
export function warningsBetween(from: Date, to: Date): Warning[] {
  const noon = Math.floor((from.getTime() - TWELVE_HOURS) / A_DAY) * A_DAY + TWELVE_HOURS;
  const found: Warning[] = [];
  for (let start = noon; start < to.getTime(); start += A_DAY) found.push(...warningsOfDay(start));
  return found.filter(
    ({ validFrom, validTo }) => Date.parse(validFrom) < to.getTime() && Date.parse(validTo) > from.getTime(),
  );
}

function warningsOfDay(start: number): Warning[] {
  const hours = Array.from({ length: 24 }, (_, nth) => hourAt(new Date(start + nth * AN_HOUR)));
  return DANGERS.flatMap(({ type, among, level }) => {
    const bad = hours.filter((hour) => among(hour, hours));
    const [first] = bad;
    const last = bad.at(-1);
    if (!first || !last) return [];
    const validTo = new Date(Date.parse(last.time) + AN_HOUR).toISOString();
    return [{ type, level: level(bad), validFrom: first.time, validTo }];
  });
}

interface Danger {
  type: Warning['type'];
  /** True for an hour that is part of it; all hours of the day are there to compare. */
  among: (hour: Hour, day: readonly Hour[]) => boolean;
  level: (bad: readonly Hour[]) => Warning['level'];
}

/**
 * Real warnings weigh what harm is likely; these go by numbers alone. Gusts of 24 m/s are some 54 mph, 31 some 70 mph;
 * heat by a day’s highest, near which the Heat-Health Alerts begin in the West Midlands.
 */
const DANGERS: readonly Danger[] = [
  {
    type: 'snow',
    among: ({ screenTemp, precipitationRate }) => screenTemp <= 0.5 && precipitationRate >= 1.3,
    level: (bad) => (bad.length >= 6 ? 'amber' : 'yellow'),
  },
  {
    type: 'ice',
    among: ({ screenTemp }, day) => screenTemp <= 0 && day.some(({ precipitationRate }) => precipitationRate >= 1),
    level: () => 'yellow',
  },
  {
    type: 'wind',
    among: ({ windGust }) => windGust >= 24,
    level: (bad) => (bad.some(({ windGust }) => windGust >= 31) ? 'amber' : 'yellow'),
  },
  {
    type: 'heat',
    among: ({ screenTemp }) => screenTemp >= 27,
    level: (bad) => (bad.some(({ screenTemp }) => screenTemp >= 32) ? 'amber' : 'yellow'),
  },
];

import type { Forecast } from './schema.ts';
import { hourAt } from './weather/hour.ts';
import { warningsBetween } from './weather/warnings.ts';

const AN_HOUR = 3_600_000;
/** The real one ends after 48; some councils’ rules look at three nights. */
const HOURS = 72;

/** The forecast as it is at a time: hours from the one that has begun, and the warnings that stand or are to come. */
export function forecastAt(now: Date): Forecast {
  const start = Math.floor(now.getTime() / AN_HOUR) * AN_HOUR;
  const properties = {
    location: { name: 'Birmingham (invented weather)' },
    modelRunDate: new Date(start).toISOString(),
    timeSeries: Array.from({ length: HOURS }, (_, nth) => hourAt(new Date(start + nth * AN_HOUR))),
    warnings: warningsBetween(now, new Date(start + HOURS * AN_HOUR)),
  };
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [-1.9037, 52.4795, 140] }, properties }],
  };
}

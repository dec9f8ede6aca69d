// The answer key of the state: what each day's forecast says, and how the protocol stands at times between reviews.
import { expect, test } from 'vitest';
import { BIRMINGHAM } from './rule.ts';
import type { Forecast, Rule } from './schema.ts';
import { stateAt } from './state.ts';

/** What the weather is like from noon on, by the day of November 2026. */
const WEATHER: Record<number, 'cold' | 'heat'> = {
  10: 'cold',
  11: 'cold',
  12: 'cold',
  14: 'cold',
  20: 'heat',
  21: 'cold',
};

function forecastAt(review: Date): Forecast {
  const weather = WEATHER[review.getUTCDate()];
  const [time, end] = [review.toISOString(), new Date(review.getTime() + 3_600_000).toISOString()];
  const hour = { time, screenTemp: 5, minScreenTemp: 5, windSpeed: 3, windGust: 5, precipitationRate: 0 };
  const properties = {
    location: { name: 'Birmingham' },
    modelRunDate: time,
    timeSeries: [{ ...hour, feelsLikeTemp: weather === 'cold' ? -2 : 6 }],
    warnings:
      weather === 'heat' ? [{ level: 'yellow' as const, type: 'heat' as const, validFrom: time, validTo: end }] : [],
  };
  const geometry = { type: 'Point' as const, coordinates: [] };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties }] };
}

const noon = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const stands = (now: string, rule: Rule = BIRMINGHAM) => stateAt(rule, forecastAt, new Date(`2026-11-${now}Z`));

test.each([
  ['before the cold', '10T11:59:59', 'standby', null, null, null, noon(10)],
  ['at the review that calls for it', '10T12:00:00', 'active', 'cold', noon(10), noon(11), noon(11)],
  ['two days on, still since then', '12T20:00:00', 'active', 'cold', noon(10), noon(13), noon(13)],
  ['when it has passed', '13T12:00:00', 'ended', 'cold', noon(10), noon(13), noon(14)],
  ['when it comes again', '14T13:00:00', 'active', 'cold', noon(14), noon(15), noon(15)],
  ['after one night', '15T13:00:00', 'ended', 'cold', noon(14), noon(15), noon(16)],
  ['a day later', '16T13:00:00', 'standby', null, null, null, noon(17)],
  ['heat', '20T13:00:00', 'active', 'heat', noon(20), noon(21), noon(21)],
  ['cold right after heat is a new one', '21T13:00:00', 'active', 'cold', noon(21), noon(22), noon(22)],
] as const)('%s', (_, now, status, kind, from, until, reviewAt) => {
  expect(stands(now)).toMatchObject({ status, kind, from, until, reviewAt });
});

test('places are kept while it is active, and nobody’s name stands for it on standby', () => {
  expect(stands('10T13:00:00')).toMatchObject({ capacity: { places: 45 }, activatedBy: BIRMINGHAM.decidedBy });
  expect(stands('13T13:00:00')).toMatchObject({ capacity: { places: 0 }, activatedBy: BIRMINGHAM.decidedBy });
  expect(stands('16T13:00:00')).toMatchObject({ capacity: { places: 0 }, activatedBy: null });
});

test('a council that reviews every six hours ends it sooner', () => {
  const often = { ...BIRMINGHAM, reviewEveryHours: 6 };
  expect(stands('12T23:00:00', often)).toMatchObject({ status: 'active', until: noon(13).replace('13T12', '13T00') });
  expect(stands('13T01:00:00', often)).toMatchObject({ status: 'ended', reviewAt: noon(13).replace('T12', 'T06') });
});

test('weather that never turns is looked back on only so far', () => {
  const always = () => forecastAt(new Date(noon(10)));
  const endless = stateAt(
    { ...BIRMINGHAM, minFeelsLikeC: 99 },
    (review) => {
      const forecast = always();
      const [hour] = forecast.features[0]!.properties.timeSeries;
      hour!.time = review.toISOString();
      return forecast;
    },
    new Date(noon(10)),
  );
  expect(endless).toMatchObject({ status: 'active', from: '2026-08-02T12:00:00.000Z' });
});

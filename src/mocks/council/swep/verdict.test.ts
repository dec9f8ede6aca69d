// The answer key: forecasts made by hand, and what each rule must say of them.
import { describe, expect, test } from 'vitest';
import { BIRMINGHAM } from './rule.ts';
import type { Forecast, Rule, Warning } from './schema.ts';
import { verdict } from './verdict.ts';

const NOON = new Date('2026-11-24T12:00:00Z');
const after = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000).toISOString();

/** Hours from the review on, all at 8 °C but for those named: how many hours on, and what it feels like. */
function forecast(cold: Record<number, number> = {}, warnings: Warning[] = [], hours = 72): Forecast {
  const timeSeries = Array.from({ length: hours }, (_, nth) => ({
    time: after(nth),
    screenTemp: 8,
    minScreenTemp: 8,
    feelsLikeTemp: cold[nth] ?? 8,
    windSpeed: 3,
    windGust: 5,
    precipitationRate: 0,
  }));
  const properties = { location: { name: 'Birmingham' }, modelRunDate: after(0), timeSeries, warnings };
  const geometry = { type: 'Point' as const, coordinates: [-1.9, 52.48, 140] };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties }] };
}

const warning = (level: Warning['level'], type: Warning['type'], from: number, to: number): Warning => ({
  level,
  type,
  validFrom: after(from),
  validTo: after(to),
});

const THREE_NIGHTS: Rule = { ...BIRMINGHAM, consecutiveNights: 3, warningLevels: ['amber', 'red'] };
const TWICE_A_DAY: Rule = { ...BIRMINGHAM, reviewEveryHours: 12 };

describe('Birmingham’s rule', () => {
  test.each([
    ['a mild night', forecast(), undefined],
    ['a night that feels like 0 °C', forecast({ 17: 0 }), 'cold'],
    ['a night that feels like 0.1 °C', forecast({ 17: 0.1 }), undefined],
    ['a night that feels like −6 °C', forecast({ 16: -2, 17: -6 }), 'cold'],
    ['the very hour of the review', forecast({ 0: -1 }), 'cold'],
    ['the last hour of the night', forecast({ 23: -1 }), 'cold'],
    ['the night after next only', forecast({ 24: -9 }), undefined],
    ['a yellow warning of ice tonight', forecast({}, [warning('yellow', 'ice', 6, 20)]), 'cold'],
    ['an amber warning of wind tonight', forecast({}, [warning('amber', 'wind', 6, 20)]), 'cold'],
    ['a red warning of snow, already in place', forecast({}, [warning('red', 'snow', -5, 1)]), 'cold'],
    ['a warning that ends at the review', forecast({}, [warning('yellow', 'ice', -9, 0)]), undefined],
    ['a warning from the next review on', forecast({}, [warning('yellow', 'ice', 24, 40)]), undefined],
    ['a yellow warning of heat', forecast({}, [warning('yellow', 'heat', 1, 8)]), 'heat'],
    ['heat that is gone by the review', forecast({}, [warning('yellow', 'heat', -8, 0)]), undefined],
    [
      'heat by day and a gale by night',
      forecast({}, [warning('amber', 'heat', 1, 8), warning('yellow', 'wind', 9, 12)]),
      'cold',
    ],
    ['no forecast', { type: 'FeatureCollection', features: [] } as Forecast, undefined],
    ['a forecast without hours', forecast({}, [], 0), undefined],
  ] as const)('%s', (_, given, kind) => {
    expect(verdict(BIRMINGHAM, given, NOON)?.kind).toBe(kind);
  });

  test('says why, in London’s time', () => {
    const given = forecast({ 17: -3.5, 18: -2 }, [warning('yellow', 'ice', 12, 21)]);
    expect(verdict(BIRMINGHAM, given, NOON)?.reason).toBe(
      'A yellow warning of ice is in place from Wednesday 25 November, 12am to Wednesday 25 November, 9am. ' +
        'It will feel like −3.5 °C on Wednesday 25 November, 5am.',
    );
  });
});

describe('other councils’ rules', () => {
  test.each([
    ['three nights at 0 °C', THREE_NIGHTS, forecast({ 17: 0, 41: 0, 65: 0 }), 'cold'],
    ['two nights, and one at 1 °C', THREE_NIGHTS, forecast({ 17: -5, 41: 1, 65: -5 }), undefined],
    ['three nights, but a forecast of two', THREE_NIGHTS, forecast({ 17: -5, 41: -5 }, [], 48), undefined],
    [
      'a yellow warning where amber is asked for',
      THREE_NIGHTS,
      forecast({}, [warning('yellow', 'ice', 6, 20)]),
      undefined,
    ],
    ['an amber one', THREE_NIGHTS, forecast({}, [warning('amber', 'ice', 6, 20)]), 'cold'],
    [
      'no call by heat',
      { ...BIRMINGHAM, heat: { warningLevels: [] } },
      forecast({}, [warning('red', 'heat', 1, 8)]),
      undefined,
    ],
    ['a threshold of −5 °C', { ...BIRMINGHAM, minFeelsLikeC: -5 }, forecast({ 17: -4.9 }), undefined],
    [
      'a warning after the next of two reviews a day',
      TWICE_A_DAY,
      forecast({}, [warning('yellow', 'ice', 13, 20)]),
      undefined,
    ],
  ] as const)('%s', (_, rule, given, kind) => {
    expect(verdict(rule as Rule, given, NOON)?.kind).toBe(kind);
  });

  test('of several nights it is said how many', () => {
    expect(verdict(THREE_NIGHTS, forecast({ 17: -1, 41: -4, 65: 0 }), NOON)?.reason).toBe(
      'It will feel like −4 °C on Thursday 26 November, 5am, the coldest of 3 cold nights.',
    );
  });
});

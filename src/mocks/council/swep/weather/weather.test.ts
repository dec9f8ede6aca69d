import { expect, test } from 'vitest';
import { forecastAt } from '../forecast.ts';
import { BIRMINGHAM } from '../rule.ts';
import { stateAt } from '../state.ts';
import { hourAt } from './hour.ts';
import { noise } from './noise.ts';
import { warningsBetween } from './warnings.ts';

const AN_HOUR = 3_600_000;
const YEARS = Array.from({ length: 10 }, (_, nth) => 2020 + nth);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Every hour of some months; a month after December is of the next year. */
function hours(year: number, firstMonth: number, months: number) {
  const [start, end] = [Date.UTC(year, firstMonth - 1), Date.UTC(year, firstMonth - 1 + months)];
  return Array.from({ length: (end - start) / AN_HOUR }, (_, nth) => hourAt(new Date(start + nth * AN_HOUR)));
}

test('chance is even, the same in every run, and without jumps', () => {
  const values = Array.from({ length: 50_000 }, (_, nth) => noise(7, nth / 10));
  expect(Math.abs(mean(values))).toBeLessThan(0.03);
  expect([Math.min(...values), Math.max(...values)]).toEqual([expect.closeTo(-1, 1), expect.closeTo(1, 1)]);
  expect(Math.max(...values.slice(1).map((value, nth) => Math.abs(value - values[nth]!)))).toBeLessThan(0.31);
  expect(noise(7, 1_000.25)).toBe(noise(7, 1_000.25));
});

test('winters are Birmingham’s: some 4.5 °C on average, the hard and the mild within 3 of it, all with frost', () => {
  const winters = YEARS.map((year) => hours(year, 12, 3));
  expect(mean(winters.flatMap((winter) => winter.map(({ screenTemp }) => screenTemp)))).toBeCloseTo(4.5, 0);
  for (const winter of winters) {
    const temperatures = winter.map(({ screenTemp }) => screenTemp);
    expect(mean(temperatures)).toBeGreaterThan(1.5);
    expect(mean(temperatures)).toBeLessThan(7.5);
    expect(Math.min(...temperatures)).toBeLessThan(0);
    expect(Math.min(...temperatures)).toBeGreaterThan(-13);
    expect(Math.max(...winter.map(({ windGust }) => windGust))).toBeLessThan(45);
  }
});

test('it feels no warmer than it is, and the lowest of the last hour is no higher', () => {
  for (const hour of hours(2026, 1, 12)) {
    expect(hour.feelsLikeTemp).toBeLessThanOrEqual(hour.screenTemp + 0.5);
    expect(hour.minScreenTemp).toBeLessThanOrEqual(hour.screenTemp);
    expect(hour.windSpeed).toBeGreaterThan(0);
    expect(hour.windGust).toBeGreaterThan(hour.windSpeed);
  }
});

test('summers are warm and without ice, and some have heat to warn of', () => {
  const warned = YEARS.flatMap((year) => warningsBetween(new Date(Date.UTC(year, 5)), new Date(Date.UTC(year, 8))));
  expect(new Set(warned.map(({ type }) => type))).toContain('heat');
  expect(warned.filter(({ type }) => type === 'ice' || type === 'snow')).toEqual([]);
  expect(mean(YEARS.flatMap((year) => hours(year, 6, 3).map(({ screenTemp }) => screenTemp)))).toBeCloseTo(16.5, 0);
});

test('winters have ice, snow and gales to warn of, and no heat', () => {
  const warned = YEARS.flatMap((year) =>
    warningsBetween(new Date(Date.UTC(year, 11)), new Date(Date.UTC(year + 1, 2))),
  );
  expect(new Set(warned.map(({ type }) => type))).toEqual(new Set(['ice', 'snow', 'wind']));
  for (const { validFrom, validTo } of warned) expect(validFrom < validTo).toBe(true);
});

test('the protocol is in force on some days of winter and few of summer', () => {
  const share = (month: number, months: number) => {
    const days = YEARS.flatMap((year) =>
      Array.from({ length: months * 30 }, (_, nth) => new Date(Date.UTC(year, month - 1, 1 + nth, 18))),
    );
    return days.filter((day) => stateAt(BIRMINGHAM, forecastAt, day).status === 'active').length / days.length;
  };
  const [winter, summer] = [share(12, 3), share(6, 3)];
  expect(winter).toBeGreaterThan(0.2);
  expect(winter).toBeLessThan(0.7);
  expect(summer).toBeLessThan(0.1);
});

test('what is foretold for an hour is what it will be, whenever it is asked', () => {
  const [now, later] = [new Date('2027-01-10T08:20:00Z'), new Date('2027-01-11T03:40:00Z')];
  const [early, late] = [now, later].map((at) => forecastAt(at).features[0]!.properties);
  const shared = late!.timeSeries.filter(({ time }) => early!.timeSeries.some((hour) => hour.time === time));
  expect(shared).toHaveLength(72 - 19);
  for (const hour of shared) expect(early!.timeSeries).toContainEqual(hour);
  expect(early!.timeSeries[0]?.time).toBe('2027-01-10T08:00:00.000Z');
});

import { expect, test } from 'vitest';
import { DAYS } from '../base/days.ts';
import { composeNights, SITES, WEATHER } from './nights.ts';

const nights = composeNights();
const siteOf = new Map(SITES.map((site) => [site.id, site]));
const told = nights.filter(({ open }) => open !== undefined);

test('nobody sleeps in a bed that is not open, and nobody is turned away while one is free', () => {
  for (const { open = 0, taken = 0, turnedAway = 0 } of told) {
    expect(taken).toBeLessThanOrEqual(open);
    if (turnedAway > 0) expect(taken).toBe(open);
  }
});

test('a night that was not reported has none of the three, and is about one in sixty', () => {
  const silent = nights.filter(({ open }) => open === undefined);
  expect(silent.every(({ taken, turnedAway }) => taken === undefined && turnedAway === undefined)).toBe(true);
  expect(silent.length / nights.length).toBeCloseTo(1 / 60, 2);
});

test('a winter shelter is shut in summer, and the others are there every night', () => {
  for (const site of SITES) {
    const own = nights.filter((night) => night.site === site.id);
    if (site.kind === 'WINTER_SHELTER') expect(own.some(({ night }) => night.slice(5, 7) === '07')).toBe(false);
    else expect(own).toHaveLength(DAYS.length);
  }
});

test('severe weather is of winter, and then more are turned away or let in', () => {
  expect(WEATHER.filter(({ severe, night }) => severe && ['06', '07', '08'].includes(night.slice(5, 7)))).toEqual([]);
  const severe = new Set(WEATHER.filter((one) => one.severe).map(({ night, council }) => night + council));
  const wanted = (cold: boolean) => {
    const some = told.filter(({ site, night }) => {
      const { kind, council } = siteOf.get(site)!;
      return kind === 'NIGHT_SHELTER' && severe.has(night + council) === cold;
    });
    return some.reduce((sum, { taken = 0, turnedAway = 0 }) => sum + taken + turnedAway, 0) / some.length;
  };
  expect(wanted(true)).toBeGreaterThan(1.05 * wanted(false));
});

test('full nights come together: those turned away at one place fill the next', () => {
  const at = (site: string) => new Map(told.filter((one) => one.site === site).map((one) => [one.night, one]));
  const first = at('B-1');
  const second = [...at('B-2').values()];
  const mean = (full: boolean) => {
    const some = second.filter(({ night }) => (first.get(night)?.turnedAway ?? 0) > 0 === full);
    return some.reduce((sum, { turnedAway = 0 }) => sum + turnedAway, 0) / some.length;
  };
  expect(mean(true)).toBeGreaterThan(1.5 * mean(false));
});

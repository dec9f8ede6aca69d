import { expect, test } from 'vitest';
import { COUNCILS } from '../base/councils.ts';
import { composeHouseholds } from '../households/compose.ts';
import { dutiesOf } from '../households/duties.ts';
import { COUNT_NIGHT, calibration } from './calibration.ts';
import { composeAccommodation } from './place.ts';

const households = composeHouseholds();
const duties = households.flatMap(dutiesOf);
const { properties, placements } = composeAccommodation(households, duties);
const propertyOf = new Map(properties.map((property) => [property.id, property]));

/** Percentage points: the smaller the council, the more one household weighs. */
const BOUNDS = { 'birmingham-shape': 4, cogsworth: 5, 'port-merrow': 6, brackenfold: 9 };

test.each(Object.entries(BOUNDS))('%s is within %d points of each published share on the count night', (id, bound) => {
  const wrong = calibration(properties, placements).filter(
    ({ council, published, here }) => council === id && Math.abs(here - published) * 100 > bound,
  );
  expect(wrong).toEqual([]);
});

test('nobody is placed where somebody is', () => {
  for (const [home, all] of Object.entries(Object.groupBy(placements, ({ property }) => property))) {
    const order = all!.toSorted((a, b) => (a.in < b.in ? -1 : 1));
    for (const [index, one] of order.entries())
      if (index > 0) expect(order[index - 1]!.out! <= one.in, home).toBe(true);
  }
});

test('a placement is in its own council, of that household, and begins with its relief duty', () => {
  const known = new Map(households.map((household) => [household.id, household]));
  const relief = new Map(duties.filter(({ duty }) => duty === 'RELIEF').map((one) => [one.household, one.start]));
  for (const one of placements) {
    expect(propertyOf.get(one.property)!.council).toBe(one.council);
    if (!one.household) continue;
    expect(known.get(one.household)).toMatchObject({
      council: one.council,
      adults: one.adults,
      children: one.children,
    });
    expect(one.in >= relief.get(one.household)!).toBe(true);
  }
});

test('a household is in one place at a time', () => {
  for (const all of Object.values(Object.groupBy(placements, ({ household = '' }) => household))) {
    if (!all![0]!.household) continue;
    const order = all!.toSorted((a, b) => (a.in < b.in ? -1 : 1));
    for (const [index, one] of order.entries()) if (index > 0) expect(order[index - 1]!.out! <= one.in).toBe(true);
  }
});

test('a night costs between £12 and £350, more for more bedrooms, and most at the planted landlord', () => {
  expect(placements.every(({ nightly }) => nightly >= 1_200 && nightly <= 35_000)).toBe(true);
  const mean = (matches: (property: (typeof properties)[number]) => boolean) => {
    const some = properties.filter((one) => one.type === 'NIGHTLY_PAID' && matches(one));
    return some.reduce((sum, { nightly }) => sum + nightly, 0) / some.length;
  };
  expect(mean(({ bedrooms }) => bedrooms > 2)).toBeGreaterThan(mean(({ bedrooms }) => bedrooms === 1));
  expect(mean(({ provider }) => provider === 'Copperkettle Homes')).toBeGreaterThan(
    1.25 * mean(({ provider }) => provider !== 'Copperkettle Homes'),
  );
});

test('every council has somebody placed on the count night', () => {
  for (const { id } of COUNCILS)
    expect(
      placements.filter(
        ({ council, in: from, out }) => council === id && from <= COUNT_NIGHT && !(out && out <= COUNT_NIGHT),
      ).length,
    ).toBeGreaterThan(50);
});

// What must hold whatever the city.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessOf, PER, type Supply } from './access.ts';
import { compare } from './compare.ts';
import { isOpenBetween, type Offer, suppliesOf, withChange } from './offers.ts';
import type { Area } from './reach.ts';
import { sumOf } from './sum.ts';

const point = fc.record({
  lat: fc.double({ min: 52.4, max: 52.45, noNaN: true }),
  lon: fc.double({ min: -1.95, max: -1.85, noNaN: true }),
});
const area = fc.record({ ward: fc.constantFrom('', 'A', 'B', 'C'), people: fc.integer({ min: 0, max: 3_000 }), point });
const areas: fc.Arbitrary<Area[]> = fc.array(area, { minLength: 1, maxLength: 25 });
const supply: fc.Arbitrary<Supply> = fc.record({ id: fc.uuid(), point, amount: fc.integer({ min: 0, max: 40 }) });
const supplies = fc.array(supply, { maxLength: 12 });
const offer: fc.Arbitrary<Offer> = fc.record({
  service: fc.constantFrom('a', 'b', 'c', 'd'),
  name: fc.constant('A service'),
  point,
  places: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  state: fc.constantFrom('open', 'closed', 'unknown'),
});
const minute = fc.integer({ min: 0, max: 1439 });

const peopleOf = (all: readonly Area[], ward: string) =>
  all.reduce((sum, one) => sum + (one.ward === ward ? one.people : 0), 0);

test('nothing is lost: people times access, and what goes elsewhere, is what is reached', () => {
  fc.assert(
    fc.property(areas, supplies, (all, some) => {
      const { wards, reached, elsewhere } = accessOf(all, some);
      const sum = [...wards].reduce((total, [ward, { access }]) => total + (peopleOf(all, ward) * access) / PER, 0);
      expect(sum + elsewhere).toBeCloseTo(reached, 6);
    }),
  );
});

test('a service more never lowers what any ward has, and leaves nobody with nothing who had something', () => {
  fc.assert(
    fc.property(areas, supplies, supply, (all, some, more) => {
      const [before, after] = [accessOf(all, some), accessOf(all, [...some, more])];
      for (const [ward, { access, without }] of before.wards) {
        expect(after.wards.get(ward)?.access).toBeGreaterThanOrEqual(access - 1e-9);
        expect(after.wards.get(ward)?.without).toBeLessThanOrEqual(without);
      }
    }),
  );
});

test('the order of services makes no difference, and twice the places is twice the access', () => {
  fc.assert(
    fc.property(areas, supplies, (all, some) => {
      const once = accessOf(all, some);
      const turned = accessOf(all, [...some].reverse());
      const twice = accessOf(
        all,
        some.map((one) => ({ ...one, amount: one.amount * 2 })),
      );
      for (const [ward, { access }] of once.wards) {
        expect(turned.wards.get(ward)?.access).toBeCloseTo(access, 6);
        expect(twice.wards.get(ward)?.access).toBeCloseTo(access * 2, 6);
      }
    }),
  );
});

test('the lines of a ward add up to what the ward has', () => {
  fc.assert(
    fc.property(areas, supplies, (all, some) => {
      const { wards } = accessOf(all, some);
      for (const [ward, { access }] of wards) expect(sumOf(all, some, ward).total).toBeCloseTo(access, 6);
    }),
  );
});

test('when a time comes at which more is open, no ward has less', () => {
  fc.assert(
    fc.property(
      areas,
      fc.array(offer, { maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      (all, offers, opens) => {
        const later = offers.map((one, i): Offer => (opens[i] ? { ...one, state: 'open' } : one));
        const [before, after] = [offers, later].map((some) => accessOf(all, suppliesOf(some, 'places')));
        for (const [ward, { access }] of before?.wards ?? [])
          expect(after?.wards.get(ward)?.access).toBeGreaterThanOrEqual(access - 1e-9);
      },
    ),
  );
});

test('a change touches the one service it names, and no other', () => {
  fc.assert(
    fc.property(fc.array(offer, { maxLength: 12 }), minute, minute, minute, (offers, opens, closes, at) => {
      const changed = withChange(offers, { service: 'a', name: '', point: undefined, opens, closes, places: 12 }, at);
      const others = (some: readonly Offer[]) => some.filter(({ service }) => service !== 'a');
      expect(others(changed)).toEqual(others(offers));
      const own = changed.filter(({ service }) => service === 'a');
      expect(own.every(({ state }) => state === (isOpenBetween(at, opens, closes) ? 'open' : 'closed'))).toBe(true);
      if (own.length) expect(own.reduce((sum, { places = 0 }) => sum + places, 0)).toBeCloseTo(12, 9);
    }),
  );
});

test('what a change makes no difference to is not in the comparison', () => {
  fc.assert(
    fc.property(areas, supplies, (all, some) => {
      const access = accessOf(all, some);
      expect(compare([], access, access)).toEqual([]);
      const wards = ['A', 'B'].map((code) => ({
        code,
        name: code,
        people: 1,
        imd: 1,
        claimants: 1,
        children: 1,
        label: { lat: 0, lon: 0 },
        shapes: [],
      }));
      expect(compare(wards, access, access)).toEqual([]);
    }),
  );
});

import { expect, test } from 'vitest';
import { isOpenBetween, type Offer, suppliesOf, withChange } from './offers.ts';

test.each([
  ['at opening', 540, 540, 1020, true],
  ['at closing', 1020, 540, 1020, false],
  ['before midnight of a night', 1380, 1320, 480, true],
  ['after midnight of a night', 120, 1320, 480, true],
  ['in the day between two nights', 720, 1320, 480, false],
  ['open round the clock', 0, 540, 540, true],
])('%s', (_, minute, opens, closes, open) => {
  expect(isOpenBetween(minute, opens, closes)).toBe(open);
});

const point = { lat: 52.5, lon: -1.9 };
const offers: Offer[] = [
  { service: 'a', name: 'Night beds', point, places: 12, state: 'open' },
  { service: 'b', name: 'Night café', point, places: undefined, state: 'open' },
  { service: 'c', name: 'Day centre', point, places: 30, state: 'closed' },
  { service: 'd', name: 'Drop-in', point, places: undefined, state: 'unknown' },
];

test('only what is open for certain counts: each for one, or for its places, or for one when it does not say', () => {
  expect(suppliesOf(offers, 'services').map(({ id, amount }) => [id, amount])).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
  expect(suppliesOf(offers, 'places').map(({ id, amount }) => [id, amount])).toEqual([
    ['a', 12],
    ['b', 1],
  ]);
});

test('a day centre that stays open at night is counted at night', () => {
  const change = { service: 'c', name: 'Day centre', point: undefined, opens: 540, closes: 1439, places: undefined };
  expect(suppliesOf(withChange(offers, change, 1320), 'places').map(({ id, amount }) => [id, amount])).toContainEqual([
    'c',
    30,
  ]);
});

test('a new service is there from when it opens until it closes', () => {
  const change = { service: undefined, name: 'New beds', point, opens: 1320, closes: 480, places: 8 };
  expect(suppliesOf(withChange(offers, change, 1380), 'places').at(-1)).toEqual({ id: '', point, amount: 8 });
  expect(suppliesOf(withChange(offers, change, 720), 'places')).toHaveLength(2);
});

test('a new service without a place changes nothing', () => {
  expect(
    withChange(offers, { service: undefined, name: '', point: undefined, opens: 0, closes: 0, places: 1 }, 0),
  ).toEqual(offers);
});

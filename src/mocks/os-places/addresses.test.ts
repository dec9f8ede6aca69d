import { expect, test } from 'vitest';
import { metresBetween } from '#places';
import { addressesOf } from './addresses.ts';
import { placeMap } from './map.ts';

test('a postcode always has the same six to twenty-one addresses, each with a number and a place of its own', async () => {
  const map = await placeMap();
  for (let i = 0; i < map.places.postcodes.length; i += 997) {
    const postcode = map.places.postcodes[i] as string;
    const addresses = addressesOf(postcode, map);
    expect(addressesOf(postcode, map)).toEqual(addresses);
    expect(addresses.length).toBeGreaterThanOrEqual(6);
    expect(addresses.length).toBeLessThanOrEqual(21);
    expect(new Set(addresses.map(({ uprn }) => uprn)).size).toBe(addresses.length);
    expect(new Set(addresses.map(({ point }) => `${point.lat} ${point.lon}`)).size).toBe(addresses.length);
    const centre = map.places.postcode(postcode)?.point;
    for (const { point } of addresses) expect(metresBetween(point, centre as never)).toBeLessThan(50);
  }
});

test('every street says that it is invented', async () => {
  const map = await placeMap();
  const streets = new Set(map.places.postcodes.flatMap((postcode) => addressesOf(postcode, map)[0]?.street ?? []));
  expect(streets.size).toBe(64);
  for (const street of streets)
    expect(street).toMatch(/^(PRETEND|INVENTED|SAMPLE|EXAMPLE|IMAGINARY|MAKE-BELIEVE|MADE-UP|FICTIONAL) /);
});

test('a postcode on a boundary has houses in both boroughs, another in one', async () => {
  const map = await placeMap();
  const councils = (postcode: string) => [...new Set(addressesOf(postcode, map).map(({ council }) => council))];
  expect(councils('B14 4LL').toSorted()).toEqual(['E08000025', 'E08000029']);
  expect(councils('B4 7DJ')).toEqual(['E08000025']);
  expect(map.places.postcodes.filter(map.alsoIn)).toHaveLength(59);
});

test('a postcode we do not have has none', async () => {
  expect(addressesOf('B99 9ZZ', await placeMap())).toEqual([]);
});

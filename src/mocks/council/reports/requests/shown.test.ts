import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { reports } from '#cases';
import { metresBetween } from '#places';
import { flyTipping } from '../services/flyTipping.ts';
import { roughSleeping } from '../services/roughSleeping.ts';
import { shownOf } from './shown.ts';

const anywhere = fc.record({
  lat: fc.double({ min: 49.8, max: 60.9, noNaN: true }),
  long: fc.double({ min: -8.7, max: 1.8, noNaN: true }),
});
const shown = (lat: number, long: number) => {
  const { lat: a, long: b } = shownOf(roughSleeping, { service_code: 'ROUGH-SLEEPING', lat, long });
  return { lat: a as number, lon: b as number };
};

test('where somebody sleeps is shown as one of few points, at least 100 m apart each way', () => {
  fc.assert(
    fc.property(anywhere, ({ lat, long }) => {
      const here = shown(lat, long);
      const north = shown(here.lat + 0.001, here.lon);
      const east = shown(here.lat, here.lon + 0.002);
      // The next point up or along is the nearest that could have been shown instead.
      expect(metresBetween(here, north)).toBeGreaterThanOrEqual(100);
      expect(metresBetween(here, east)).toBeGreaterThanOrEqual(100);
      expect(shown(here.lat + 0.000_49, here.lon + 0.000_99)).toEqual(here);
      expect(shown(here.lat - 0.000_49, here.lon - 0.000_99)).toEqual(here);
    }),
  );
});

test('the point shown is near enough to mean something', () => {
  fc.assert(fc.property(anywhere, ({ lat, long }) => metresBetween({ lat, lon: long }, shown(lat, long)) < 95));
});

const EVERYTHING: reports.Arguments = {
  service_code: 'ANY',
  lat: 52.4796,
  long: -1.9026,
  address_string: 'Corporation Street, Birmingham, B4 6TB',
  address_id: '100070310000',
  description: 'By the back door',
  media_url: 'https://example.org/picture.jpg',
};

test('of somebody sleeping rough there are no words and no picture', () => {
  expect(shownOf(roughSleeping, EVERYTHING)).toEqual({
    description: null,
    address: null,
    address_id: null,
    zipcode: null,
    lat: 52.48,
    long: -1.902,
    media_url: null,
  });
});

test('of a thing everything is shown, with the postcode its address ends in', () => {
  expect(shownOf(flyTipping, EVERYTHING)).toMatchObject({
    lat: 52.4796,
    zipcode: 'B4 6TB',
    description: 'By the back door',
  });
});

test.each([
  ['1 High Street, Birmingham B46TB', 'B4 6TB'],
  ['1 High Street, Birmingham, b4  6tb', 'B4 6TB'],
  ['1 High Street, Birmingham B4', null],
  ['1 High Street', null],
])('the postcode of “%s” is %s', (address_string, zipcode) => {
  expect(shownOf(flyTipping, { service_code: 'FLY-TIPPING', address_string }).zipcode).toBe(zipcode);
});

test('no place is none', () => {
  expect(shownOf(roughSleeping, { service_code: 'X', address_id: '1' })).toMatchObject({ lat: null, long: null });
});

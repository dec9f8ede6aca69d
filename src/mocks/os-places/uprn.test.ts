import { expect, test } from 'vitest';
import { placeData } from '#places';
import { readUprn, uprnOf } from './uprn.ts';

test('every postcode has numbers of its own, and each leads back to it', async () => {
  const { postcodes } = await placeData();
  const numbers = new Set(postcodes.map((postcode) => uprnOf(postcode, 7)));
  expect(numbers.size).toBe(postcodes.length);
  for (const postcode of postcodes) expect(readUprn(uprnOf(postcode, 42))).toEqual({ postcode, house: 42 });
});

test('a number is of twelve digits and begins with 999, the mark of an invented one', () => {
  expect(uprnOf('B4 7DJ', 3)).toMatch(/^999\d{9}$/);
});

test.each(['', '100070000000', '99', '999abc', '999999999999', '9990000000000'])('%j is not one of ours', (uprn) => {
  expect(readUprn(uprn)).toBeUndefined();
});

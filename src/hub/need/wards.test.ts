import { beforeAll, expect, test } from 'vitest';
import { accessOf } from './access.ts';
import { classesOf } from './classes.ts';
import { middleOf } from './outline.ts';
import { rowsOf } from './rows.ts';
import { loadWards, type Wards } from './wards.ts';

let data: Wards;
beforeAll(async () => {
  data = await loadWards();
});

test('the people of the neighbourhoods are the people of the ward, in all 69, and Birmingham’s are 1,183,618', () => {
  const { wards, areas } = data;
  expect(wards).toHaveLength(69);
  const people = new Map<string, number>();
  for (const area of areas) people.set(area.ward, (people.get(area.ward) ?? 0) + area.people);
  expect(wards.reduce((sum, ward) => sum + ward.people, 0)).toBe(1_183_618);
  const own = wards.reduce((sum, { code }) => sum + (people.get(code) ?? 0), 0);
  expect(own).toBe(1_183_618);
  // Best fit: a neighbourhood is in one ward whole, so a ward’s people differ a little from its official number.
  for (const ward of wards) expect((people.get(ward.code) ?? 0) / ward.people).toBeGreaterThan(0.5);
});

test('neighbours are points with people, shown nowhere', () => {
  expect(data.areas.filter(({ ward }) => ward === '')).toHaveLength(192 - 69);
});

test('the middle of a square is its middle, whichever way round its edge goes, and of two squares it is between them', () => {
  const square = (x: number): [number, number][] => [
    [x, 0],
    [x + 1, 0],
    [x + 1, 1],
    [x, 1],
    [x, 0],
  ];
  expect(middleOf([square(0)])).toEqual({ lon: 0.5, lat: 0.5 });
  expect(middleOf([[...square(0)].reverse()])).toEqual({ lon: 0.5, lat: 0.5 });
  const both = middleOf([square(0), [...square(2)].reverse()]);
  expect([both.lon, both.lat]).toEqual([1.5, 0.5]);
});

test('with nothing open every ward is in class 0, everybody is without, and the most deprived come first', () => {
  const rows = rowsOf(data.wards, accessOf(data.areas, []), classesOf([]), {
    against: 'imd',
    sort: 'gap',
    descending: true,
  });
  expect(rows.every((row) => row.class === 0 && row.access === 0)).toBe(true);
  expect(rows.map(({ ward }) => ward.imd)).toEqual([...rows.map(({ ward }) => ward.imd)].sort((a, b) => b - a));
});

test('quarters of what is there: equal values are in one class, nothing is in none', () => {
  const { of, upTo } = classesOf([0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(upTo).toEqual([2, 4, 6]);
  expect([0, 1, 2, 3, 5, 8, 99, Number.NaN].map(of)).toEqual([0, 1, 1, 2, 3, 4, 4, 0]);
  expect(classesOf([3, 3, 3]).of(3)).toBe(1);
});

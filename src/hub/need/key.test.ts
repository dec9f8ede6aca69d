// An answer key worked out by hand: three wards and two services on a line that runs north, so that distances are easy.
import { expect, test } from 'vitest';
import { accessOf, type Supply } from './access.ts';
import { DETOUR, METRES_A_MINUTE, walkMinutes } from './measure.ts';
import type { Area } from './reach.ts';
import { sumOf } from './sum.ts';

/** A point so many minutes’ walk north of the first ward. One degree north is 111,195 metres. */
const north = (minutes: number) => ({ lat: 52.4 + (minutes * METRES_A_MINUTE) / DETOUR / 111_195.08, lon: -1.9 });

const AREAS: Area[] = [
  { ward: 'A', people: 1_000, point: north(0) },
  { ward: 'B', people: 2_000, point: north(18) },
  { ward: 'C', people: 4_000, point: north(40) },
];
/** X, with 10 places, is 5 minutes from A, 13 from B and 35 from C. Y, with 6, is 40 from A, 22 from B and none from C. */
const X: Supply = { id: 'X', point: north(5), amount: 10 };
const Y: Supply = { id: 'Y', point: north(40), amount: 6 };

test('a walk is the straight line times the detour, at the walking speed', () => {
  expect(walkMinutes(north(0), north(18))).toBeCloseTo(18, 4);
});

test('three wards and two services come out as they do by hand', () => {
  // X: A within ten minutes, B within twenty: 1,000 × 1 + 2,000 × 0.68 = 2,360 people share 10 places.
  // Y: C at the door, B within thirty minutes, 4,000 × 1 + 2,000 × 0.22 = 4,440 people share 6 places.
  const { wards, reached, elsewhere } = accessOf(AREAS, [X, Y]);
  expect(wards.get('A')?.access).toBeCloseTo((10 / 2_360) * 10_000, 6); // 42.37
  expect(wards.get('B')?.access).toBeCloseTo(((10 / 2_360) * 0.68 + (6 / 4_440) * 0.22) * 10_000, 6); // 28.81 + 2.97
  expect(wards.get('C')?.access).toBeCloseTo((6 / 4_440) * 10_000, 6); // 13.51
  expect(Math.round(wards.get('B')?.access ?? 0)).toBe(32);
  expect([...wards.values()].map(({ without }) => without)).toEqual([0, 0, 0]);
  expect([reached, elsewhere]).toEqual([16, 0]);
});

test('with X alone the people of C have nothing', () => {
  const { wards, reached } = accessOf(AREAS, [X]);
  expect(wards.get('C')).toEqual({ access: 0, without: 4_000, people: 4_000 });
  expect(reached).toBe(10);
});

test('the sum of a ward names each service with the numbers of the key', () => {
  const sum = sumOf(AREAS, [X, Y], 'B');
  expect(
    sum.lines.map(({ supply, people, here, everybody, sharing, areas }) => ({
      supply,
      people,
      here,
      everybody,
      sharing,
      areas,
    })),
  ).toEqual([
    { supply: 0, people: [0, 2_000, 0], here: 1_360, everybody: [1_000, 2_000, 0], sharing: 2_360, areas: 1 },
    { supply: 1, people: [0, 0, 2_000], here: 440, everybody: [4_000, 0, 2_000], sharing: 4_440, areas: 1 },
  ]);
  expect(sum.lines.map(({ nearest }) => Math.round(nearest))).toEqual([13, 22]);
  expect(sum.total).toBeCloseTo(31.787, 2);
});

test('people who live beyond the wards share what is on offer, and what they take is counted', () => {
  const beyond: Area[] = [...AREAS.slice(0, 1), { ward: '', people: 3_000, point: north(8) }];
  const { wards, reached, elsewhere } = accessOf(beyond, [X]);
  expect(wards.get('A')?.access).toBeCloseTo((10 / 4_000) * 10_000, 6);
  expect([reached, elsewhere]).toEqual([10, 7.5]);
  expect([...wards.keys()]).toEqual(['A']);
});

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cornersOf, countCells } from '#cases';
import { loadBasemap, loadPlaces } from '#places';
import { alertsList, alertsMap, nearest, placeMap } from './map.ts';

beforeAll(async () => {
  await Promise.all([loadBasemap(), loadPlaces()]);
});

const shown = (...points: { lat: number; lon: number }[]) => {
  const cells = countCells(points.map((point) => ({ point, urgency: 1 })));
  return `${alertsMap(cells)}${alertsList(cells)}`;
};

test('two reports anywhere in a square are drawn and told alike, to the last figure', () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const lat = fc.double({ min: 52.38, max: 52.6, noNaN: true });
  const lon = fc.double({ min: -2.1, max: -1.7, noNaN: true });
  fc.assert(
    fc.property(lat, lon, share, share, (lat, lon, up, across) => {
      const [cell] = countCells([{ point: { lat, lon }, urgency: 1 }]);
      const [southWest, northEast] = cornersOf(cell ?? { row: 0, column: 0 });
      const elsewhere = {
        lat: southWest.lat + up * (northEast.lat - southWest.lat),
        lon: southWest.lon + across * (northEast.lon - southWest.lon),
      };
      expect(shown(elsewhere)).toBe(shown({ lat, lon }));
    }),
    { numRuns: 60 },
  );
});

test('a number on the map is how many alerts there are, and one that cannot wait is marked', () => {
  const point = { lat: 52.48, lon: -1.9 };
  const some = countCells([
    { point, urgency: 0 },
    { point, urgency: 2 },
  ]);
  expect(String(alertsMap(some))).toContain('>2!</text>');
  expect(String(alertsList(some))).toContain('2 alerts, the most urgent: <strong>now</strong>');
});

test('labels that would lie on one another are one, with all their alerts', () => {
  const markup = shown({ lat: 52.48, lon: -1.9 }, { lat: 52.482, lon: -1.9 }, { lat: 52.6, lon: -1.7 });
  expect([...markup.matchAll(/<text y="4">([^<]*)</g)].map((match) => match[1])).toEqual(['2', '1']);
});

test('there is no map of nothing', () => {
  expect(alertsMap([])).toBe(false);
});

test('a place is told by the nearest name, and one far off by none', () => {
  expect(nearest({ lat: 52.4776, lon: -1.8982 })).toMatch(/Grand Central|New Street/);
  expect(nearest({ lat: 50, lon: 0 })).toBeUndefined();
});

test('the map of a record has its place in the middle', () => {
  expect(String(placeMap({ lat: 52.48, lon: -1.9 }))).toMatch(/translate\(1[5-8]\d 1[2-5]\d\)/);
});

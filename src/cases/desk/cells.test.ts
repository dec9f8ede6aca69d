import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metresBetween } from '#places';
import type { Urgency } from '../store/index.ts';
import { cellOf, centreOf, cornersOf, countCells, SIDE } from './cells.ts';

/** The West Midlands and a good way around. */
const point = fc.record({
  lat: fc.double({ min: 52, max: 53, noNaN: true }),
  lon: fc.double({ min: -2.6, max: -1, noNaN: true }),
});
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe('a square', () => {
  test('has sides of 250 metres, wherever it is', () => {
    fc.assert(
      fc.property(point, (where) => {
        const [southWest, northEast] = cornersOf(cellOf(where));
        const centre = centreOf(cellOf(where));
        const wide = metresBetween({ ...centre, lon: southWest.lon }, { ...centre, lon: northEast.lon });
        const high = metresBetween({ ...centre, lat: southWest.lat }, { ...centre, lat: northEast.lat });
        for (const side of [wide, high]) expect(Math.abs(side - SIDE)).toBeLessThan(0.5);
      }),
    );
  });

  test('holds the points that are in it, and its middle', () => {
    fc.assert(
      fc.property(point, (where) => {
        const [southWest, northEast] = cornersOf(cellOf(where));
        for (const { lat, lon } of [where, centreOf(cellOf(where))]) {
          expect(lat).toBeGreaterThanOrEqual(southWest.lat - 1e-9);
          expect(lat).toBeLessThanOrEqual(northEast.lat + 1e-9);
          expect(lon).toBeGreaterThanOrEqual(southWest.lon - 1e-9);
          expect(lon).toBeLessThanOrEqual(northEast.lon + 1e-9);
        }
      }),
    );
  });

  test('tells nothing of where in it an alert is', () => {
    fc.assert(
      fc.property(point, share, share, (where, across, up) => {
        const [southWest, northEast] = cornersOf(cellOf(where));
        const elsewhere = {
          lat: southWest.lat + up * (northEast.lat - southWest.lat),
          lon: southWest.lon + across * (northEast.lon - southWest.lon),
        };
        const told = (at: typeof where) => countCells([{ point: at, urgency: 1 }]);
        expect(told(elsewhere)).toEqual(told(centreOf(cellOf(where))));
      }),
    );
  });
});

describe('alerts counted by square', () => {
  const alerts = fc.array(fc.record({ point, urgency: fc.constantFrom<Urgency>(0, 1, 2, 3) }), { maxLength: 50 });

  test('are all counted, each once', () => {
    fc.assert(
      fc.property(alerts, (some) => {
        expect(countCells(some).reduce((sum, { count }) => sum + count, 0)).toBe(some.length);
      }),
    );
  });

  test('are the same in whatever order they came in', () => {
    fc.assert(
      fc.property(alerts, (some) => {
        expect(countCells([...some].reverse())).toEqual(countCells(some));
      }),
    );
  });

  test('stand under the most urgent of them, and the most urgent square is first', () => {
    const [here, there] = [
      { lat: 52.48, lon: -1.9 },
      { lat: 52.5, lon: -1.9 },
    ];
    const cells = countCells([
      { point: here, urgency: 3 },
      { point: here, urgency: 2 },
      { point: there, urgency: 1 },
    ]);
    expect(cells).toMatchObject([
      { ...cellOf(there), count: 1, urgency: 1 },
      { ...cellOf(here), count: 2, urgency: 2 },
    ]);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metresBetween } from '#places';
import { fromGrid, project, toGrid } from './grid.ts';

test('the worked example of the Ordnance Survey comes out, Caister water tower', () => {
  const airy = { lat: 52 + 39 / 60 + 27.2531 / 3600, lon: 1 + 43 / 60 + 4.5177 / 3600 };
  const { x, y } = project(airy);
  expect(x).toBeCloseTo(651_409.903, 2);
  expect(y).toBeCloseTo(313_177.27, 2);
});

test('the postcode SE28 8NH is where postcodes.io has it on the grid, to six metres', () => {
  const { x, y } = toGrid({ lat: 51.50665, lon: 0.12706 });
  expect(Math.hypot(x - 547_715, y - 180_780)).toBeLessThan(6);
});

test('there and back again is the same place, to half a metre, anywhere in Great Britain', () => {
  const place = fc.record({
    lat: fc.double({ min: 50, max: 59, noNaN: true }),
    lon: fc.double({ min: -6, max: 1.7, noNaN: true }),
  });
  fc.assert(
    fc.property(place, (point) => {
      expect(metresBetween(point, fromGrid(toGrid(point)))).toBeLessThan(0.5);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf, waitFrom } from './chance.ts';
import { LONGEST_WAIT } from './schema.ts';

const times = <T>(count: number, once: () => T): T[] => Array.from({ length: count }, once);

test('the same name gives the same sequence in every run, another name another', () => {
  const [one, again, other] = ['a', 'a', 'b'].map((name) => times(20, chanceOf(name)));
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
  // As it was written down on the day it was made: a change here changes everybody's rehearsed demo.
  expect(times(3, chanceOf('postcodes-io\n')).map((x) => x.toFixed(6))).toMatchInlineSnapshot(`
    [
      "0.875880",
      "0.569302",
      "0.646559",
    ]
  `);
});

test('chances lie evenly from nought up to one', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const all = times(2_000, chanceOf(name));
      expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...all)).toBeLessThan(1);
      expect(Math.abs(all.reduce((sum, x) => sum + x, 0) / all.length - 0.5)).toBeLessThan(0.05);
    }),
    { numRuns: 30 },
  );
});

test.each([
  [800, 3_000],
  [50, 60],
  [200, 200],
])('half of the waits are within %i ms and 19 in 20 within %i', (median, p95) => {
  const chance = chanceOf('waits');
  const waits = times(20_000, () => waitFrom(chance, { median, p95 })).sort((a, b) => a - b);
  expect((waits[10_000] as number) / median).toBeCloseTo(1, 1);
  expect((waits[19_000] as number) / p95).toBeCloseTo(1, 1);
});

test('nobody waits longer than half a minute, and nobody less than nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: LONGEST_WAIT }), fc.nat(LONGEST_WAIT), (name, median, more) => {
      const wait = waitFrom(chanceOf(name), { median, p95: Math.min(median + more, LONGEST_WAIT) });
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(LONGEST_WAIT);
    }),
  );
});

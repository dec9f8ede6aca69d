import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_ATTEMPTS, waitAfter } from './backoff.ts';

const attempts = fc.integer({ min: 1, max: MOST_ATTEMPTS });
const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

test('each wait is between half and all of twice the last, up to a minute', () => {
  fc.assert(
    fc.property(attempts, chance, (n, luck) => {
      const whole = Math.min(60_000, 1_000 * 2 ** (n - 1));
      const wait = waitAfter(n, luck);
      expect(wait).toBeGreaterThanOrEqual(whole / 2);
      expect(wait).toBeLessThanOrEqual(whole);
    }),
  );
});

test('it reaches both of its ends', () => {
  expect([1, 2, 3, 7, 2_000].map((n) => waitAfter(n, 0))).toEqual([500, 1_000, 2_000, 30_000, 30_000]);
  expect(waitAfter(7, 0.999)).toBeGreaterThan(59_900);
});

test('it is never sooner than the council has asked for', () => {
  fc.assert(
    fc.property(attempts, chance, fc.nat(3_600_000), (n, luck, askedFor) => {
      expect(waitAfter(n, luck, askedFor)).toBe(Math.max(askedFor, waitAfter(n, luck)));
    }),
  );
});

test('all the attempts together last about a day', () => {
  const all = Array.from({ length: MOST_ATTEMPTS }, (_, i) => waitAfter(i + 1, 0.5)).reduce((a, b) => a + b);
  expect(all / 3_600_000).toBeGreaterThan(20);
});

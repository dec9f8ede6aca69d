import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf, vectorOf } from './vector.ts';

const vector = (text: string, size = 1_536, kept = size) => vectorOf(partsOf(text), size, kept);
const near = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

test('whatever the text, the vector is of length 1 and always the same', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 1_536 }), (text, kept) => {
      const one = vector(text, 1_536, kept);
      expect(one).toHaveLength(kept);
      expect(near(one, one)).toBeCloseTo(1, 4);
      expect(vector(text, 1_536, kept)).toEqual(one);
    }),
  );
});

test('a shortened vector is the beginning of the long one, made longer', () => {
  const text = 'Somebody is sleeping in the doorway of the library';
  const [long, short] = [vector(text).slice(0, 256), vector(text, 1_536, 256)];
  const length = Math.sqrt(near(long, long));
  expect(near(long, short) / length).toBeCloseTo(1, 5);
});

test('of three texts the two that share words are nearer, in each of many threes', () => {
  const threes = [
    ['emergency bed for tonight', 'a bed tonight in an emergency', 'opening hours of the museum'],
    ['help with rent arrears', 'I am in arrears with my rent', 'free hot meals on Sunday'],
    ['food bank near the station', 'foodbanks close to a station', 'debt advice by telephone'],
    ['domestic abuse refuge', 'refuges for victims of abuse', 'swimming lessons for children'],
  ] as const;
  for (const [one, like, unlike] of threes)
    expect(near(vector(one), vector(like))).toBeGreaterThan(near(vector(one), vector(unlike)) + 0.1);
});

// Chance that is the same on every machine and every day: each name has a stream of its own, so adding one household
// leaves all others as they were.
import { createHash } from 'node:crypto';

export interface Chance {
  /** A number from 0 up to but not including 1. */
  next(): number;
  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  /** True in so many cases of one. */
  happens(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A name in proportion to its weight; weights need not sum to one. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
  /** About normal, mean 0, deviation 1, between -6 and 6. */
  normal(): number;
  exponential(mean: number): number;
  /** A count with this mean. */
  poisson(mean: number): number;
}

/** A stream that belongs to a name for ever: sfc32, sown with the SHA-256 of the name. */
export function chance(...name: (string | number)[]): Chance {
  const seed = createHash('sha256')
    .update(`waymark/invented/${name.join('/')}`)
    .digest();
  let a = seed.readUInt32LE(0);
  let b = seed.readUInt32LE(4);
  let c = seed.readUInt32LE(8);
  let d = 1;
  const next = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 12; i++) next();
  const below = (end: number): number => Math.floor(next() * end);
  // Twelve uniforms, not a cosine: only sums, so that no two machines differ in the last bit.
  const normal = (): number => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += next();
    return sum;
  };
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    happens: (probability) => next() < probability,
    pick: (list) => list[below(list.length)]!,
    weighted: <K extends string>(weights: Readonly<Partial<Record<K, number>>>): K => {
      const entries = Object.entries(weights) as [K, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return entries.at(-1)![0];
    },
    normal,
    exponential: (mean) => -mean * Math.log(1 - next()),
    poisson: (mean) => {
      if (mean > 40) return Math.max(0, Math.round(mean + normal() * Math.sqrt(mean)));
      const end = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > end; product *= next()) count++;
      return count;
    },
  };
}

/** The list in another order. */
export function shuffled<T>(list: readonly T[], { below }: Chance): T[] {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}

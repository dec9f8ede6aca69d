// Vectors of texts, near each other when the texts share words, pairs of words and parts of words. No meaning is in them:
// “flat” and “apartment” are strangers.
import { telling } from '../text/words.ts';

/** Places that one part of a text has a say in. */
const SPREAD = 16;
const WEIGHTS = { word: 1, pair: 0.5, part: 0.25 };

/** A vector of length 1 with so many numbers, `kept` of them kept, as a shortened one of the real model is. */
export function vectorOf(parts: ReadonlyMap<string, number>, dimensions: number, kept = dimensions): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const [part, weight] of parts) {
    let seed = hash(part);
    for (let i = 0; i < SPREAD; i += 1) {
      seed = next(seed);
      const place = (seed >>> 1) % dimensions;
      vector[place] = (vector[place] as number) + (seed & 1 ? weight : -weight);
    }
  }
  const short = vector.subarray(0, kept);
  const size = Math.hypot(...chunksOf(short));
  // What is left of a short text may be nothing at all.
  if (size === 0) short[[...parts.keys()].reduce((sum, part) => (sum + hash(part)) % kept, 0)] = 1;
  else for (let i = 0; i < kept; i += 1) short[i] = (short[i] as number) / size;
  return short;
}

/** Lengths of the vector's stretches: `Math.hypot` takes no thousands of numbers at once. */
function chunksOf(vector: Float32Array): number[] {
  const sizes: number[] = [];
  for (let i = 0; i < vector.length; i += 64) sizes.push(Math.hypot(...vector.subarray(i, i + 64)));
  return sizes;
}

/** What a text is made of, with what each part weighs. A text without words is its own only part. */
export function partsOf(text: string): Map<string, number> {
  const parts = new Map<string, number>();
  const add = (part: string, weight: number) => parts.set(part, (parts.get(part) ?? 0) + weight);
  const words = telling(text);
  words.forEach((word, i) => {
    add(`w ${word}`, WEIGHTS.word);
    if (i > 0) add(`p ${words[i - 1]} ${word}`, WEIGHTS.pair);
    const padded = ` ${word} `.slice(0, 50);
    for (let at = 0; at + 3 <= padded.length; at += 1) add(`t ${padded.slice(at, at + 3)}`, WEIGHTS.part);
  });
  if (parts.size === 0) add(`x ${text.trim().toLowerCase()}`, 1);
  return parts;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return next(value);
}

/** The next of a row of numbers that looks like chance (the finish of MurmurHash3, over a fixed step). */
function next(seed: number): number {
  let value = (seed + 0x9e3779b9) | 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

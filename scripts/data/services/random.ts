// Chance that is the same on every machine and every day: each name has a stream of its own, so adding one service
// leaves all others as they were.
import { createHash } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(`waymark/services/${text}`).digest();

/** An id that belongs to a name for ever: a UUID of version 8 (RFC 9562 §5.8) over its SHA-256. */
export function idOf(...name: (string | number)[]): string {
  const bytes = digest(name.join('/')).subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A whole number from 0 up to but not including `below`, that belongs to a name. */
export const draw = (name: string, below: number): number => digest(name).readUInt32BE(0) % below;

/** One of a list, that belongs to a name. */
export const choose = <T>(name: string, list: readonly T[]): T => list[draw(name, list.length)] as T;

/** The list in another order, that belongs to a name. */
export const shuffled = <T>(name: string, list: readonly T[]): T[] =>
  list
    .map((item, index) => ({ item, key: digest(`${name}/${index}`).toString('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);

/** The item in turn, going round. */
export const inTurn = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

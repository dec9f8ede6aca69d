import { randomFillSync } from 'node:crypto';

/** Random bytes are had in a heap: asking for 32 costs nearly as much as asking for 4,096. */
const heap = Buffer.alloc(4_096);
let taken = heap.length;

/** What nobody can guess: 32 bytes, base64url. */
export function secret(): string {
  if (taken === heap.length) {
    randomFillSync(heap);
    taken = 0;
  }
  taken += 32;
  return heap.toString('base64url', taken - 32, taken);
}

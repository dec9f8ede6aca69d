/**
 * Chance that is the same in every run: smooth in `x`, from -1 to 1, with a turn at every whole number. Each `seed` is a
 * course of its own.
 */
export function noise(seed: number, x: number): number {
  const left = Math.floor(x);
  const part = x - left;
  const eased = part * part * (3 - 2 * part);
  return at(seed, left) * (1 - eased) + at(seed, left + 1) * eased;
}

/** From -1 to 1 for a whole number: its bits are mixed until nothing of their order is left. */
function at(seed: number, n: number): number {
  let bits = Math.imul(n ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0xc2b2ae35);
  bits = Math.imul(bits ^ (bits >>> 13), 0x27d4eb2f);
  return ((bits ^ (bits >>> 16)) >>> 0) / 0x7fffffff - 1;
}

// Pins that never lie on one another: those that would are drawn as one, with all their numbers.

export interface Pin {
  number: number;
  x: number;
  y: number;
  name: string;
  state: 'open' | 'closed' | 'unknown';
}

export interface PinGroup {
  x: number;
  y: number;
  pins: Pin[];
}

/** Puts pins closer than `apart` together, until no two groups are that close. Every pin is in one group. */
export function groupPins(pins: readonly Pin[], apart: number): PinGroup[] {
  let groups: PinGroup[] = pins.map((pin) => ({ x: pin.x, y: pin.y, pins: [pin] }));
  for (;;) {
    const next: PinGroup[] = [];
    for (const group of groups) {
      const near = next.find(({ x, y }) => Math.hypot(x - group.x, y - group.y) < apart);
      if (!near) {
        next.push({ ...group });
        continue;
      }
      const [n, m] = [near.pins.length, group.pins.length];
      near.x = (near.x * n + group.x * m) / (n + m);
      near.y = (near.y * n + group.y * m) / (n + m);
      near.pins = [...near.pins, ...group.pins];
    }
    if (next.length === groups.length) return next;
    groups = next;
  }
}

/** What a group says: `3`, `3, 5`, `3–5`, `3 +4`. */
export function labelOf(pins: readonly Pin[]): string {
  const numbers = pins.map(({ number }) => number).sort((a, b) => a - b);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  if (numbers.length === 1) return `${first}`;
  if (numbers.length === 2 && last - first > 1) return `${first}, ${last}`;
  return last - first === numbers.length - 1 ? `${first}–${last}` : `${first} +${numbers.length - 1}`;
}

/** The most that a kept map holds; beyond it the oldest go, whatever they are. */
const MANY = 10_000;

/** Keeps something that expires. What was kept longest ago is forgotten first: once it has expired, or there is too much. */
export function keep<T extends { expiresAt: number }>(map: Map<string, T>, key: string, value: T, now: number): void {
  map.set(key, value);
  for (const [old, { expiresAt }] of map) {
    if (expiresAt > now && map.size <= MANY) break;
    map.delete(old);
  }
}

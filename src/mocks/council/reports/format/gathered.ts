/** A query or a form, gathered by name: a string where a name came once, a list where it came more often. */
export type Gathered = Record<string, string | string[]>;

/** Gathers what was sent. An argument without a value is one that was not sent (GeoReport v2, “Optional Arguments”). */
export function gathered(pairs: Iterable<[string, string]>): Gathered {
  const found = new Map<string, string[]>();
  for (const [name, value] of pairs) if (value.trim() !== '') found.set(name, [...(found.get(name) ?? []), value]);
  return Object.fromEntries([...found].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]));
}

// The real service quotes wrong values as Python writes them, then takes the quotation marks out.

/** Enough to recognise a value by; what is nested deeper is cut off. */
const DEEPEST = 20;

/** A value from JSON in Python's spelling, without its apostrophes: `True`, `None`, `[1, two]`, `{a: 1}`. */
export function pythonText(value: unknown, depth = 0): string {
  if (value === null || value === undefined) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value !== 'object') return String(value).replaceAll("'", '');
  if (depth > DEEPEST) return '...';
  if (Array.isArray(value)) return `[${value.map((one) => pythonText(one, depth + 1)).join(', ')}]`;
  const members = Object.entries(value).map(([name, one]) => `${pythonText(name)}: ${pythonText(one, depth + 1)}`);
  return `{${members.join(', ')}}`;
}

// JSON for showing. Indented brackets grow with the square of their depth: without a limit 8 kB could fill 16 MB.

/** How deep values are shown. A core identity reaches eight. */
const DEEPEST = 12;

/** The same value, with a note in place of whatever lies deeper than is shown. */
export function shallow(value: unknown, depth = DEEPEST): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '… deeper than is shown';
  if (Array.isArray(value)) return value.map((one) => shallow(one, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shallow(one, depth - 1)]));
}

/** JSON with a line for each member; anything else as it is. */
export function tidyJson(text: string): string {
  try {
    return JSON.stringify(shallow(JSON.parse(text)), undefined, 2);
  } catch {
    return text;
  }
}

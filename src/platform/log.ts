type Level = 'info' | 'warn' | 'error';
type Fact = string | number | boolean | undefined;

/**
 * Writes one line of JSON to standard error. Facts are counts, codes, names of parts and durations in milliseconds;
 * never an address typed by a visitor, a search, or anything about a person.
 */
export function log(level: Level, event: string, facts: Record<string, Fact> = {}): void {
  if (process.env.VITEST) return;
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...facts })}\n`);
}

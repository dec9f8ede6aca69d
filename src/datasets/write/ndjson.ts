import type { Cells, Heading } from './csv.ts';

/**
 * Rows as newline-delimited JSON, piece by piece: an object a line, by column name. What has no value is null, and its marker
 * stands under `_markers`, by column name, when there is one.
 */
export async function* ndjsonOf(
  columns: readonly Pick<Heading, 'name'>[],
  rows: Iterable<Cells> | AsyncIterable<Cells>,
): AsyncGenerator<string> {
  const keys = columns.map(({ name }) => JSON.stringify(name));
  for await (const { values, markers } of rows) {
    // Written by hand, so that a column may be called anything at all, `__proto__` too.
    const fields = keys.map((key, at) => `${key}:${JSON.stringify(values[at] ?? null)}`);
    if (markers && markers.size > 0) {
      const marks = [...markers].map(([at, marker]) => `${keys[at]}:${JSON.stringify(marker)}`);
      fields.push(`"_markers":{${marks.join(',')}}`);
    }
    yield `{${fields.join(',')}}\n`;
  }
}

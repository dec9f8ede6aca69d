// An answer written down: JSON by page, CSV, NDJSON and GeoJSON piece by piece.
import type { Field } from '../packages/schema/table.ts';
import { csvOf, ndjsonOf } from '../write/index.ts';
import type { Answer, AnswerRow } from './answer.ts';
import type { Geometry } from './geography.ts';

/** What an answer can be written as, by its ending: its media type. */
export const FORMATS = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  geojson: 'application/geo+json',
} as const;
export type Format = keyof typeof FORMATS;

/** The format an address or, failing that, an `Accept` header asks for; undefined when none of them is known here. */
export function formatAsked(ending: string, accept: string | null): Format | undefined {
  if (ending !== '') return Object.hasOwn(FORMATS, ending) ? (ending as Format) : undefined;
  const wanted = (accept ?? '*/*')
    .split(',')
    .map((one) => {
      const [type = '', ...settings] = one.split(';').map((part) => part.trim().toLowerCase());
      const quality = settings.find((setting) => setting.startsWith('q='))?.slice(2);
      return { type, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { type } of wanted) {
    // A browser asks for a page first and takes anything else.
    if (type === '*/*' || type === 'application/*') return 'json';
    if (type === 'text/*') return 'csv';
    const found = Object.entries(FORMATS).find(([, known]) => known === type);
    if (found) return found[0] as Format;
  }
  return undefined;
}

/** A row as an object by column name. What has no value is null, and what stood there instead is in `_markers`. */
export function rowObject(fields: readonly Field[], { values, markers }: AnswerRow): Record<string, unknown> {
  const cells: [string, unknown][] = fields.map(({ name }, at) => [name, values[at] ?? null]);
  if (markers)
    cells.push(['_markers', Object.fromEntries([...markers].map(([at, marker]) => [fields[at]?.name, marker]))]);
  return Object.fromEntries(cells);
}

/** Headings as the writers want them. A column is called by its name, so that a program can rely on it. */
const headings = (fields: readonly Field[]) =>
  fields.map(({ name, type }) => ({
    name,
    title: name,
    type: type === 'number' ? ('number' as const) : type === 'integer' ? ('integer' as const) : ('text' as const),
  }));

/** Rows as CSV, a heading of column names first; no cell starts a formula. */
export const asCsv = ({ fields }: Answer, rows: Iterable<AnswerRow>): AsyncGenerator<string> =>
  csvOf(headings(fields), rows);

/** Rows as an object a line. */
export const asNdjson = ({ fields }: Answer, rows: Iterable<AnswerRow>): AsyncGenerator<string> =>
  ndjsonOf(headings(fields), rows);

/** Rows as a `FeatureCollection` (RFC 7946), each with its place on the map, or null where it has none. */
export async function* asGeojson(
  { fields }: Answer,
  rows: Iterable<AnswerRow>,
  place: (row: number) => Geometry | null,
): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let before = '\n';
  for (const row of rows) {
    const feature = { type: 'Feature', geometry: place(row.row), properties: rowObject(fields, row) };
    yield `${before}${JSON.stringify(feature)}`;
    before = ',\n';
  }
  yield '\n]}\n';
}

/** Pieces of text as a body that is made while it is read, some thousands of characters at a time. */
export function streamed(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      let text = '';
      while (text.length < 32_768) {
        const { value, done } = await pieces.next();
        if (done) {
          if (text) controller.enqueue(encoder.encode(text));
          return controller.close();
        }
        text += value;
      }
      controller.enqueue(encoder.encode(text));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}

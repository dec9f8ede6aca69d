// For the tests: any way of saving a table.
import fc from 'fast-check';
import type { AnyTable } from './anyTable.ts';
import { inOneByte, inUtf16, utf8 } from './awkward/kinds.ts';
import type { Encoding } from './types.ts';

export interface Dialect {
  encoding: Encoding;
  mark: boolean;
  delimiter: string;
  newline: string;
  quoteAll: boolean;
  padded: boolean;
  lastNewline: boolean;
  preamble: string[];
  notes: string[];
}

/** Any way of saving it; with decimal commas, not with commas between cells. */
export const anyDialect = (decimalComma: boolean): fc.Arbitrary<Dialect> =>
  fc.record({
    encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'),
    mark: fc.boolean(),
    delimiter: decimalComma ? fc.constantFrom(';', '\t') : fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\r\n', '\n', '\r'),
    quoteAll: fc.boolean(),
    padded: fc.boolean(),
    lastNewline: fc.boolean(),
    preamble: fc.constantFrom([], ['Table 1: People, Northshire'], ['Beds by night', 'Published 24 November 2026', '']),
    notes: fc.constantFrom([], ['Source: invented'], ['', 'Notes', '[c] means confidential']),
  });

/** The file, to the byte. */
export function save({ titles, cells }: AnyTable, dialect: Dialect): Uint8Array {
  const { delimiter, newline, encoding, mark } = dialect;
  const quote = (text: string) =>
    dialect.quoteAll || /["\r\n]/.test(text) || text.includes(delimiter)
      ? `"${text.replaceAll('"', '""').replaceAll('\n', newline)}"`
      : text;
  const line = (texts: string[]) => texts.map(quote).join(delimiter);
  const words = (text: string) => (dialect.padded ? quote(text) + delimiter.repeat(titles.length - 1) : quote(text));
  const lines = [
    ...dialect.preamble.map(words),
    line(titles),
    ...cells.map((row) => line(row.map(({ text }) => text))),
    ...dialect.notes.map(words),
  ];
  const text = lines.join(newline) + (dialect.lastNewline ? newline : '');
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return inUtf16(text, encoding === 'utf-16le', mark);
  return encoding === 'utf-8' ? utf8((mark ? '\uFEFF' : '') + text) : inOneByte(text, encoding);
}

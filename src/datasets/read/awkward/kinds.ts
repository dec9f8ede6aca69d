import type { ColumnType, Encoding, Value } from '../types.ts';

/** A file as somebody might really save it, and what is to be read out of it. All places and figures are invented. */
export interface Awkward {
  what: string;
  bytes: Uint8Array;
  encoding?: Encoding;
  delimiter?: string;
  preamble?: string[];
  titles: string[];
  types: ColumnType[];
  units?: (string | undefined)[];
  rows: Value[][];
  /** Markers as `row:column:marker`, the row as a spreadsheet numbers it, the column from 0. */
  markers?: string[];
  notes?: string[];
  /** Codes of problems as `row:code`. */
  problems?: string[];
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Text in one byte a character, by asking the decoder what each byte is. Throws for what the encoding cannot say. */
export function inOneByte(text: string, encoding: 'windows-1252' | 'macintosh'): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (character) => {
    const byte = table.indexOf(character);
    if (byte < 0) throw new Error(`${character} is not in ${encoding}`);
    return byte;
  });
}

/** Text in UTF-16, with a mark at the start if asked. */
export function inUtf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const marked = (mark ? '\uFEFF' : '') + text;
  const bytes = new DataView(new ArrayBuffer(marked.length * 2));
  for (let i = 0; i < marked.length; i += 1) bytes.setUint16(i * 2, marked.charCodeAt(i), littleEndian);
  return new Uint8Array(bytes.buffer);
}

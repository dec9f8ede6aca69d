import { extras } from './lengths.ts';
import type { Report } from './problems.ts';
import { letter, shown } from './problems.ts';
import { remembering } from './remembering.ts';
import type { Column, Row, Value } from './types.ts';
import { flagged, isMarker, isMarkerAmongTyped, readDate, readNumber } from './values/index.ts';

const WORDS: Record<Column['type'], string> = {
  integer: 'a whole number',
  number: 'a number',
  boolean: 'yes or no',
  date: 'a date',
  datetime: 'a date and time',
  text: 'text',
};

/** Makes rows of cells into rows of values, and reports every cell that is not as the column says. */
export function converter(columns: readonly Column[], report: Report): (row: number, cells: readonly string[]) => Row {
  const readers = columns.map(readerFor);
  const labels = columns.map(({ title }, at) => title || `column ${letter(at)}`);
  return (row, cells) => {
    const values: Value[] = new Array(columns.length);
    let markers: Map<number, string> | undefined;
    for (let at = 0; at < columns.length; at += 1) {
      const text = cells[at] ?? '';
      const value = text === '' ? null : (readers[at] as Reader)(text);
      if (value !== undefined) {
        values[at] = value;
        continue;
      }
      const cell = careful(text, columns[at] as Column, readers[at] as Reader, (code, what, done) =>
        report({ code, row, column: labels[at] as string, what, done }),
      );
      values[at] = cell.value;
      if (cell.marker !== undefined) {
        markers ??= new Map();
        markers.set(at, cell.marker);
      }
    }
    return { row, values, ...(markers && { markers }), ...extras(row, cells, columns.length, report) };
  };
}

/** The value of a cell that is written plainly, or `undefined` when it must be looked at with care. */
type Reader = (text: string) => Value | undefined;

function readerFor({ type, decimalComma, monthFirst, unit }: Column): Reader {
  switch (type) {
    case 'integer':
    case 'number':
      return (text) => {
        if (text.length < 16 && !decimalComma && !unit && /^-?(?:[1-9]\d*|0)(?:\.\d+)?$/.test(text)) {
          const number = Number(text);
          return type === 'number' || Number.isInteger(number) ? number : undefined;
        }
        const written = readNumber(text, decimalComma);
        if (!written || written.unit !== (unit ?? '') || /e/i.test(text)) return undefined;
        return type === 'number' || Number.isInteger(written.value) ? written.value : undefined;
      };
    case 'boolean':
      return (text) => (/^(?:true|yes|y)$/i.test(text) ? true : /^(?:false|no|n)$/i.test(text) ? false : undefined);
    case 'date':
      return remembering((text) => {
        const date = readDate(text, monthFirst);
        return date && !date.hasTime ? date.iso : undefined;
      });
    case 'datetime':
      return (text) => {
        const date = readDate(text, monthFirst);
        return date && (date.hasTime ? date.iso : `${date.iso}T00:00:00`);
      };
    case 'text':
      return plainText;
  }
}

/** Where a marker, a formula made text, or space begins. */
const ODD_START = /^[\s[.…\-–—*:#='nN]/;

function plainText(text: string): string | undefined {
  if (/\s$/.test(text.at(-1) as string)) return undefined;
  if (!ODD_START.test(text)) return text;
  return text.trim() === text && !isMarker(text) && !wrapped(text) ? text : undefined;
}

type Tell = (
  code: 'spaces' | 'formula-text' | 'short-form' | 'unit-missing' | 'wrong-type',
  what: string,
  done: string,
) => void;

/** A cell that is not plain: each wrapping is taken off and told, then it is a value, a marked value, a marker, or a misfit. */
function careful(raw: string, column: Column, reader: Reader, tell: Tell): { value: Value; marker?: string } {
  let text = raw.trim();
  if (text !== raw) tell('spaces', `There are spaces around ${shown(text)}.`, 'They were taken off.');
  if (text === '') return { value: null };
  const inner = wrapped(text);
  if (inner !== undefined) {
    tell(
      'formula-text',
      `${shown(text)} is written so that a spreadsheet takes it as text.`,
      `It was read as ${shown(inner)}.`,
    );
    text = inner;
    if (column.type === 'text') return isMarker(text) ? { value: null, marker: text } : { value: text };
  }
  const value = reader(text);
  if (value !== undefined) return { value };
  if (column.type === 'text' ? isMarker(text) : isMarkerAmongTyped(text)) return { value: null, marker: text };
  if (column.type === 'text') return { value: text };
  const marked = flagged(text);
  const found = marked && reader(marked.number);
  if (marked && found !== undefined) return { value: found, marker: marked.flag };
  if (column.type === 'integer' || column.type === 'number') {
    const written = readNumber(marked?.number ?? text, column.decimalComma);
    const whole = column.type === 'number' || Number.isInteger(written?.value);
    if (written && whole && (written.unit === '' || written.unit === column.unit)) {
      if (/e/i.test(text))
        tell(
          'short-form',
          `${shown(text)} is a spreadsheet’s short form of a number.`,
          'Its last digits may have been lost before it came here.',
        );
      else
        tell(
          'unit-missing',
          `${shown(text)} has no ${column.unit}, as others of the column have.`,
          'It was read as if it had.',
        );
      return { value: written.value, ...(marked && { marker: marked.flag }) };
    }
  }
  tell(
    'wrong-type',
    `${shown(text)} is not ${WORDS[column.type]}, as the rest of the column is.`,
    'There is no value; what was written is kept as a marker.',
  );
  return { value: null, marker: text };
}

/** What is inside `="0121"` or `'=1+1`, the ways of making a spreadsheet leave a cell alone. */
function wrapped(text: string): string | undefined {
  if (/^'+[=+\-@\t\r]/.test(text)) return text.slice(1);
  return /^="[^"]*"$/.test(text) ? text.slice(2, -1) : undefined;
}

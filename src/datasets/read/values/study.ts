import { readDate } from './dates.ts';
import { flagged, isMarker, isMarkerAmongTyped } from './markers.ts';
import { isCode, readNumber } from './numbers.ts';

/** All that one cell could be, found once and kept for when the same text comes again. */
export interface Study {
  kind: 'empty' | 'marker' | 'number' | 'date' | 'boolean' | 'code' | 'text';
  /** As a number in the British manner, and in the continental. */
  uk: boolean;
  continental: boolean;
  /** Both, and not the same number: 1,234. */
  eitherNumber: boolean;
  /** Whole, and written without a point. */
  integer: boolean;
  unit: string;
  /** As a date day first, and month first. */
  dayFirst: boolean;
  monthFirst: boolean;
  /** Both, and not the same date. */
  eitherWay: boolean;
  time: boolean;
  /** Which pair of words for yes and no it belongs to. */
  pair: 'true/false' | 'yes/no' | 'y/n' | undefined;
  /** Letters and digits without a space, as in references; hardly a slip in a column of numbers. */
  reference: boolean;
  /** A marker only among numbers, dates, or yes and no. */
  weakMarker: boolean;
}

const PAIRS: Record<string, Study['pair']> = {
  true: 'true/false',
  false: 'true/false',
  yes: 'yes/no',
  no: 'yes/no',
  y: 'y/n',
  n: 'y/n',
};

const NOTHING: Study = {
  kind: 'text',
  uk: false,
  continental: false,
  eitherNumber: false,
  integer: false,
  unit: '',
  dayFirst: false,
  monthFirst: false,
  eitherWay: false,
  time: false,
  pair: undefined,
  reference: false,
  weakMarker: false,
};

/** Digits alone, which most cells of most files are. */
const PLAIN: Study = { ...NOTHING, kind: 'number', uk: true, continental: true, integer: true };

/** Says all that a trimmed cell could be. */
export function study(text: string): Study {
  if (text === '') return { ...NOTHING, kind: 'empty' };
  if (/^-?(?:[1-9]\d{0,14}|0)$/.test(text)) return PLAIN;
  if (isMarker(text)) return { ...NOTHING, kind: 'marker' };
  const weakMarker = isMarkerAmongTyped(text);
  const pair = text.length <= 5 ? PAIRS[text.toLowerCase()] : undefined;
  if (pair) return { ...NOTHING, kind: 'boolean', pair, weakMarker };
  // Most text has no digit, or starts with a letter and no day of the week, and can be nothing more.
  if (/^(?=\D*\d)[a-z0-9]*[a-z][a-z0-9]*$/i.test(text)) return { ...NOTHING, reference: true, weakMarker };
  if (text.length > 50 || !/\d/.test(text) || /^(?!mon|tue|wed|thu|fri|sat|sun)[a-z]/i.test(text))
    return { ...NOTHING, weakMarker };
  if (isCode(text)) return { ...NOTHING, kind: 'code' };
  const digits = flagged(text)?.number ?? text;
  const [uk, continental] = [readNumber(digits), readNumber(digits, true)];
  const found = uk ?? continental;
  if (found) {
    return {
      ...NOTHING,
      kind: 'number',
      uk: uk !== undefined,
      continental: continental !== undefined,
      eitherNumber: uk !== undefined && continental !== undefined && uk.value !== continental.value,
      integer: uk !== undefined && Number.isInteger(uk.value) && !/[.e]/i.test(digits),
      unit: found.unit,
    };
  }
  const [day, month] = [readDate(text), readDate(text, true)];
  const date = day ?? month;
  if (!date) return { ...NOTHING, weakMarker };
  return {
    ...NOTHING,
    kind: 'date',
    dayFirst: day !== undefined,
    monthFirst: month !== undefined,
    eitherWay: day !== undefined && month !== undefined && day.iso !== month.iso,
    time: date.hasTime,
  };
}

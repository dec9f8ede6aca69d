import { readDate } from './dates.ts';
import { flagged, isMarker, isMarkerAmongTyped } from './markers.ts';
import { isCode, readNumber } from './numbers.ts';

/** All that one cell could be, found once and kept for when the same text comes again. */
export interface Study {
  kind: 'empty' | 'marker' | 'number' | 'date' | 'boolean' | 'code' | 'text';
  /** As a number in the British manner, and in the continental. */
  uk: boolean;
  continental: boolean;
  /** Whole, and written without a point. */
  integer: boolean;
  unit: string;
  /** As a date day first, and month first. */
  dayFirst: boolean;
  monthFirst: boolean;
  time: boolean;
  /** Which pair of words for yes and no it belongs to. */
  pair: 'true/false' | 'yes/no' | 'y/n' | undefined;
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
  integer: false,
  unit: '',
  dayFirst: false,
  monthFirst: false,
  time: false,
  pair: undefined,
  weakMarker: false,
};

/** Says all that a trimmed cell could be. */
export function study(text: string): Study {
  if (text === '') return { ...NOTHING, kind: 'empty' };
  if (isMarker(text)) return { ...NOTHING, kind: 'marker' };
  const weakMarker = isMarkerAmongTyped(text);
  const pair = text.length <= 5 ? PAIRS[text.toLowerCase()] : undefined;
  if (pair) return { ...NOTHING, kind: 'boolean', pair, weakMarker };
  // Most text has no digit, and can be nothing more.
  if (text.length > 50 || !/\d/.test(text)) return { ...NOTHING, weakMarker };
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
      integer: uk !== undefined && Number.isInteger(uk.value) && !/[.e]/i.test(digits),
      unit: found.unit,
    };
  }
  const [day, month] = [readDate(text), readDate(text, true)];
  const date = day ?? month;
  if (!date) return { ...NOTHING, weakMarker };
  return { ...NOTHING, kind: 'date', dayFirst: day !== undefined, monthFirst: month !== undefined, time: date.hasTime };
}

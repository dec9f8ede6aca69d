const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

const TIME = String.raw`(?:(?:,? +|T)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)? ?(am|pm)?(Z|[+-]\d\d:?\d\d)?)?`;
const ISO = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${TIME}$`, 'i');
const NUMERIC = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d\\d)${TIME}$`, 'i');
const NAMED = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\\.?[ ,-]+(\\d{4}|\\d\\d)${TIME}$`,
  'i',
);

/** A date as written. */
export interface WrittenDate {
  /** ISO 8601, `2026-11-24` or `2026-11-24T22:30:00`, with the offset only when it was written. */
  iso: string;
  hasTime: boolean;
}

/** From this two-digit year on it is the last century: 70 is 1970, 69 is 2069. */
const LAST_CENTURY = 70;

/**
 * Reads a date as people in Britain write it: 24/11/2026, 24.11.26, 24 Nov 2026, 24-Nov-26, Tuesday 24th November 2026, or ISO
 * 8601, each with or without a time. With `monthFirst`, 11/24/2026. `undefined` when it is not one, or not in the calendar.
 */
export function readDate(text: string, monthFirst = false): WrittenDate | undefined {
  if (text.length > 50 || text.length < 6) return undefined;
  const iso = ISO.exec(text);
  if (iso) return dateOf(iso[1] as string, Number(iso[2]), Number(iso[3]), iso.slice(4));
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const [day, month] = monthFirst ? [second, first] : [first, second];
    return dateOf(numeric[4] as string, month, day, numeric.slice(5));
  }
  const named = NAMED.exec(text);
  if (!named) return undefined;
  const word = (named[2] as string).toLowerCase();
  const month = word === 'sept' ? 9 : Math.max(MONTHS.indexOf(word), FULL.indexOf(word)) + 1;
  return dateOf(named[3] as string, month, Number(named[1]), named.slice(4));
}

function dateOf(yearText: string, month: number, day: number, time: (string | undefined)[]): WrittenDate | undefined {
  const two = Number(yearText);
  const year = yearText.length === 4 ? two : two + (two >= LAST_CENTURY ? 1900 : 2000);
  const days =
    month === 2
      ? new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
        ? 29
        : 28
      : [4, 6, 9, 11].includes(month)
        ? 30
        : 31;
  if (month < 1 || month > 12 || day < 1 || day > days || year < 1000) return undefined;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const [hours, minutes, seconds = '00', half, offset = ''] = time;
  if (hours === undefined || minutes === undefined) return { iso: date, hasTime: false };
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half && Number(hours) > 12)) return undefined;
  const zone = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  return { iso: `${date}T${pad(hour)}:${minutes}:${seconds}${zone}`, hasTime: true };
}

const pad = (number: number) => String(number).padStart(2, '0');

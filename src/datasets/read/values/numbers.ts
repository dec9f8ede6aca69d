/** A number as people write it. */
export interface Written {
  value: number;
  /** `£`, `$`, `€`, `%`, or nothing. */
  unit: string;
}

const SIGN = '[-−–]?';
const MONEY = '[£$€]?';
const GROUP = "[,\\u00a0\\u202f\\u2009 '’]";
const uk = `(?:\\d{1,3}(?:(${GROUP})\\d{3})(?:\\2\\d{3})*|\\d+)(?:\\.\\d+)?|\\.\\d+`;
const continental = "(?:\\d{1,3}(?:([.\\u00a0\\u202f\\u2009 '’])\\d{3})(?:\\2\\d{3})*|\\d+)(?:,\\d+)?";

const whole = (digits: string) =>
  new RegExp(`^(\\(?${SIGN}\\s?${MONEY}\\s?${SIGN})(?:${digits})(?:e[+-]?\\d{1,3})?(\\s?[%€£])?\\)?$`, 'i');
const UK = whole(uk);
const CONTINENTAL = whole(continental);

/** Longer than any number; what is longer is not looked at. */
const LONGEST = 40;

/**
 * Reads a number as written in Britain (1,234.5) or, with `decimalComma`, on the continent (1.234,5): with thousands
 * separated by commas, spaces or apostrophes, a currency sign, a percent sign, a minus sign or an accountant’s brackets. Codes
 * are not numbers: what starts with a nought, or has more than fifteen digits, would lose something. `undefined` otherwise.
 */
export function readNumber(text: string, decimalComma = false): Written | undefined {
  if (text.length > LONGEST) return undefined;
  const match = (decimalComma ? CONTINENTAL : UK).exec(text);
  if (!match) return undefined;
  const [, before = '', , after = ''] = match;
  if (before.startsWith('(') !== text.endsWith(')')) return undefined;
  const minuses = before.match(/[-−–]/g)?.length ?? 0;
  const money = /[£$€]/.exec(before)?.[0] ?? '';
  const unit = money + after.trim();
  if (unit.length > 1 || minuses + (before.startsWith('(') ? 1 : 0) > 1) return undefined;
  const digits = text.slice(before.length, text.length - after.length - (text.endsWith(')') ? 1 : 0));
  const value = Number(
    decimalComma ? digits.replace(/[.\s'’]/g, '').replace(',', '.') : digits.replace(/[,\s'’]/g, ''),
  );
  if (/^0\d/.test(digits) || isCode(digits) || !Number.isFinite(value)) return undefined;
  const negative = minuses === 1 || before.startsWith('(');
  return { value: negative && value !== 0 ? -value : value, unit };
}

/** Whether digits, with spaces or not, are a code and not a quantity: `0123`, `0121 496 0000`, or more than fifteen digits. */
export function isCode(text: string): boolean {
  return /^0\d[\d ]*$/.test(text) || /^\d{16,}(?:\.\d*)?$/.test(text);
}

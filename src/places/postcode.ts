// The grammar of postcodes: whole ones, outcodes (`B4`) and sectors (`B4 7`), in any spacing and case.

const OUTCODE = '[A-Z]{1,2}[0-9][A-Z0-9]?';
const WHOLE = new RegExp(`^(${OUTCODE})([0-9][A-Z]{2})$`);
const PART = new RegExp(`^(${OUTCODE})$`);
const SECTOR = new RegExp(`^(${OUTCODE}) *([0-9])$`);

export type Postcode =
  | { kind: 'postcode'; text: string; outcode: string; sector: string }
  | { kind: 'sector'; text: string; outcode: string }
  | { kind: 'outcode'; text: string; outcode: string };

/** Reads a postcode or part of one, and writes it as it should be: `b47dj` is `B4 7DJ`. Undefined for anything else. */
export function readPostcode(typed: string): Postcode | undefined {
  const spaced = typed
    .toUpperCase()
    .trim()
    .replaceAll(/[\s.,-]+/g, ' ');
  const text = spaced.replaceAll(' ', '');
  const [, outcode, incode] = WHOLE.exec(text) ?? WHOLE.exec(asDigit(text)) ?? [];
  if (outcode && incode) {
    return { kind: 'postcode', text: `${outcode} ${incode}`, outcode, sector: `${outcode} ${incode[0]}` };
  }
  if (PART.test(spaced)) return { kind: 'outcode', text: spaced, outcode: spaced };
  const [, area, digit] = SECTOR.exec(spaced) ?? [];
  return area && digit ? { kind: 'sector', text: `${area} ${digit}`, outcode: area } : undefined;
}

/** The third character from the end is always a digit: an `O` there was meant as a nought, an `I` as a one. */
const asDigit = (text: string): string =>
  text.slice(0, -3) + (text.at(-3) ?? '').replace('O', '0').replace('I', '1') + text.slice(-2);

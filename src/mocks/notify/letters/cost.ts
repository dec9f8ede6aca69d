// What messages cost in pounds (notifications-api, migrations 0543, 0546 and 0547): the prices from 7 April 2026.

/** One part of a text message. */
export const SMS_RATE = 0.024;

/** A letter of one to five sheets. */
const LETTER: Record<string, readonly number[]> = {
  first: [1.56, 1.61, 1.66, 1.71, 1.76],
  second: [0.73, 0.77, 0.82, 0.87, 0.91],
  economy: [0.64, 0.69, 0.73, 0.78, 0.82],
};

/** The price of a letter; nothing for one of no sheets, which a test key sends. */
export const letterCost = (sheets: number, postage: string): number => LETTER[postage]?.[sheets - 1] ?? 0;

/** The price of a text message of so many parts, to the tenth of a penny. */
export const smsCost = (parts: number): number => Math.round(parts * SMS_RATE * 1_000) / 1_000;

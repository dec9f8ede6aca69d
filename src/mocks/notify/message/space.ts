// White space as notifications-utils knows it (formatters.py): the plain, the unbreakable and what has no width at all.

const NO_WIDTH = '\u180e\u200b\u200c\u200d\u2060\ufeff\u2028\u2029';
const FULL_WIDTH = '\u00a0\u202f';

/** Every character of white space, for use inside a regular expression's brackets. */
export const ALL_SPACE = ` \\t\\n\\r\\v\\f${NO_WIDTH}${FULL_WIDTH}`;

const OBSCURE = new RegExp(`[${NO_WIDTH}${FULL_WIDTH}]`, 'g');
const WIDTHLESS = new RegExp(NO_WIDTH.split('').join('|'), 'g');
const UNBREAKABLE = new RegExp(`[${FULL_WIDTH}]`, 'g');
const LINE_ENDS = new RegExp(`\r\n|[${'\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029'}]`);

/** Trimmed, and without what nobody sees. */
export const withoutObscureSpace = (text: string): string => text.replaceAll(OBSCURE, '').trim();

/** `one , two .` as it should be written. */
export const withoutSpaceBeforePunctuation = (text: string): string => text.replaceAll(/(?<![ \t])[ \t]+([,.])/g, '$1');

/** Runs of space become one, ends are trimmed. */
export const plainSpace = (text: string): string =>
  text.replaceAll(UNBREAKABLE, ' ').replaceAll(WIDTHLESS, '').trim().split(/\s+/).join(' ');

/** The lines of a text, each with plain space. */
export const linesOf = (text: string): string[] => text.split(LINE_ENDS).map(plainSpace);

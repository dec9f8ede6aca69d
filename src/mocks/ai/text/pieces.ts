// Text in pieces, as models read and write it. The real pieces are learnt; these are parts of words, some six letters.

const PIECE = / ?[\p{L}\p{M}\p{N}]{1,6}|\s+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The pieces of a text, which joined are the text again. */
export const pieces = (text: string): string[] => text.match(PIECE) ?? [];

/** How many pieces a text has: what `usage` counts. */
export const countOf = (text: string): number => pieces(text).length;

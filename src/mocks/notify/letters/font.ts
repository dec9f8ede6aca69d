// Helvetica, as every reader of PDF has it: how wide its letters are and how they are written in a file.

/** Widths of the characters from the space to the tilde, in thousandths of the size (Adobe's metrics of Helvetica). */
const WIDTHS = `
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584`
  .trim()
  .split(/\s+/)
  .map(Number);

/** The letters that are not where Unicode has them (Windows-1252, from 128). */
const SPECIAL = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
/** Accents that can be set over any letter: the combining one, and the one that stands alone. */
const ACCENTS: Record<string, string> = { '\u0302': 'ˆ', '\u0301': '´', '\u0300': '`', '\u0308': '¨' };
const ACCENT_WIDTH = 333;

/** How wide a text is, in points. Bold letters are a little wider. */
export function widthOf(text: string, size: number, bold = false): number {
  const thousandths = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  return (thousandths * size * (bold ? 1.08 : 1)) / 1_000;
}

/** A text as the operand of TJ: letters that the font has not, such as ŵ, are made of a letter and an accent. */
export function written(text: string): string {
  const parts = [...text].map((letter) => {
    const code = codeOf(letter);
    if (code !== undefined) return `(${escaped(code)})`;
    const [base = '?', accent = ''] = letter.normalize('NFD');
    const over = ACCENTS[accent];
    const plain = codeOf(base) ?? 63;
    if (!over) return `(${escaped(plain)})`;
    const back = (letterWidth(base) + ACCENT_WIDTH) / 2;
    return `(${escaped(plain)}) ${back} (${escaped(codeOf(over) as number)}) ${ACCENT_WIDTH - back}`;
  });
  return `[${parts.join(' ').replaceAll(') (', '')}]`;
}

const letterWidth = (letter: string): number =>
  WIDTHS[(letter.normalize('NFD').codePointAt(0) ?? 32) - 32] ?? (letter === '—' ? 1_000 : 556);

function codeOf(letter: string): number | undefined {
  const code = letter.codePointAt(0) as number;
  if ((code >= 32 && code < 127) || (code >= 160 && code < 256)) return code;
  const special = SPECIAL.indexOf(letter);
  return special >= 0 && letter !== '\0' ? 128 + special : undefined;
}

const escaped = (code: number): string =>
  code > 126 || '()\\'.includes(String.fromCharCode(code))
    ? `\\${code.toString(8).padStart(3, '0')}`
    : String.fromCharCode(code);

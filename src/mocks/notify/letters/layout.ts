// A letter on A4, laid out as the real ones are: the address for the window, the sender at the right, then the words.
import { type Block, blocksOf, type Span } from '../message/markdown.ts';
import { nicely } from '../message/typography.ts';
import { widthOf } from './font.ts';

/** A line of words; `x` and `y` in points from the lower left. */
export interface Line {
  x: number;
  y: number;
  size: number;
  bold: boolean;
  text: string;
}

export interface LetterWords {
  contact: string;
  address: readonly string[];
  date: string;
  subject: string;
  body: string;
}

/** A4 in points. */
export const PAPER = { width: 595.28, height: 841.89 };
const LEFT = 68;
const WIDTH = PAPER.width - 2 * LEFT;
const TOP = PAPER.height - 85;
const BOTTOM = 68;
const BODY = { size: 11, bold: false, leading: 15, indent: 0 };

type Style = typeof BODY;

/** The pages of a letter, each with its lines. */
export function pagesOf({ contact, address, date, subject, body }: LetterWords): Line[][] {
  const pages: Line[][] = [[]];
  let y = PAPER.height - 190 - address.length * 13;
  const put = (text: string, style: Style) => {
    for (const line of wrapped(text, WIDTH - style.indent, style)) {
      if (y < BOTTOM) {
        pages.push([]);
        y = TOP;
      }
      pages.at(-1)?.push({ x: LEFT + style.indent, y, size: style.size, bold: style.bold, text: line });
      y -= style.leading;
    }
  };
  pages[0]?.push(...column(contact.split('\n'), PAPER.width - 200, PAPER.height - 70, 9));
  pages[0]?.push(...column(address, LEFT, PAPER.height - 130, 10));
  put(date, BODY);
  y -= 10;
  put(nicely(subject), { ...BODY, size: 14, bold: true, leading: 19 });
  y -= 6;
  for (const block of blocksOf(body)) {
    if (block.kind === 'rule' && pages.at(-1)?.length) y = 0;
    for (const [text, style] of linesOf(block)) put(text, style);
    y -= 8;
  }
  return pages;
}

const column = (lines: readonly string[], x: number, top: number, size: number): Line[] =>
  lines.map((text, index) => ({ x, y: top - index * (size + 3), size, bold: false, text }));

/** A block as texts with their styles. A rule, in a letter, begins a page. */
function linesOf(block: Block): [string, Style][] {
  switch (block.kind) {
    case 'heading':
      return [[plain(block.spans), { ...BODY, size: 12, bold: true }]];
    case 'list':
      return block.items.map((item, index) => [
        `${block.ordered ? `${index + 1}.` : '•'}  ${plain(item)}`,
        { ...BODY, indent: 14 },
      ]);
    case 'paragraph':
    case 'inset':
      return block.lines.map((line) => [plain(line), BODY]);
    case 'rule':
      return [];
  }
}

const plain = (spans: readonly Span[]): string => nicely(spans.map(({ text }) => text).join(''));

/** A text in lines that fit; a word that is too long for any line is cut. */
function wrapped(text: string, width: number, { size, bold }: Style): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => one.match(/.{1,60}/gsu) ?? [''])) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

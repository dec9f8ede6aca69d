// The Markdown of GOV.UK Notify: two levels of heading, lists, inset text, a rule, links. No emphasis.

export interface Span {
  text: string;
  /** Where a link leads. */
  href?: string;
}

export type Block =
  | { kind: 'heading'; level: 2 | 3; spans: Span[] }
  | { kind: 'paragraph' | 'inset'; lines: Span[][] }
  | { kind: 'list'; ordered: boolean; items: Span[][] }
  | { kind: 'rule' };

const HEADING = /^(##?)\s+(.+)$/;
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/;
const INSET = /^\s*\^\s?(.*)$/;
const BULLET = /^\s*[•*-]\s+(.+)$/;
const NUMBER = /^\s*\d+\.\s+(.+)$/;
const BREAK = /\r\n|\r|\n/;
const LINK = /\[([^\]\n]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+|tel:[^\s)]+)\)|(https?:\/\/[^\s<]*[^\s<.,:"')\]])/g;

/** The blocks of a text, in order. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of text.split(BREAK)) {
    const next = line.trim() === '' ? undefined : blockFrom(line);
    if (next && open && joins(open, next)) append(open, next);
    else if (next) blocks.push(next);
    open = next && (open && joins(open, next) ? open : next);
  }
  return blocks;
}

function blockFrom(line: string): Block {
  const [, marks, title] = HEADING.exec(line) ?? [];
  if (marks && title) return { kind: 'heading', level: marks.length === 1 ? 2 : 3, spans: spansOf(title) };
  if (RULE.test(line)) return { kind: 'rule' };
  const inset = INSET.exec(line)?.[1];
  if (inset !== undefined) return { kind: 'inset', lines: [spansOf(inset)] };
  const item = BULLET.exec(line)?.[1] ?? NUMBER.exec(line)?.[1];
  if (item) return { kind: 'list', ordered: NUMBER.test(line), items: [spansOf(item)] };
  return { kind: 'paragraph', lines: [spansOf(line)] };
}

/** A line continues what stands before it when it is of the same kind; plain words also continue inset text. */
function joins(open: Block, next: Block): boolean {
  if (open.kind === 'list') return next.kind === 'list' && next.ordered === open.ordered;
  if (open.kind === 'inset') return next.kind === 'inset' || next.kind === 'paragraph';
  return open.kind === 'paragraph' && next.kind === 'paragraph';
}

function append(open: Block, next: Block): void {
  if (open.kind === 'list' && next.kind === 'list') open.items.push(...next.items);
  if ('lines' in open && 'lines' in next) open.lines.push(...next.lines);
}

function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of line.matchAll(LINK)) {
    if (match.index > from) spans.push({ text: unescaped(line.slice(from, match.index)) });
    spans.push({ text: match[1] ?? match[0], href: match[2] ?? match[0] });
    from = match.index + match[0].length;
  }
  if (from < line.length) spans.push({ text: unescaped(line.slice(from)) });
  return spans;
}

const unescaped = (text: string): string => text.replaceAll(/\\([`*_()\\{}[\]<>#+\-.!|])/g, '$1');

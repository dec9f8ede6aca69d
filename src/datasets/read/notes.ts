/** A row of cells with its number. */
export interface Numbered {
  row: number;
  cells: string[];
}

/** Rows that are held back in case the file ends with them. */
const MOST_HELD = 200;

const NOTE =
  /^(?:notes?\b|sources?\b|footnotes?\b|key\b|contacts?\b|published\b|released\b|last updated|updated\b|produced by|end of|this (?:table|file|workbook)|figures |data (?:from|source|as)|©|\(c\)|crown copyright|copyright|symbols?\b|[*†‡§¹²³⁴⁵]|\[\w{1,4}\]\s?\S|\(?\d{1,2}[).:] |\.\. ?[=:]|[-:] ?= )/i;

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** A row that is a line of words: its cells joined again, without the empty ones a spreadsheet put after them. */
export function lineOf(cells: readonly string[], delimiter: string): string {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells
    .slice(0, last + 1)
    .join(delimiter)
    .trim();
}

/** Holds back rows that look like notes until it is known whether data come after them. */
export class Tail {
  private held: Numbered[] = [];
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  /** Gives the rows that are data for certain, in order, now that this one has come. */
  push(row: number, cells: string[]): Numbered[] {
    if (!this.mayBeNote(cells)) {
      if (this.held.length === 0) return [{ row, cells }];
      const all = [...this.held, { row, cells }];
      this.held = [];
      return all;
    }
    this.held.push({ row, cells });
    return this.held.length > MOST_HELD ? [this.held.shift() as Numbered] : [];
  }

  /** Whether nothing is held, and this row is plainly data. */
  isPlain(cells: readonly string[]): boolean {
    if (this.held.length > 0 || cells.length !== this.width) return false;
    return this.width > 1 ? cells[1] !== '' && cells[0] !== '' : !this.mayBeNote(cells);
  }

  /** At the end of the file: what was held is data up to the first note, and notes from there on. */
  end(): { data: Numbered[]; notes: Numbered[] } {
    let blank = false;
    const from = this.held.findIndex(({ cells }) => {
      if (isBlank(cells)) {
        blank = true;
        return false;
      }
      return this.isNote(cells, blank);
    });
    const end = from < 0 ? this.held.length : from;
    return { data: this.held.slice(0, end), notes: this.held.slice(end).filter(({ cells }) => !isBlank(cells)) };
  }

  private mayBeNote(cells: readonly string[]): boolean {
    if (isBlank(cells)) return true;
    const first = cells[0]?.trim() ?? '';
    if (first === '') return false;
    if (this.width === 1) return this.held.length > 0;
    const alone = cells.every((cell, at) => at === 0 || cell.trim() === '');
    return alone || (cells.length !== this.width && (NOTE.test(first) || this.held.length > 0));
  }

  private isNote(cells: readonly string[], blank: boolean): boolean {
    const first = cells[0]?.trim() ?? '';
    if (this.width === 1) return blank && NOTE.test(first);
    return blank || NOTE.test(first) || (cells.length === 1 && first.length > 30);
  }
}

import { firstRecords } from './records.ts';
import { study } from './values/index.ts';

const DELIMITERS = [
  [',', 'comma'],
  ['\t', 'tab'],
  [';', 'semicolon'],
  ['|', 'pipe'],
] as const;

/** Rows that are looked at. */
const ROWS = 300;

export interface Delimiter {
  delimiter: string;
  /** 0 to 1. */
  confidence: number;
  reason: string;
}

/**
 * Finds what stands between cells: the character by which the most rows have the same number of cells, the cells read as
 * numbers and dates, and the fewest rows stand above the first whole one. Excel’s own `sep=;` line settles it.
 */
export function detectDelimiter(text: string, whole: boolean): Delimiter {
  const said = /^sep=([,;\t|])\n/i.exec(text)?.[1];
  if (said) return { delimiter: said, confidence: 1, reason: 'The first line, “sep=”, says so.' };
  const tried = DELIMITERS.map(([delimiter, name]) => ({ delimiter, name, ...marks(text, delimiter, whole) }));
  const [best, second] = tried.toSorted((a, b) => b.score - a.score) as [(typeof tried)[0], (typeof tried)[0]];
  if (best.score <= 0) return { delimiter: ',', confidence: 0.5, reason: 'No row has more than one cell: one column.' };
  return {
    delimiter: best.delimiter,
    confidence: Math.min(0.99, 0.6 + Math.max(0, best.score - Math.max(0, second.score)) / 2),
    reason: `By ${best.name}s, ${Math.round(best.share * 100)}% of rows have ${best.width} cells.`,
  };
}

function marks(text: string, delimiter: string, whole: boolean): { score: number; share: number; width: number } {
  const rows = firstRecords(text, delimiter, whole, ROWS).filter((row) => row.join('').trim() !== '');
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [width, count] = [...counts]
    .filter(([cells]) => cells > 1)
    .toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  if (count === 0) return { score: 0, share: 0, width };
  const share = count / rows.length;
  const above = rows.findIndex((row) => row.length === width);
  const full = rows.filter((row) => row.length === width);
  const typed = full.flat().filter((cell) => study(cell.trim()).kind !== 'text').length / (width * full.length);
  // Semicolons, tabs and pipes hardly stand in cells; commas do.
  const others = DELIMITERS.filter(([other]) => other !== delimiter && other !== ',');
  const unparted =
    full.filter((row) => row.some((cell) => others.some(([other]) => cell.includes(other)))).length / full.length;
  const score = share + 0.3 * typed - 0.3 * unparted - 0.05 * Math.min(above, 6) + 0.02 * Math.log2(width);
  return { score, share, width };
}

import type { Study } from './values/index.ts';

/** Different markers that are counted for one column; more than this are no markers. */
const MARKERS = 20;

/** What one column’s cells have been, counted. Its size does not grow with the file. */
export class Tally {
  filled = 0;
  empty = 0;
  weak = 0;
  codes = 0;
  references = 0;
  uk = 0;
  ukOnly = 0;
  continental = 0;
  continentalOnly = 0;
  eitherNumber = 0;
  integers = 0;
  dayFirst = 0;
  dayFirstOnly = 0;
  monthFirst = 0;
  monthFirstOnly = 0;
  eitherWay = 0;
  times = 0;
  readonly pairs = new Map<string, number>();
  readonly units = new Map<string, number>();
  readonly markers = new Map<string, number>();

  /** Counts one trimmed cell. */
  add(text: string, cell: Study): void {
    if (cell.kind === 'empty') {
      this.empty += 1;
      return;
    }
    if (cell.kind === 'marker' || cell.weakMarker) this.mark(text);
    if (cell.kind === 'marker') return;
    this.filled += 1;
    if (cell.weakMarker) this.weak += 1;
    if (cell.reference) this.references += 1;
    if (cell.pair) count(this.pairs, cell.pair, MARKERS);
    else if (cell.kind === 'code') this.codes += 1;
    else if (cell.kind === 'number') this.number(cell);
    else if (cell.kind === 'date') this.date(cell);
  }

  private number(cell: Study): void {
    count(this.units, cell.unit, MARKERS);
    if (cell.integer) this.integers += 1;
    if (cell.eitherNumber) this.eitherNumber += 1;
    if (cell.uk) this.uk += 1;
    if (cell.continental) this.continental += 1;
    if (!cell.continental) this.ukOnly += 1;
    if (!cell.uk) this.continentalOnly += 1;
  }

  private date(cell: Study): void {
    if (cell.time) this.times += 1;
    if (cell.dayFirst) this.dayFirst += 1;
    if (cell.monthFirst) this.monthFirst += 1;
    if (cell.eitherWay) this.eitherWay += 1;
    if (!cell.monthFirst) this.dayFirstOnly += 1;
    if (!cell.dayFirst) this.monthFirstOnly += 1;
  }

  private mark(text: string): void {
    // A copy: a piece of a large string would keep the whole of it.
    count(this.markers, [...text].join(''), MARKERS);
  }
}

function count(counts: Map<string, number>, key: string, most: number): void {
  const before = counts.get(key);
  if (before !== undefined || counts.size < most) counts.set(key, (before ?? 0) + 1);
}

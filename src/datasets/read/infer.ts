import type { Tally } from './tally.ts';
import type { Column, ColumnType } from './types.ts';
import { meaningOf } from './values/index.ts';

/** The share that must fit. Below this many values, all must. */
const ENOUGH = 0.95;
const FEW = 20;

/** More references than this share among numbers, and the numbers are references too. */
const REFERENCES = 0.01;

type Concluded = Pick<Column, 'type' | 'confidence' | 'reasons'> &
  Partial<Pick<Column, 'unit' | 'decimalComma' | 'monthFirst'>>;

/** Concludes what a column is from what its cells were. `continental`: another column of the file has decimal commas. */
export function infer(tally: Tally, name: string, title: string, continental: boolean): Column {
  const concluded = nothing(tally) ?? booleans(tally) ?? numbers(tally, continental) ?? dates(tally) ?? text(tally);
  const typed = concluded.type !== 'text';
  const markers = [...tally.markers]
    .filter(([marker]) => typed || !isWeak(marker))
    .map(([marker, count]) => ({ marker, count, meaning: meaningOf(marker) }));
  return { name, title, decimalComma: false, monthFirst: false, ...concluded, markers, empty: tally.empty };
}

/** Whether a column shows that the file writes decimals with a comma: 1,5 and nothing like 1.5. */
export const showsDecimalComma = ({ continentalOnly, ukOnly }: Tally): boolean => continentalOnly > 0 && ukOnly === 0;

const isWeak = (marker: string) => !/^(?:\[|\.\.|…|[-–—*:#]|n[/.]a)/i.test(marker);

/** The values that a typed column is judged by. */
const judged = ({ filled, weak }: Tally): number => filled - weak;

function fits(count: number, of: number): boolean {
  return count > 0 && (count === of || (of >= FEW && count / of >= ENOUGH));
}

/** Laplace’s rule of succession: after `count` of `of` values fitted, how likely the next one is to. */
const laplace = (count: number, of: number): number => (count + 1) / (of + 2);

function sentence(count: number, of: number, one: string, many: string): string {
  if (count === of) return of === 1 ? `The one value is ${one}.` : `All ${of} values are ${many}.`;
  return `${count} of ${of} values are ${many}.`;
}

function nothing(tally: Tally): Concluded | undefined {
  if (judged(tally) > 0 || (tally.filled > 0 && tally.markers.size === 0)) return undefined;
  const what = tally.filled + tally.markers.size > 0 ? 'markers' : 'empty cells';
  return { type: 'text', confidence: 0, reasons: [`There are only ${what}, so the type is not known.`] };
}

function booleans(tally: Tally): Concluded | undefined {
  const of = judged(tally);
  for (const [pair, count] of tally.pairs) {
    // A lone `y`, or one beside other single letters, is as likely a code.
    if (!fits(count, of) || (pair === 'y/n' && (of < 2 || tally.weak > 0))) continue;
    const words = `“${pair.replace('/', '” or “')}”`;
    return { type: 'boolean', confidence: laplace(count, of), reasons: [sentence(count, of, words, words)] };
  }
  return undefined;
}

function numbers(tally: Tally, continental: boolean): Concluded | undefined {
  const of = judged(tally);
  const decimalComma = tally.ukOnly === 0 && (tally.continentalOnly > 0 || (continental && tally.eitherNumber > 0));
  const count = decimalComma ? tally.continental : tally.uk;
  if (tally.codes > 0 || tally.references > of * REFERENCES || !fits(count, of)) return undefined;
  const units = [...tally.units.keys()].filter((unit) => unit !== '');
  if (units.length > 1) return undefined;
  const [unit] = units;
  const integer = !decimalComma && tally.integers === count;
  const reasons = [
    integer ? sentence(count, of, 'a whole number', 'whole numbers') : sentence(count, of, 'a number', 'numbers'),
  ];
  let confidence = laplace(count, of);
  if (unit) reasons.push(`They are written with ${unit}; the sign is kept as the column’s unit.`);
  if (unit && tally.units.has('')) {
    confidence *= 0.8;
    reasons.push(`${tally.units.get('')} of them have no ${unit}.`);
  }
  if (decimalComma)
    reasons.push('They are written 1.234,5: here or elsewhere in the file a comma can only be a decimal comma.');
  if (decimalComma && tally.continentalOnly === 0) confidence *= 0.8;
  if (!decimalComma && tally.eitherNumber > 0 && tally.ukOnly === 0) {
    confidence *= 0.9;
    reasons.push('A comma was taken to part thousands, as in Britain; nothing in the column proves it.');
  }
  const type: ColumnType = integer ? 'integer' : 'number';
  return { type, confidence, reasons, decimalComma, ...(unit !== undefined && { unit }) };
}

function dates(tally: Tally): Concluded | undefined {
  const of = judged(tally);
  const monthFirst = tally.monthFirst > tally.dayFirst;
  const count = monthFirst ? tally.monthFirst : tally.dayFirst;
  if (!fits(count, of)) return undefined;
  const type = tally.times > 0 ? 'datetime' : 'date';
  const reasons = [sentence(count, of, 'a date', 'dates')];
  let confidence = laplace(count, of);
  if (monthFirst) {
    confidence *= 0.9;
    reasons.push('They are written month first, as in America: read day first, some have a month past 12.');
  } else if (tally.dayFirstOnly > 0) {
    reasons.push(`${tally.dayFirstOnly} of them can only be read day first.`);
  } else if (tally.eitherWay > 0) {
    confidence *= 0.7;
    reasons.push('Read day first, as in Britain: no day past 12 proves it.');
  }
  if (tally.times > 0 && tally.times < count) reasons.push('Those without a time are given as midnight.');
  return { type, confidence, reasons, monthFirst };
}

function text(tally: Tally): Concluded {
  const of = tally.filled;
  const typed: [number, string][] = [
    [tally.uk, 'numbers'],
    [tally.dayFirst, 'dates'],
    [[...tally.pairs.values()].reduce((sum, count) => sum + count, 0), 'yes or no'],
  ];
  const [count, what] = typed.toSorted((a, b) => b[0] - a[0])[0] as [number, string];
  const reasons: string[] = [];
  if (tally.codes > 0)
    reasons.push(
      `${tally.codes} of ${of} values start with a nought or are very long, as codes and telephone numbers are.`,
    );
  const references = tally.references > of * REFERENCES;
  if (references && tally.uk > 0)
    reasons.push(`${tally.references} of ${of} values mix letters and digits, as references do.`);
  if (tally.units.size > 1 && fits(tally.uk, judged(tally)))
    reasons.push(
      `The numbers are written with different signs: ${[...tally.units.keys()].map((unit) => unit || 'none').join(', ')}.`,
    );
  if (reasons.length === 0)
    reasons.push(
      count === 0 ? 'No value is a number, a date, or yes or no.' : `Only ${count} of ${of} values are ${what}.`,
    );
  // A few odd numbers among names make it no less text; half and half does.
  return { type: 'text', confidence: laplace(of - (tally.codes > 0 || references ? 0 : count), of), reasons };
}

// For the tests: any table, written as anybody might save it, with what is to be read out of it.
import fc from 'fast-check';
import type { ColumnType } from './types.ts';

/** A cell as written, and its value; a marker has none. */
interface Cell {
  text: string;
  value: string | number | boolean | null;
}

export interface AnyTable {
  titles: string[];
  types: ColumnType[];
  cells: Cell[][];
}

const MARKERS = ['[c]', '[x]', '..', '-', '*', ':', 'n/a', '<5'];
const WORDS = [
  'Northwick',
  'Café',
  'Wren’s Kitchen',
  'Zoë',
  'naïve',
  'a, b',
  'x; y',
  'p|q',
  'say "hi"',
  'two\nlines',
  '£5 left',
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number) => String(number).padStart(2, '0');

const day = fc.record({
  y: fc.integer({ min: 2000, max: 2040 }),
  m: fc.integer({ min: 1, max: 12 }),
  d: fc.integer({ min: 1, max: 28 }),
});
const DATES: ((of: { y: number; m: number; d: number }) => string)[] = [
  ({ y, m, d }) => `${two(d)}/${two(m)}/${y}`,
  ({ y, m, d }) => `${d}.${m}.${y}`,
  ({ y, m, d }) => `${d}-${MONTHS[m - 1]}-${two(y % 100)}`,
  ({ y, m, d }) => `${d} ${MONTHS[m - 1]} ${y}`,
  ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`,
];

const known = (cell: fc.Arbitrary<Cell>) =>
  fc.oneof(
    { arbitrary: cell, weight: 4 },
    { arbitrary: fc.constantFrom(...MARKERS).map((text) => ({ text, value: null })), weight: 1 },
  );

const column = (
  decimalComma: boolean,
): fc.Arbitrary<{ type: ColumnType; cell: fc.Arbitrary<Cell>; sure: fc.Arbitrary<Cell> }> => {
  const of = (type: ColumnType, sure: fc.Arbitrary<Cell>) => ({
    type,
    sure,
    cell: type === 'text' ? sure : known(sure),
  });
  const number = (value: number) => {
    const british = value.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const swapped = british.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
    return { text: decimalComma ? swapped : british, value };
  };
  const whole = fc.integer({ min: -999, max: 999 }).map((value) => ({ text: String(value), value }));
  const thousands = fc
    .integer({ min: -1e7, max: 1e7 })
    .map((value) => ({ text: value.toLocaleString('en-GB'), value }));
  const percent = fc.integer({ min: 0, max: 100 }).map((value) => ({ text: `${value}%`, value }));
  const yes = fc.boolean().map((value) => ({ text: value ? 'Yes' : 'No', value }));
  return fc.oneof(
    fc.constant(
      of(
        'text',
        fc.constantFrom(...WORDS).map((text) => ({ text, value: text })),
      ),
    ),
    fc.constant(of('integer', decimalComma ? whole : fc.oneof(whole, thousands))),
    fc.constant(of('integer', percent)),
    fc.constant(
      of(
        'number',
        fc.integer({ min: -1e8, max: 1e8 }).map((pence) => number(pence / 100)),
      ),
    ),
    fc.constant(of('boolean', yes)),
    fc.constantFrom(...DATES).map((write) =>
      of(
        'date',
        day.map((date) => ({ text: write(date), value: `${date.y}-${two(date.m)}-${two(date.d)}` })),
      ),
    ),
  );
};

/** Any table whose first column is text and whose second is not, so that its heading can be told from its rows. */
export const anyTable = (decimalComma: boolean): fc.Arbitrary<AnyTable> =>
  fc.array(column(decimalComma), { minLength: 1, maxLength: 5 }).chain((others) => {
    const count = {
      type: 'integer' as const,
      cell: known(fc.integer({ min: 1, max: 99 }).map((value) => ({ text: String(value), value }))),
    };
    const all = [count, ...others];
    const sure = [
      fc.integer({ min: 1, max: 99 }).map((value) => ({ text: String(value), value })),
      ...others.map((each) => each.sure),
    ];
    const name = fc
      .constantFrom('Café Zoë’s', 'Northwick', 'naïve, really', 'St Chad’s')
      .map((text): Cell => ({ text, value: text }));
    const rows = fc.array(fc.tuple(name, ...all.map(({ cell }) => cell)), { minLength: 1, maxLength: 30 });
    const first = fc.array(fc.tuple(name, ...sure), { minLength: 2, maxLength: 2 });
    return fc.tuple(first, rows).map(([top, rest]) => ({
      titles: ['Café’s name', ...all.map((_, at) => `Column ${String.fromCharCode(65 + at)}`)],
      types: ['text' as const, ...all.map(({ type }) => type)],
      cells: [...top, ...rest] as Cell[][],
    }));
  });

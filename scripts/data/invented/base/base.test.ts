import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chance } from './chance.ts';
import { dayOf, isWorking, numberOf, weekdayOf, workingFrom } from './days.ts';
import { csvOf } from './package.ts';
import { deal, rake, sum } from './rake.ts';

const weights = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.integer({ min: 1, max: 1000 }), { minKeys: 1 });

test('a name has the same stream for ever, and another name another', () => {
  const first = (name: string) => Array.from({ length: 4 }, chance(name).next);
  expect(first('a')).toEqual(first('a'));
  expect(first('a')).not.toEqual(first('b'));
  // Held to what it was when the data was made: a change here changes every file.
  expect(chance('held').below(1_000_000)).toBe(332244);
});

test('what is dealt is the nearest whole number to its share', () => {
  fc.assert(
    fc.property(weights, fc.nat(500), (shares, count) => {
      const dealt = deal(shares, count, chance('deal'));
      expect(dealt).toHaveLength(count);
      const total = sum(Object.values(shares));
      for (const [key, weight] of Object.entries(shares))
        expect(Math.abs(dealt.filter((one) => one === key).length - (weight / total) * count)).toBeLessThan(1);
    }),
  );
});

test('a raked table keeps to both margins', () => {
  fc.assert(
    fc.property(weights, weights, (rows, columns) => {
      const table = rake(rows, columns, (row, column) => 1 + ((row.length * 7 + column.length) % 5));
      const shares = { rows: sum(Object.values(rows)), columns: sum(Object.values(columns)) };
      for (const [row, weight] of Object.entries(rows))
        expect(sum(Object.values<number>(table[row]!))).toBeCloseTo(weight / shares.rows, 4);
      for (const [column, weight] of Object.entries(columns))
        expect(sum(Object.values(table).map((row) => row[column]!))).toBeCloseTo(weight / shares.columns, 4);
    }),
    { numRuns: 30 },
  );
});

test('an even draw is even, a count has its mean, and a normal number its deviation', () => {
  const by = chance('laws');
  const many = Array.from({ length: 20_000 }, () => by.below(10));
  for (let digit = 0; digit < 10; digit++)
    expect(Math.abs(many.filter((one) => one === digit).length - 2_000)).toBeLessThan(180);
  const mean = (draw: () => number) => sum(Array.from({ length: 20_000 }, draw)) / 20_000;
  expect(mean(() => by.poisson(2.5))).toBeCloseTo(2.5, 1);
  expect(mean(() => by.exponential(3))).toBeCloseTo(3, 0);
  expect(mean(() => by.normal() ** 2)).toBeCloseTo(1, 1);
  expect(mean(() => (by.weighted({ a: 1, b: 3 }) === 'b' ? 1 : 0))).toBeCloseTo(0.75, 1);
});

test('the office is open on Tuesday, and shut on Sunday and at Christmas', () => {
  expect(weekdayOf('2026-11-24')).toBe(2);
  expect(['2026-11-24', '2026-11-22', '2025-12-25'].map(isWorking)).toEqual([true, false, false]);
  expect(dayOf(workingFrom(numberOf('2025-12-25')))).toBe('2025-12-29');
});

test('a cell with a comma, a quotation mark or a new line is quoted', () => {
  const fields = [{ name: 'a', type: 'string', title: 'A' } as const];
  expect(csvOf({ name: 't', title: 'T', key: ['a'], fields, rows: [['x,"y"\nz'], [undefined], [false]] })).toBe(
    'a\n"x,""y""\nz"\n\nfalse\n',
  );
});

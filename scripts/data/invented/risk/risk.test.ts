import { describe, expect, test } from 'vitest';
import { composeLives, type Life } from './life.ts';
import { monthAfter, record } from './record.ts';
import { areaUnderCurve, fitted } from './score.ts';

const recorded = composeLives().map(record);
const lives = recorded.map(({ life }) => life);
const outcomes = recorded.map(({ outcome }) => outcome);

const rate = (all: readonly Life[], happened: (life: Life) => boolean = ({ homeless }) => homeless): number =>
  all.filter(happened).length / all.length;
const lately = ({ months }: Life, notice: string): number =>
  Number(months.slice(-4).some((month) => month.notice === notice));
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const helpedLately = ({ months }: Life): boolean => months.slice(-3).some(({ helped }) => helped);

/** What the documented causes are, as far as they are written down. */
const causes = recorded.map(({ life, arrears, moves }) => [
  life.rent > 0 ? (arrears.at(-1) ?? 0) / life.rent : 0,
  lately(life, 'ARREARS'),
  lately(life, 'NO_FAULT'),
  lately(life, 'ASKED_TO_LEAVE'),
  sumOf(moves),
  Number(life.tenure === 'HOSTED'),
  Number(life.careLeaver),
  Number(life.health),
  sumOf(life.months.map(({ contacts }) => contacts)),
  Number(helpedLately(life)),
]);

test('between one in twenty and one in ten is homeless within 90 days, as the council has it', () => {
  const share = outcomes.filter(Boolean).length / outcomes.length;
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.1);
});

test('a plain score on the written causes finds them, and nothing finds all', () => {
  const found = areaUnderCurve(fitted(causes, outcomes), outcomes);
  const best = areaUnderCurve(
    lives.map(({ probability }) => probability),
    outcomes,
  );
  expect(found).toBeGreaterThan(0.72);
  expect(found).toBeLessThan(best);
  expect(best).toBeLessThan(0.88);
});

test('arrears by themselves do not', () => {
  const arrears = causes.map(([owed]) => owed!);
  expect(areaUnderCurve(arrears, outcomes)).toBeLessThan(0.6);
});

test('each pathway leads there', () => {
  const nothing = rate(lives.filter(({ pathway }) => pathway === 'NONE'));
  for (const name of ['ARREARS', 'NO_FAULT', 'TENSION'])
    expect(rate(lives.filter(({ pathway }) => pathway === name)), name).toBeGreaterThan(3 * nothing);
});

test('help looks harmful, and among those alike it is not', () => {
  const helped = lives.filter(({ months }) => months.some((month) => month.helped));
  const not = lives.filter(({ months }) => !months.some((month) => month.helped));
  expect(rate(helped)).toBeGreaterThan(1.3 * rate(not));
  const without = causes.map((row) => row.slice(0, 8));
  const scores = fitted(
    without,
    lives.map(({ homeless }) => homeless),
  );
  const bound = scores.toSorted((a, b) => a - b)[Math.floor(scores.length * 0.8)]!;
  const alike = lives.filter((_, index) => scores[index]! >= bound);
  expect(rate(alike.filter(helpedLately))).toBeLessThan(0.75 * rate(alike.filter((life) => !helpedLately(life))));
});

describe('what is written down is less than happened', () => {
  test('and never more', () => {
    expect(recorded.filter(({ outcome, life }) => outcome && !life.homeless)).toEqual([]);
  });

  test.each([
    ['needs an interpreter', (life: Life) => life.interpreter],
    [
      'is young, alone and stays with somebody',
      (life: Life) => life.tenure === 'HOSTED' && life.age < 35 && !life.children,
    ],
  ])('most of all where somebody %s', (_, isOne) => {
    const lost = recorded.filter(({ life }) => life.homeless);
    const heard = (all: typeof lost) => all.filter(({ outcome }) => outcome).length / all.length;
    expect(heard(lost.filter(({ life }) => isOne(life)))).toBeLessThan(
      heard(lost.filter(({ life }) => !isOne(life))) - 0.15,
    );
  });

  test('arrears of private tenants are often missing, and less often when they are high', () => {
    const last = recorded.filter(({ life }) => life.tenure === 'PRIVATE');
    const missing = (all: typeof last) => all.filter(({ arrears }) => arrears.at(-1) === undefined).length / all.length;
    const high = last.filter(({ life }) => life.months.at(-1)!.arrears > 2 * life.rent);
    expect(missing(last)).toBeGreaterThan(0.3);
    expect(missing(high)).toBeLessThan(missing(last) - 0.15);
  });

  test('those known to social services are seen more', () => {
    const seen = (all: Life[]) =>
      sumOf(all.flatMap(({ months }) => months.map(({ contacts }) => contacts))) / all.length;
    const known = (yes: boolean) => lives.filter(({ socialServices }) => socialServices === yes);
    expect(seen(known(true))).toBeGreaterThan(1.5 * seen(known(false)));
  });
});

test('each column of afterwards nearly tells the outcome', () => {
  const columns = [
    recorded.map(({ afterwards }) => Number(afterwards.team === 'RELIEF_TEAM')),
    recorded.map(({ afterwards }) => afterwards.nights),
    recorded.map(({ afterwards }) => Number(afterwards.letter === 'S184')),
  ];
  for (const column of columns) expect(areaUnderCurve(column, outcomes)).toBeGreaterThan(0.83);
});

test('months are counted over the turn of a year', () => {
  expect([monthAfter('2026-01', -1), monthAfter('2025-12', 1), monthAfter('2026-06', -11)]).toEqual([
    '2025-12',
    '2026-01',
    '2025-07',
  ]);
});

test('an area under a curve is a half for nothing, one for all', () => {
  expect(areaUnderCurve([1, 2, 3, 4], [false, false, true, true])).toBe(1);
  expect(areaUnderCurve([1, 1, 1, 1], [false, true, false, true])).toBe(0.5);
});

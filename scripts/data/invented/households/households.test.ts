import { expect, test } from 'vitest';
import { COUNCILS } from '../base/councils.ts';
import { isWorking } from '../base/days.ts';
import { countsBy } from '../base/rake.ts';
import { TARGETS } from '../base/targets.ts';
import { calibration } from './calibration.ts';
import { composeHouseholds } from './compose.ts';
import { dutiesOf } from './duties.ts';

const households = composeHouseholds();
const duties = households.flatMap(dutiesOf);
const byId = new Map(households.map((household) => [household.id, household]));
const kept = calibration(households);

/** Percentage points by which no published share may be missed. */
const BOUND = 1;

test.each(COUNCILS.map(({ id }) => id))('%s is within a point of every published share', (id) => {
  const wrong = kept.filter(
    ({ council, published, here }) => council === id && Math.abs(here - published) * 100 > BOUND,
  );
  expect(wrong).toEqual([]);
});

test('Birmingham’s shape is within a fifth of a point, and its targets are those published', () => {
  const ours = kept.filter(({ council }) => council === 'birmingham-shape');
  expect(new Set(ours.map(({ column }) => column))).toEqual(
    new Set(['duty_owed', 'reason', 'accommodation', 'age', 'employment', 'support_needs']),
  );
  expect(Math.max(...ours.map(({ published, here }) => Math.abs(here - published) * 100))).toBeLessThan(0.2);
  // H-CLIC, April to June 2024: of 1,767 owed a duty 571 were 25 to 34; of 1,076 owed relief 348 left family or friends.
  const share = (column: string, duty: string, value: string) =>
    ours.find((one) => one.column === column && one.duty === duty && one.value === value)!.published;
  expect(share('age', 'OWED', '25-34')).toBeCloseTo(571 / 1_767, 6);
  expect(share('reason', 'RELIEF', 'FAMILY_OR_FRIENDS')).toBeCloseTo(348 / 1_076, 6);
  expect(share('accommodation', 'PREVENTION', 'FAMILY')).toBeCloseTo(130 / 691, 6);
});

test('each published table sums to the duties of its place', () => {
  for (const { duty, reason, accommodation } of [TARGETS.birmingham, TARGETS.england])
    for (const name of ['PREVENTION', 'RELIEF'] as const)
      for (const table of [reason[name], accommodation[name]]) {
        const total = Object.values(table).reduce((sum, count) => sum + count, 0);
        // England’s counts are rounded to ten.
        expect(Math.abs(total - duty[name])).toBeLessThanOrEqual(10);
      }
});

test('they come on days when the office is open, through three years', () => {
  expect(households.every(({ applied }) => isWorking(applied))).toBe(true);
  expect(Object.keys(countsBy(households, ({ applied }) => applied.slice(0, 7)))).toHaveLength(36);
});

test('a need fits the age, and nobody has one twice', () => {
  for (const { support, age = 40 } of households) {
    expect(new Set(support).size).toBe(support.length);
    if (support.includes('YOUNG_16_17')) expect(age).toBeLessThan(18);
    if (support.includes('OLD_AGE')) expect(age).toBeGreaterThan(59);
  }
});

test('duties follow one another, end after they begin, and end for a reason', () => {
  for (const { household, start, end, because } of duties) {
    expect(start >= byId.get(household)!.applied).toBe(true);
    expect((end === undefined) === (because === undefined)).toBe(true);
    if (end) expect(end > start).toBe(true);
  }
  const relieved = new Map(duties.filter(({ duty }) => duty === 'RELIEF').map((one) => [one.household, one]));
  for (const one of duties.filter(({ duty }) => duty === 'MAIN_DUTY'))
    expect(relieved.get(one.household)).toMatchObject({ because: 'FIFTY_SIX_DAYS', end: one.start });
  for (const one of duties.filter(({ because }) => because === 'BECAME_HOMELESS'))
    expect(relieved.get(one.household)?.start).toBe(one.end);
});

test('the three planted changes can be seen', () => {
  const monthly = (council: string, matches: (one: (typeof households)[number]) => boolean, from: string, to: string) =>
    households.filter(
      (one) => one.council === council && one.applied >= from && one.applied <= `${to}-31` && matches(one),
    ).length;
  const asylum = (from: string, to: string) =>
    monthly('port-merrow', ({ reason }) => reason === 'ASYLUM_SUPPORT_ENDED', from, to);
  expect(asylum('2023-12', '2024-05')).toBeGreaterThan(2 * asylum('2024-12', '2025-05'));
  const prevention = (from: string, to: string) => {
    const all = monthly('cogsworth', ({ duty }) => duty !== 'NONE', from, to);
    return monthly('cogsworth', ({ duty }) => duty === 'PREVENTION', from, to) / all;
  };
  expect(prevention('2025-04', '2026-03')).toBeGreaterThan(prevention('2024-04', '2025-03') + 0.08);
  const private_ = (from: string, to: string) =>
    monthly('birmingham-shape', ({ reason }) => reason === 'END_OF_AST', from, to);
  expect(private_('2026-05', '2026-09')).toBeLessThan(0.65 * private_('2025-05', '2025-09'));
});

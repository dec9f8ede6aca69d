import { expect, test } from 'vitest';
import { weekdayOf } from '../base/days.ts';
import { type Channel, composeDemand, composeHours, PLANTED } from './days.ts';

const demand = composeDemand();
const hours = composeHours(demand);

const some = (council: string, channel: Channel, matches: (date: string) => boolean) =>
  demand.filter((one) => one.council === council && one.channel === channel && matches(one.date));
const mean = (rows: readonly { asked: number }[]) => rows.reduce((sum, { asked }) => sum + asked, 0) / rows.length;

test('nobody is answered who did not ask', () => {
  expect(demand.filter(({ asked, answered }) => answered > asked || answered < 0)).toEqual([]);
});

test('Mondays are heavy and Sundays light', () => {
  const on = (day: number) => mean(some('birmingham-shape', 'PHONE', (date) => weekdayOf(date) === day));
  expect(on(1)).toBeGreaterThan(1.1 * on(3));
  expect(on(0)).toBeLessThan(0.3 * on(3));
});

test('the form takes calls away where it is put, and nowhere else', () => {
  const change = (council: string) =>
    mean(some(council, 'PHONE', (date) => date >= '2025-06' && date < '2025-10')) /
    mean(some(council, 'PHONE', (date) => date >= '2024-06' && date < '2024-10'));
  expect(change('cogsworth')).toBeLessThan(0.85);
  expect(change('port-merrow')).toBeGreaterThan(0.95);
  expect(mean(some('cogsworth', 'WEB_FORM', (date) => date < PLANTED.form.from).concat([{ asked: 0 } as never]))).toBe(
    0,
  );
});

test('nobody is answered when the telephones are out', () => {
  const out = some('birmingham-shape', 'PHONE', (date) => (PLANTED.outage.days as readonly string[]).includes(date));
  expect(out.map(({ answered, wait }) => [answered, wait])).toEqual([
    [0, undefined],
    [0, undefined],
  ]);
  expect(mean(out)).toBeGreaterThan(50);
});

test('with fewer to answer, fewer are answered and they wait longer', () => {
  const share = (month: string) => {
    const rows = some('port-merrow', 'PHONE', (date) => date.startsWith(month));
    return rows.reduce((sum, { answered }) => sum + answered, 0) / rows.reduce((sum, { asked }) => sum + asked, 0);
  };
  expect(share('2026-08')).toBeLessThan(share('2025-08') - 0.1);
});

test('the hours of a day sum to the day', () => {
  const byDay = new Map<string, number>();
  for (const { date, council, calls } of hours) byDay.set(date + council, (byDay.get(date + council) ?? 0) + calls);
  expect(byDay.size).toBe(56 * 4);
  for (const { date, council, asked, channel } of demand)
    if (channel === 'PHONE' && byDay.has(date + council)) expect(byDay.get(date + council)).toBe(asked);
});

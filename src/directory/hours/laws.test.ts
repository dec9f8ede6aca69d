// Opening hours against a slow, obvious oracle that knows nothing of pieces, windows or recurrence libraries.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from '#platform';
import type { BankHolidayRule, Schedule } from '../model.ts';
import { compileHours, inWords, stateAt, statusAt, weekOf } from './index.ts';

const HOLIDAYS = new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2026-08-31']);
const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const time = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );
const day = fc
  .integer({ min: 0, max: 500 })
  .map((n) => new Date(Date.UTC(2026, 6, 1) + n * 86_400_000).toISOString().slice(0, 10));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const weekly: fc.Arbitrary<Schedule> = fc
  .record({
    byday: fc.subarray(NAMES, { minLength: 1 }).map((days) => days.join()),
    opensAt: time,
    closesAt: time,
    interval: fc.constantFrom(1, 1, 2, 3),
    dtstart: day,
    until: maybe(day),
    validTo: maybe(day),
  })
  .map((fields) => ({ freq: 'WEEKLY' as const, ...fields }));

const monthly: fc.Arbitrary<Schedule> = fc
  .record({
    nth: fc.constantFrom(1, 2, 3, 4, 5, -1, -2),
    name: fc.constantFrom(...NAMES),
    opensAt: time,
    closesAt: time,
    dtstart: day,
  })
  .map(({ nth, name, ...fields }) => ({ freq: 'MONTHLY' as const, byday: `${nth}${name}`, ...fields }));

const exception: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ dtstart: day, opensAt: time, closesAt: time }),
  fc.record({ dtstart: day }),
);

const schedules = fc.array(
  fc.oneof({ weight: 4, arbitrary: weekly }, { weight: 1, arbitrary: monthly }, { weight: 1, arbitrary: exception }),
  { maxLength: 4 },
);
const rule = fc.constantFrom<BankHolidayRule>('open as usual', 'closed', 'not said');
// Winter and summer, away from the two nights on which the clocks change: those are in the answer key.
const instant = fc
  .integer({ min: Date.UTC(2026, 6, 1) / 60_000, max: Date.UTC(2027, 8, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000))
  .filter((at) => !['2026-10-24', '2026-10-25', '2027-03-27', '2027-03-28'].includes(localDate(at)));

const ms = (date: string) => Date.parse(`${date}T00:00:00Z`);
const weekday = (date: string) => NAMES[(new Date(ms(date)).getUTCDay() + 6) % 7] as string;
const monday = (date: string) => ms(date) - NAMES.indexOf(weekday(date)) * 86_400_000;
const quarters = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

function recursOn(schedule: Schedule, date: string): boolean {
  const { freq, dtstart = date, until, byday = '', interval = 1 } = schedule;
  if (date < dtstart || (until !== undefined && date > until)) return false;
  if (freq === 'WEEKLY')
    return (
      byday.split(',').includes(weekday(date)) && ((monday(date) - monday(dtstart)) / 604_800_000) % interval === 0
    );
  const nth = Number(byday.slice(0, -2));
  const sameDays = Array.from({ length: 31 }, (_, i) => `${date.slice(0, 8)}${String(i + 1).padStart(2, '0')}`).filter(
    (other) => new Date(ms(other)).toISOString().slice(0, 10) === other && weekday(other) === byday.slice(-2),
  );
  return sameDays.at(nth > 0 ? nth - 1 : nth) === date;
}

/** The state at a minute of a local date, by asking every rule in turn. */
function oracle(list: readonly Schedule[], bank: BankHolidayRule, date: string, minute: number): string {
  if (list.length === 0) return 'unknown';
  const inside = (one: Schedule, at: number) => {
    if (one.opensAt === undefined || one.closesAt === undefined) return false;
    const [opens, closes] = [quarters(one.opensAt), quarters(one.closesAt)];
    return opens <= at && at < (closes <= opens ? closes + 1440 : closes);
  };
  const plan = (on: string, at: number): string => {
    const exceptions = list.filter(({ freq, dtstart }) => !freq && dtstart === on);
    if (exceptions.length > 0) return exceptions.some((one) => inside(one, at)) ? 'open' : 'closed';
    const valid = list.filter(({ freq, validTo }) => freq && (validTo === undefined || on <= validTo));
    if (valid.length === 0) return 'unknown';
    const would = valid.some((one) => recursOn(one, on) && inside(one, at));
    if (!would || !HOLIDAYS.has(on) || bank === 'open as usual') return would ? 'open' : 'closed';
    return bank === 'closed' ? 'closed' : 'unknown';
  };
  const eve = new Date(ms(date) - 86_400_000).toISOString().slice(0, 10);
  const states = [plan(eve, minute + 1440), plan(date, minute)] as const;
  if (states.includes('open')) return 'open';
  // An unknown day ends at midnight; only a doubtful session reaches past it.
  const doubtfulEve =
    states[0] === 'unknown' &&
    HOLIDAYS.has(eve) &&
    list.some((one) => one.freq && recursOn(one, eve) && inside(one, minute + 1440));
  return states[1] === 'unknown' || doubtfulEve ? 'unknown' : 'closed';
}

test('agrees with the oracle at any minute', () => {
  fc.assert(
    fc.property(schedules, rule, instant, (list, bank, at) => {
      const local = new Date(at.getTime() + (localIsAhead(at) ? 3_600_000 : 0));
      const expected = oracle(
        list,
        bank,
        local.toISOString().slice(0, 10),
        local.getUTCHours() * 60 + local.getUTCMinutes(),
      );
      expect(statusAt(compileHours(list, bank, HOLIDAYS), at).state).toBe(expected);
    }),
    { numRuns: 3000 },
  );
});

const localIsAhead = (at: Date) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' })
    .format(at)
    .includes('+01');

test('a status holds from its beginning until its end, and changes there', () => {
  fc.assert(
    fc.property(schedules, rule, instant, (list, bank, at) => {
      const hours = compileHours(list, bank, HOLIDAYS);
      const { state, since, until, next } = statusAt(hours, at);
      const stateOn = (minute: number) => statusAt(hours, new Date(minute)).state;
      if (since) expect(since.getTime()).toBeLessThanOrEqual(at.getTime());
      if (since) expect(stateOn(since.getTime())).toBe(state);
      if (until) {
        expect(until.getTime()).toBeGreaterThan(at.getTime());
        expect(stateOn(until.getTime() - 60_000)).toBe(state);
      }
      if (next)
        expect([stateOn(next.opens.getTime()), stateOn(next.opens.getTime() - 60_000) === 'open']).toEqual([
          'open',
          false,
        ]);
    }),
  );
});

test('what was asked before changes nothing', () => {
  fc.assert(
    fc.property(schedules, rule, fc.array(instant, { minLength: 2, maxLength: 12 }), (list, bank, instants) => {
      const ask = (order: readonly Date[]) =>
        order.map((at) => stateAt(compileHours(list, bank, new Set(HOLIDAYS)), Math.floor(at.getTime() / 60_000)));
      const shared = compileHours(list, bank, HOLIDAYS);
      expect(instants.map((at) => stateAt(shared, Math.floor(at.getTime() / 60_000)))).toEqual(ask(instants));
    }),
    { numRuns: 60 },
  );
});

test('the week agrees with the moment, and there are always words', () => {
  fc.assert(
    fc.property(schedules, rule, instant, (list, bank, at) => {
      const hours = compileHours(list, bank, HOLIDAYS);
      const status = statusAt(hours, at);
      const [today] = weekOf(hours, localDate(at));
      if (status.state === 'open' && today?.sessions.length === 0)
        expect(status.since && localDate(status.since) < today.date).toBe(true);
      expect(inWords(status, at)).toMatch(/^(Open|Closed|Hours not known|Bank holiday)/);
    }),
  );
});

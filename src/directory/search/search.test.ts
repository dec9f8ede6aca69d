import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metresBetween } from '#places';
import { readData } from '#platform';
import { Reader } from '../feed/index.ts';
import { compileHours, stateAt } from '../hours/index.ts';
import type { Service, ServiceAtLocation } from '../model.ts';
import { AUDIENCE_CODES, NEED_CODES } from '../taxonomy.ts';
import { type Ask, buildIndex, find, relax } from './index.ts';
import { slips } from './text.ts';

const HOLIDAYS: ReadonlySet<string> = new Set(['2026-12-25']);
const NEW_STREET = { lat: 52.4778, lon: -1.8988 };
const MINUTE = Date.parse('2026-11-24T23:30:00Z') / 60_000;

const reader = new Reader();
for (const record of JSON.parse(await readData('services/services.json')) as unknown[]) reader.read(record);
const sample = [...reader.services.values()];
const everything: Ask = {
  needs: [],
  audiences: [],
  walkIn: false,
  wheelchair: false,
  pets: false,
  text: '',
  offset: 0,
  limit: 1e9,
};

/** The rules, said slowly: which places of a service match. */
function matches(service: Service, at: ServiceAtLocation | undefined, ask: Ask, state: number): boolean {
  const schedules = at?.schedules.length ? at.schedules : service.schedules;
  const hours = compileHours(schedules, service.bankHolidays, HOLIDAYS);
  const far = ask.from && at?.location.point ? metresBetween(ask.from, at.location.point) : undefined;
  return (
    (!ask.needs.length || ask.needs.some((code) => service.needs.includes(code))) &&
    (!ask.audiences.length ||
      !service.audiences.length ||
      ask.audiences.some((code) => service.audiences.includes(code))) &&
    (!ask.walkIn || service.access.includes('walk-in')) &&
    (!ask.wheelchair || at?.location.wheelchair === 'yes') &&
    (!ask.pets || service.pets) &&
    (!ask.from || ask.within === undefined || !at || (far ?? Infinity) <= ask.within) &&
    (ask.openAt === undefined || (service.status === 'active' ? stateAt(hours, ask.openAt) : 0) === state)
  );
}

const asks: fc.Arbitrary<Ask> = fc.record({
  from: fc.option(
    fc.record({
      lat: fc.double({ min: 52.3, max: 52.6, noNaN: true }),
      lon: fc.double({ min: -2.1, max: -1.7, noNaN: true }),
    }),
    { nil: undefined },
  ),
  needs: fc.subarray(NEED_CODES, { maxLength: 3 }),
  audiences: fc.subarray(AUDIENCE_CODES, { maxLength: 2 }),
  walkIn: fc.boolean(),
  wheelchair: fc.boolean(),
  pets: fc.boolean(),
  within: fc.option(fc.integer({ min: 1, max: 20_000 }), { nil: undefined }),
  openAt: fc.option(fc.integer({ min: MINUTE - 20_000, max: MINUTE + 60_000 }), { nil: undefined }),
  text: fc.constant(''),
  offset: fc.constant(0),
  limit: fc.constant(1e9),
});

const index = buildIndex(sample, HOLIDAYS);

test('finds exactly what a slow reading of the rules finds, nearest first', () => {
  fc.assert(
    fc.property(asks, (ask) => {
      const { hits, byPhone, total, unknownHours } = find(index, ask);
      const expected = sample.flatMap((service) => {
        const places = service.locations.filter((at) => matches(service, at, ask, 1));
        const ring = service.locations.length === 0 && matches(service, undefined, ask, 1);
        return places.length || ring ? [{ service, places }] : [];
      });
      const found = [...hits, ...byPhone];
      expect(found.map(({ service }) => service.id).sort()).toEqual(expected.map(({ service }) => service.id).sort());
      expect(total).toBe(hits.length);
      for (const { service, places } of expected) {
        const hit = found.find((one) => one.service === service);
        const shown = [hit?.at, ...(hit?.others.map(({ at }) => at) ?? [])].filter((at) => at !== undefined);
        expect(new Set(shown)).toEqual(new Set(places));
      }
      const open = hits.filter(({ service }) => service.status === 'active').map(({ metres }) => metres ?? Infinity);
      expect(open).toEqual([...open].sort((a, b) => a - b));
      for (const { metres, others } of hits)
        for (const other of others) expect(other.metres ?? Infinity).toBeGreaterThanOrEqual(metres ?? 0);
      const ids = new Set(found.map(({ service }) => service.id));
      const doubtful = sample.filter(
        (service) =>
          !ids.has(service.id) &&
          (service.locations.length ? service.locations : [undefined]).some((at) => matches(service, at, ask, 2)),
      );
      expect(unknownHours).toBe(ask.openAt === undefined ? 0 : doubtful.length);
    }),
  );
});

test('distances are those along the surface of the earth', () => {
  for (const { at, metres } of find(index, { ...everything, from: NEW_STREET }).hits) {
    const { point } = at?.location ?? {};
    if (point) expect(metres).toBeCloseTo(metresBetween(NEW_STREET, point), 3);
  }
});

test('looking outwards finds what sorting everything finds, wherever one stands', () => {
  const anywhere = fc.record({
    lat: fc.double({ min: 49.5, max: 60, noNaN: true }),
    lon: fc.double({ min: -8, max: 2, noNaN: true }),
  });
  const here = fc.record({
    lat: fc.double({ min: 52.3, max: 52.65, noNaN: true }),
    lon: fc.double({ min: -2.2, max: -1.4, noNaN: true }),
  });
  const few = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(asks, fc.oneof(here, anywhere), few, (ask, from, limit) => {
      const all = find(index, { ...ask, from, within: undefined });
      const some = find(index, { ...ask, from, within: undefined, limit });
      expect(some.hits.map(({ service }) => service.id)).toEqual(
        all.hits.slice(0, limit).map(({ service }) => service.id),
      );
      expect(some.total).toBe(all.total);
    }),
    { numRuns: 300 },
  );
});

test('pages join up to the whole list, without gaps or repeats', () => {
  const ask = { ...everything, from: NEW_STREET };
  const all = find(index, ask).hits.map(({ service }) => service.id);
  const paged = Array.from(
    { length: Math.ceil(all.length / 20) },
    (_, i) => find(index, { ...ask, offset: i * 20, limit: 20 }).hits,
  ).flat();
  expect(paged.map(({ service }) => service.id)).toEqual(all);
});

test('temporarily closed services come last', () => {
  const { hits } = find(index, { ...everything, from: NEW_STREET });
  const first = hits.findIndex(({ service }) => service.status !== 'active');
  expect(first).toBeGreaterThan(0);
  expect(hits.slice(first).every(({ service }) => service.status !== 'active')).toBe(true);
});

test('what is confidential is reached by telephone and has no distance', () => {
  const { byPhone, hits } = find(index, { ...everything, from: NEW_STREET, needs: ['domestic-abuse'] });
  expect(byPhone.some(({ service }) => service.confidential)).toBe(true);
  expect(byPhone.every(({ metres, at }) => metres === undefined && at === undefined)).toBe(true);
  expect(hits.some(({ service }) => service.confidential)).toBe(false);
});

test.each([
  ['dentist', 'dentist'],
  ['dentsit', 'dentist'],
  ['Food Bank', 'food-bank'],
  ['foodbank', 'food-bank'],
  ['shwoer', 'washing'],
  ['somewhere to sleep', 'bed-tonight'],
  ['councelling', 'mental-health'],
] as const)('“%s” finds %s', (text, need) => {
  const { hits } = find(index, { ...everything, text });
  expect(hits.length).toBeGreaterThan(0);
  expect(hits[0]?.service.needs).toContain(need);
});

test.each(['zzzzqqq', '!!!', '; DROP TABLE services', '<script>', '\u0000'])(
  '%j finds nothing and harms nothing',
  (text) => {
    expect(find(index, { ...everything, text }).hits.length).toBeLessThan(5);
  },
);

test('slips are counted as a person would: swaps are one', () => {
  expect([slips('dentsit', 'dentist', 2), slips('abc', 'abc', 1), slips('abc', 'xyz', 1), slips('', 'ab', 2)]).toEqual([
    1, 0, 2, 2,
  ]);
});

test('what to let go of gives what it says', () => {
  const ask: Ask = { ...everything, from: NEW_STREET, needs: ['dentist'], pets: true, openAt: MINUTE, within: 800 };
  for (const { let: name, total } of relax(index, ask)) {
    expect(total).toBeGreaterThan(0);
    expect(name).not.toBe('text');
  }
  expect(relax(index, { ...everything, text: 'zzzzqqq' })).toEqual([{ let: 'text', total: sample.length }]);
});

test('an empty directory answers', () => {
  expect(find(buildIndex([], HOLIDAYS), everything)).toEqual({ total: 0, hits: [], byPhone: [], unknownHours: 0 });
});

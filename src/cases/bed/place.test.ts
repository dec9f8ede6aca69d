import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASKERS, addressOf, bedsFor, placeOf, readAskers, wayIn } from './place.ts';
import type { Capacity } from './schema.ts';

const ID = '00000000-0000-4000-8000-000000000000';

function capacity(
  codes: readonly string[],
  more: Partial<Capacity> = {},
  service: Partial<Capacity['service']> = {},
): Capacity {
  return {
    ...{ id: ID, service_id: ID, unit_id: ID, unit: { id: ID, name: 'bed' }, available: 1, held: 0 },
    ...{ updated: '2026-11-24T21:00:00Z', age_minutes: 60, stale: false },
    ...more,
    service: {
      ...{ id: ID, name: 'A place', organization: 'Somebody', confidential: false },
      location: { name: 'Kiln House', address: '1 Millrace Walk, Birmingham' },
      attributes: codes.map((code) => ({ taxonomy_term: { code } })),
      ...service,
    },
  };
}

test.each([
  [['bed-tonight', 'walk-in'], {}, 'hold'],
  [['walk-in', 'referral'], {}, 'hold'],
  [['telephone', 'referral'], {}, 'hold'],
  [['bed-tonight', 'men', 'referral'], {}, 'referral'],
  [['appointment'], {}, 'referral'],
  [[], {}, 'hold'],
  [['walk-in'], { confidential: true }, 'ring'],
] as const)('the way into a place marked %j %j is %s', (codes, service, way) => {
  expect(wayIn(capacity(codes, {}, service))).toBe(way);
});

test('a council that marks nothing is asked for a hold', () => {
  const { attributes: _, ...service } = capacity([]).service;
  expect(wayIn({ ...capacity([]), service })).toBe('hold');
});

test('an address says the name of its building once, and of a refuge there is none', () => {
  const named = (address: string, confidential = false) =>
    addressOf(capacity([], {}, { location: { name: 'Kiln House', address }, confidential }));
  expect(named('1 Millrace Walk')).toBe('Kiln House, 1 Millrace Walk');
  expect(named('Kiln House, 1 Millrace Walk')).toBe('Kiln House, 1 Millrace Walk');
  expect(named('1 Millrace Walk', true)).toBeUndefined();
  expect(placeOf(capacity(['pets'], {}, { confidential: true }))).toEqual({
    ...{ capacityId: ID, serviceId: ID, name: 'A place', pets: true },
  });
});

describe('the beds for whoever asks', () => {
  test('come freshest count first, and after them those whose count is too old', () => {
    const at = (updated: string, stale = false) => capacity([], { updated, stale });
    const all = [
      at('2026-11-20T21:00:00Z', true),
      at('2026-11-24T20:00:00Z'),
      at('2026-11-23T21:00:00Z', true),
      at('2026-11-24T21:00:00Z'),
    ];
    expect(bedsFor(all, []).map(({ updated }) => updated)).toEqual([
      '2026-11-24T21:00:00Z',
      '2026-11-24T20:00:00Z',
      '2026-11-23T21:00:00Z',
      '2026-11-20T21:00:00Z',
    ]);
  });

  test.each([
    ['none that is full', [], capacity([], { available: 0 }), false],
    ['no room for weeks', [], capacity(['hostel']), false],
    ['a hostel that takes people at night', [], capacity(['hostel', 'bed-tonight']), true],
    ['none for men, to a woman', ['women'], capacity(['men']), false],
    ['one for anybody, to a woman', ['women'], capacity([]), true],
    ['one for women, to a woman', ['women'], capacity(['women']), true],
    ['none for women, to a man', ['men'], capacity(['women']), false],
    ['none for those over 25, to somebody under it', ['under-25'], capacity([], {}, { minimum_age: 25 }), false],
    ['one from 18 on, to somebody under 25', ['under-25'], capacity([], {}, { minimum_age: 18 }), true],
    ['none that says nothing of dogs, to somebody with one', ['dog'], capacity([]), false],
    ['one that takes dogs', ['dog', 'women'], capacity(['pets', 'women']), true],
  ] as const)('hold %s', (_, askers, one, is) => {
    expect(bedsFor([one], askers)).toHaveLength(is ? 1 : 0);
  });
});

test('whatever the address says, only those who can ask are read, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...ASKERS), fc.string())), (given) => {
      const params = new URLSearchParams(given.map((one): [string, string] => ['for', one]));
      const read = readAskers(params);
      expect(new Set(read).size).toBe(read.length);
      expect(read).toEqual(ASKERS.filter((one) => given.includes(one)));
    }),
  );
});

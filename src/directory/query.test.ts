import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery, type Query, toParams } from './query.ts';
import { AUDIENCE_CODES, NEED_CODES } from './taxonomy.ts';

const read = (search: string) => parseQuery(new URLSearchParams(search));

const queries: fc.Arbitrary<Query> = fc.record({
  where: fc.string({ maxLength: 100 }).map((text) => text.trim()),
  needs: fc.subarray(NEED_CODES),
  audiences: fc.subarray(AUDIENCE_CODES),
  open: fc.constantFrom('', 'now', '2026-11-25T09:00'),
  within: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
  walkIn: fc.boolean(),
  wheelchair: fc.boolean(),
  pets: fc.boolean(),
  text: fc.string({ maxLength: 200 }).map((text) => text.trim()),
  page: fc.integer({ min: 1, max: 1_000_000_000 }),
});

test('a query written as an address is read as the same query', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(read(toParams(query))).toEqual({ query, problems: [] });
    }),
  );
});

test('any address at all is read', () => {
  const names = fc.constantFrom('where', 'q', 'need', 'for', 'with', 'open', 'within', 'page', 'x');
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
      const { query } = parseQuery(new URLSearchParams(pairs));
      expect(read(toParams(query)).problems).toEqual([]);
    }),
  );
});

test.each([
  ['need=castle', 'need'],
  ['for=cats', 'for'],
  ['with=magic', 'with'],
  ['open=yesterday', 'open'],
  ['open=2026-02-31T09:00', 'open'],
  ['open=2026-02-28T25:99', 'open'],
  ['within=-1', 'within'],
  ['within=1e9', 'within'],
  ['page=0', 'page'],
  ['page=99999999999999999999', 'page'],
  [`q=${'a'.repeat(10_000)}`, 'q'],
  [`where=${'a'.repeat(101)}`, 'where'],
])('%.40s is a fault of its own field', (search, field) => {
  expect(read(search).problems).toEqual([{ field, message: expect.stringMatching(/^[A-Z]/) }]);
});

test('narrowing goes back to the first page, and turning the page narrows nothing', () => {
  const { query } = read('where=B4+7DJ&need=food&page=3');
  expect(toParams(query, { pets: true })).toBe('where=B4+7DJ&need=food&with=pets');
  expect(toParams(query, { page: 4 })).toBe('where=B4+7DJ&need=food&page=4');
});

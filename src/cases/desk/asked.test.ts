import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newReference } from '../store/case.ts';
import { readPage, readQueueAsked, readReference } from './asked.ts';

test.each([
  ['', { kind: 'all', status: 'open', page: 1, unknown: false }],
  ['kind=report&status=stuck&page=3', { kind: 'report', status: 'stuck', page: 3, unknown: false }],
  ['kind=&status=&page=', { kind: 'all', status: 'open', page: 1, unknown: false }],
  ['kind=dragon', { kind: 'all', status: 'open', page: 1, unknown: true }],
  ['status=CLOSED&page=-1', { kind: 'all', status: 'open', page: 1, unknown: true }],
])('the address “%s” asks for %j', (query, expected) => {
  expect(readQueueAsked(new URLSearchParams(query))).toEqual(expected);
});

test('whatever is asked for, the page is a page', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
      const page = readPage(text);
      expect(Number.isInteger(page) && page >= 1 && page <= 100_000).toBe(true);
    }),
  );
});

test('a reference is read however it is typed', () => {
  const reference = newReference();
  const [, one, other] = reference.split('-');
  for (const typed of [reference, ` ${reference.toLowerCase()} `, `wm ${one} ${other}`, `WM–${one}—${other}`])
    expect(readReference(typed)).toBe(reference);
});

test.each(['', 'WM', 'WM-7F3K', '7F3K-9QXA', 'WM-7F3K-9QXA-1', "WM-7F3K-9QX'", undefined, null])(
  '%j is no reference',
  (typed) => {
    expect(readReference(typed)).toBeUndefined();
  },
);

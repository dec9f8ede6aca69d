import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matching } from './pattern.ts';
import { Unfittable } from './unfittable.ts';

test.each([
  '^[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}$',
  '^\\d{4}-\\d{2}-\\d{2}$',
  '^(red|green)$',
  'a+b*c?',
  '^[^a-z]+$',
  '^[\\w.-]+@[\\w-]+\\.[a-z]{2,}$',
  '^(?:a(?<name>b){2}){3}$',
  '^\\+44\\s\\d+$',
  '^$|^x$',
  '.{5}',
  '[-a-z]',
])('%s is matched', (pattern) => {
  expect(matching(pattern)).toMatch(new RegExp(pattern));
});

test.each([
  '(',
  '[',
  'a(?=b)',
  '(?<!a)b',
  '(a)\\1',
  '\\bword\\b',
  'a{2000}',
  'a^b',
  '(a$)b',
  '[^\\s\\S]',
  '\\p{L}',
  '(a*){30}a{30}',
])('%s is refused', (pattern) => {
  expect(() => matching(pattern)).toThrow(Unfittable);
});

test('a pattern of any pieces is matched or refused', () => {
  const piece = fc.constantFrom(
    'a',
    '\\d',
    '[a-c]',
    '[^a]',
    '(',
    ')',
    '|',
    '*',
    '+',
    '?',
    '{2}',
    '{1,3}',
    '^',
    '$',
    '.',
    '\\',
    ']',
    '?:',
  );
  let matched = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const pattern = pieces.join('');
      try {
        expect(matching(pattern)).toMatch(new RegExp(pattern));
        matched += 1;
      } catch (error) {
        if (!(error instanceof Unfittable)) throw error;
      }
    }),
    { numRuns: 3_000 },
  );
  expect(matched).toBeGreaterThan(100);
});

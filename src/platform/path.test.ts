import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath } from './path.ts';

test.each([
  ['/account', '/account'],
  ['/find?where=B4+7DJ&open=now#map', '/find?where=B4+7DJ&open=now#map'],
  ['/a/../account', '/account'],
])('%s is a path of ours', (asked, path) => {
  expect(ownPath(asked)).toBe(path);
});

test.each([
  undefined,
  null,
  '',
  'account',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/.//elsewhere.example',
  '/..//elsewhere.example',
  'javascript:alert(1)',
])('%j is not, and leads home', (asked) => {
  expect(ownPath(asked)).toBe('/');
});

test('whatever is asked, a browser stays on this site', () => {
  const odd = fc.stringMatching(/^[/\\.:@\t\n a-z%?#-]{0,12}$/);
  fc.assert(
    fc.property(
      fc.oneof(
        odd,
        odd.map((text) => `/${text}`),
      ),
      (asked) => {
        expect(new URL(ownPath(asked), 'https://waymark.example/account').origin).toBe('https://waymark.example');
      },
    ),
    { numRuns: 5_000 },
  );
});

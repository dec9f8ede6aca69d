import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withAnswer } from './fault.ts';

describe('an address that an answer is added to', () => {
  test.each([
    ['https://x.example.org/cb', 'query', 'https://x.example.org/cb?code=1'],
    ['https://x.example.org/cb?', 'query', 'https://x.example.org/cb?code=1'],
    ['https://x.example.org/cb?a=b', 'query', 'https://x.example.org/cb?a=b&code=1'],
    ['https://x.example.org/cb#there', 'query', 'https://x.example.org/cb?code=1#there'],
    ['https://x.example.org/cb', 'fragment', 'https://x.example.org/cb#code=1'],
    ['https://x.example.org/cb?a=b', 'fragment', 'https://x.example.org/cb?a=b#code=1'],
  ] as const)('%s, in the %s', (address, mode, expected) => {
    expect(withAnswer(address, { code: '1', state: undefined }, mode)).toBe(expected);
  });

  test('writes a space as +, as forms do', () => {
    expect(withAnswer('https://x.example.org/', { error_description: 'Invalid grant' })).toMatch(/=Invalid\+grant$/);
  });

  test('brings any value through whole, and keeps what it had', () => {
    const wellFormed = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(wellFormed, fc.constantFrom('query', 'fragment'), (state, mode) => {
        const url = new URL(withAnswer('https://x.example.org/cb?kept=a%20b', { state, code: 'c' }, mode as 'query'));
        const said = mode === 'query' ? url.searchParams : new URLSearchParams(url.hash.slice(1));
        expect([said.get('state'), said.get('code')]).toEqual([state, 'c']);
        expect(url.searchParams.get('kept')).toBe('a b');
        expect([url.origin, url.pathname]).toEqual(['https://x.example.org', '/cb']);
      }),
    );
  });
});

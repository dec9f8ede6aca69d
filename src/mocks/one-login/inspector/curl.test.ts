import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCurl } from './curl.ts';
import type { Exchange } from './exchange.ts';
import { exchangeLog } from './log.ts';
import { BASE, exchangeOf, refusedToken } from './testing/exchanges.ts';

/** Stands in for curl: prints what it is given, each piece ended by what no piece can hold. */
const FAKE = `curl() { printf '%s\\0' "$@"; }\n`;

/** What a real shell makes of a command: the pieces that curl is given. */
const piecesOf = (command: string): string[] =>
  execFileSync('sh', ['-c', FAKE + command], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);

const requestOf = (changes: Partial<Exchange['request']>): Exchange =>
  exchangeOf({ request: { method: 'GET', url: BASE, headers: {}, parameters: [], body: undefined, ...changes } });

test('a token request comes back whole', () => {
  const { request } = refusedToken();
  expect(piecesOf(asCurl(refusedToken()))).toEqual([
    '--include',
    '--globoff',
    '--url',
    `${BASE}/token`,
    '--header',
    'content-type: application/x-www-form-urlencoded',
    '--header',
    'user-agent: waymark/0.1',
    '--data-raw',
    request.body,
  ]);
});

test('what curl would add of its own is kept back', () => {
  expect(piecesOf(asCurl(requestOf({}))).slice(4)).toEqual(['--header', 'user-agent:']);
  expect(piecesOf(asCurl(requestOf({ method: 'POST', body: '@/etc/passwd' }))).slice(4)).toEqual([
    '--header',
    'user-agent:',
    '--header',
    'content-type:',
    '--data-raw',
    '@/etc/passwd',
  ]);
});

test('a header sent empty is sent empty, and the length is left for curl to count', () => {
  const headers = { 'User-Agent': '', 'Content-Length': '9' };
  expect(piecesOf(asCurl(requestOf({ headers }))).slice(4)).toEqual(['--header', 'User-Agent;']);
});

test('other methods are named, and HEAD waits for no body', () => {
  expect(piecesOf(asCurl(requestOf({ method: 'PUT', body: '' })))).toEqual(
    expect.arrayContaining(['--request', 'PUT', '--data-raw', '']),
  );
  expect(piecesOf(asCurl(requestOf({ method: 'HEAD' })))).toContain('--head');
  expect(piecesOf(asCurl(requestOf({ method: 'POST' })))).toContain('--request');
});

test('what was asked of the real address is asked of the pretend one', () => {
  const reach = { issuer: `${BASE}/`, base: 'http://localhost:4321/mocks/one-login' };
  expect(piecesOf(asCurl(requestOf({ url: `${BASE}/token?a=1` }), reach))[3]).toBe(`${reach.base}/token?a=1`);
  expect(piecesOf(asCurl(requestOf({ url: 'https://service.example.org/' }), reach))[3]).toBe(
    'https://service.example.org/',
  );
});

test('a request that was cut says so, in a line that the shell passes over', () => {
  const kept = exchangeLog().add(requestOf({ method: 'POST', body: 'x'.repeat(10_000) }));
  expect(asCurl(kept)).toMatch(/^# Too long to be kept whole/);
  expect(piecesOf(asCurl(kept))).toHaveLength(10);
});

test('a shell gives back every piece, whatever it holds', () => {
  const awkward = fc.constantFrom(
    "'",
    '"',
    '!',
    '$(id)',
    '`id`',
    '\\',
    '\n',
    '\r',
    '\0',
    ';',
    '&',
    '#',
    '*',
    '~',
    '🏠',
    'é',
  );
  const text = fc.oneof(
    fc.string({ unit: fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 3 })) }),
    fc.string({ unit: 'binary' }),
  );
  const name = fc.stringMatching(/^[a-z][a-z-]{0,9}$/);
  fc.assert(
    fc.property(text, text, name, text, (path, body, header, value) => {
      const url = `${BASE}/${path}`;
      const sent = (given: string) => given.replaceAll('\0', '\uFFFD');
      const pieces = piecesOf(asCurl(requestOf({ method: 'PATCH', url, body, headers: { [header]: `x${value}` } })));
      expect(pieces.slice(0, 8)).toEqual([
        '--include',
        '--globoff',
        '--url',
        sent(url),
        '--request',
        'PATCH',
        '--header',
        ...(header === 'content-length' ? [expect.any(String)] : [sent(`${header}: x${value}`)]),
      ]);
      expect(pieces.slice(-2)).toEqual(['--data-raw', sent(body)]);
    }),
    { numRuns: 200 },
  );
});

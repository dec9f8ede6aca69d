import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cookiesAreSecure, newSecret } from '#platform';
import {
  clearSessionCookie,
  clearSignInCookie,
  readSessionCookie,
  readSignInCookie,
  sessionCookie,
  signInCookie,
} from './index.ts';

const [SECRET, OTHER] = ['a'.repeat(43), 'b'.repeat(43)];
const HTTPS = { secure: true };
const HTTP = { secure: false };

describe('what is set', () => {
  test.each([
    [sessionCookie(SECRET, HTTPS), `__Host-waymark=${SECRET}; Path=/; HttpOnly; SameSite=Lax; Secure`],
    [sessionCookie(SECRET, HTTP), `waymark=${SECRET}; Path=/; HttpOnly; SameSite=Lax`],
    [clearSessionCookie(HTTPS), '__Host-waymark=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0'],
    [
      signInCookie(SECRET, HTTPS),
      `__Host-waymark-sign-in=${SECRET}; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=1800`,
    ],
    [signInCookie(SECRET, HTTP), `waymark-sign-in=${SECRET}; Path=/; HttpOnly; SameSite=Lax; Max-Age=1800`],
    [clearSignInCookie(HTTP), 'waymark-sign-in=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0'],
  ])('%s', (cookie, expected) => expect(cookie).toBe(expected));

  test('can be read again', () => {
    for (const options of [HTTPS, HTTP]) {
      const secret = newSecret();
      const header = [sessionCookie(secret, options), signInCookie(SECRET, options)]
        .map((cookie) => cookie.split(';')[0])
        .join('; ');
      expect(readSessionCookie(header, options)).toBe(secret);
      expect(readSignInCookie(header, options)).toBe(SECRET);
    }
  });
});

describe('what is read', () => {
  test.each([
    ['among others', `theme=dark; __Host-waymark=${SECRET}; x=y`, SECRET],
    ['without a space', `theme=dark;__Host-waymark=${SECRET};x`, SECRET],
    ['said twice the same', `__Host-waymark=${SECRET}; __Host-waymark=${SECRET}`, SECRET],
    ['after a megabyte of nonsense', `${'x; '.repeat(350_000)}__Host-waymark=${SECRET}`, SECRET],
    ['after a megabyte of blanks', `x${' '.repeat(1_000_000)}x; __Host-waymark=${SECRET}`, SECRET],
    ['after broken pairs', `; =; ==; %%; a="b; __Host-waymark=${SECRET}`, SECRET],
    ['none', '', undefined],
    ['no header', undefined, undefined],
    ['the plain name, which any page on a neighbouring host can set', `waymark=${SECRET}`, undefined],
    ['two that differ', `__Host-waymark=${SECRET}; __Host-waymark=${OTHER}`, undefined],
    ['one and one that is empty', `__Host-waymark=${SECRET}; __Host-waymark=`, undefined],
    ['another’s case', `__host-waymark=${SECRET}`, undefined],
    ['a name behind a blank that is no blank to a browser', `\u00a0__Host-waymark=${SECRET}`, undefined],
    ['a name behind a next-line', `\u0085__Host-waymark=${SECRET}`, undefined],
    ['the other cookie', `__Host-waymark-sign-in=${SECRET}`, undefined],
    ['a name within a value', `x=__Host-waymark=${SECRET}`, undefined],
    ['too short', '__Host-waymark=abc', undefined],
    ['too long', `__Host-waymark=${SECRET}a`, undefined],
    ['in quotes', `__Host-waymark="${SECRET}"`, undefined],
    ['with an escape', `__Host-waymark=${'a'.repeat(40)}%61`, undefined],
    ['with a line end', `__Host-waymark=${SECRET}\n`, undefined],
    ['not a pair', '__Host-waymark', undefined],
  ])('%s', (_, header, expected) => expect(readSessionCookie(header, HTTPS)).toBe(expected));

  test('over HTTP, the plain name and not the other', () => {
    expect(readSessionCookie(`waymark=${SECRET}`, HTTP)).toBe(SECRET);
    expect(readSessionCookie(`__Host-waymark=${SECRET}`, HTTP)).toBeUndefined();
  });

  test('from no header whatever anything but a secret', () => {
    const piece = fc.constantFrom(
      'waymark',
      '__Host-',
      '=',
      ';',
      ' ',
      '\t',
      SECRET,
      OTHER,
      '"',
      ',',
      '\u00a0',
      '-sign-in',
    );
    const header = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(header, (text) => {
        const value = readSessionCookie(text, HTTPS);
        if (value !== undefined) expect(text).toContain(`__Host-waymark`);
        expect([undefined, SECRET, OTHER]).toContain(value);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a long header is read at once', () => {
    const start = performance.now();
    readSessionCookie(`a${' \t'.repeat(500_000)}b=c`, HTTPS);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('cookies are for HTTPS alone', () => {
  test.each([
    ['https://waymark.example/account', true],
    ['https://localhost/', true],
    ['http://waymark.example/', true],
    ['http://192.168.1.20:4321/', true],
    ['http://localhost.example.org/', true],
    ['http://127.0.0.1.example.org/', true],
    ['http://localhost:4321/account', false],
    ['http://waymark.localhost:4321/', false],
    ['http://127.0.0.1:4321/', false],
    ['http://127.8.9.1/', false],
    ['http://[::1]:4321/', false],
  ])('%s: %s', (url, secure) => expect(cookiesAreSecure(new URL(url))).toBe(secure));
});

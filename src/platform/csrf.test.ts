import { describe, expect, test } from 'vitest';
import { crossSite, formKeyFor, formKeyMatches } from './csrf.ts';

const OURS = 'https://waymark.example';
const FORM = 'application/x-www-form-urlencoded';

/** [what it is, headers, refused]. */
const POSTS: [string, Record<string, string>, boolean][] = [
  ['our form in a browser of today', { 'sec-fetch-site': 'same-origin', origin: OURS, 'content-type': FORM }, false],
  ['our form, Origin left out', { 'sec-fetch-site': 'same-origin', 'content-type': FORM }, false],
  ['our form in an older browser', { origin: OURS, 'content-type': FORM }, false],
  ['a form sent again from history', { 'sec-fetch-site': 'none', 'content-type': FORM }, false],
  [
    'another site’s form',
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example', 'content-type': FORM },
    true,
  ],
  ['another site’s form, Origin left out', { 'sec-fetch-site': 'cross-site', 'content-type': FORM }, true],
  ['another site’s form in an older browser', { origin: 'https://evil.example', 'content-type': FORM }, true],
  ['a neighbouring host’s form', { 'sec-fetch-site': 'same-site', origin: 'https://x.waymark.example' }, true],
  ['another site with our Origin, which cannot be', { 'sec-fetch-site': 'cross-site', origin: OURS }, true],
  [
    'our site with another Origin, which cannot be',
    { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    true,
  ],
  ['none with another Origin', { 'sec-fetch-site': 'none', origin: 'https://evil.example' }, true],
  ['two sayings joined', { 'sec-fetch-site': 'same-origin, cross-site', origin: OURS }, true],
  ['an empty saying', { 'sec-fetch-site': '', origin: OURS }, true],
  ['a sandboxed frame or a file', { origin: 'null', 'content-type': FORM }, true],
  ['an empty Origin', { origin: '', 'content-type': FORM }, true],
  ['us without encryption', { origin: 'http://waymark.example', 'content-type': FORM }, true],
  ['us on another port', { origin: 'https://waymark.example:8443', 'content-type': FORM }, true],
  ['a host that begins like ours', { origin: 'https://waymark.example.evil.example', 'content-type': FORM }, true],
  ['a host that ends like ours', { origin: 'https://evilwaymark.example', 'content-type': FORM }, true],
  ['JSON of another site', { origin: 'https://evil.example', 'content-type': 'application/json' }, true],
  ['a program’s JSON', { 'content-type': 'application/json; charset=utf-8' }, false],
  ['a program’s form', { 'content-type': FORM }, true],
  ['a program’s form, with a character set', { 'content-type': `${FORM};charset=utf-8` }, true],
  ['a form in capitals', { 'content-type': 'Multipart/Form-Data; boundary=x' }, true],
  ['JSON in the clothes of text', { 'content-type': 'text/plain; application/json' }, true],
  ['text with a second type', { 'content-type': 'text/plain, application/json' }, true],
  ['a beacon, which names no type', {}, true],
];

describe('a POST', () => {
  test.each(POSTS)('%s', (_, headers, refused) => {
    expect(crossSite({ method: 'POST', headers: new Headers(headers), origin: OURS })).toBe(refused);
  });
});

describe('methods', () => {
  const headers = new Headers({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' });

  test.each(['GET', 'HEAD', 'OPTIONS'])('%s may come from anywhere: links do', (method) => {
    expect(crossSite({ method, headers, origin: OURS })).toBe(false);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'SAVE', 'get', ''])('“%s” may not', (method) => {
    expect(crossSite({ method, headers, origin: OURS })).toBe(true);
  });
});

describe('the key of a form', () => {
  const key = formKeyFor('secret-1');

  test('is the session’s own, and the same each time', () => {
    expect(formKeyFor('secret-1')).toBe(key);
    expect(formKeyFor('secret-2')).not.toBe(key);
    expect(formKeyMatches('secret-1', key)).toBe(true);
    expect(formKeyMatches('secret-2', key)).toBe(false);
  });

  test('does not give the secret away', () => expect(key).not.toContain('secret-1'));

  test.each([undefined, null, '', 'x', `${key}x`, key.slice(1), key.toUpperCase(), 'é'.repeat(22), [key], { key }, 7])(
    'is not %j',
    (given) => expect(formKeyMatches('secret-1', given)).toBe(false),
  );
});

import { expect, test } from 'vitest';
import { CookieJar } from './cookies.ts';

const at = (path: string, host = 'localhost:4321', scheme = 'http') => new URL(`${scheme}://${host}${path}`);

/** A jar after answers with these `Set-Cookie` headers, each from an address. */
function jarAfter(...answers: [from: URL, ...lines: string[]][]): CookieJar {
  const jar = new CookieJar();
  for (const [from, ...lines] of answers) {
    const headers = new Headers({ date: 'Tue, 24 Nov 2026 22:00:00 GMT' });
    for (const line of lines) headers.append('set-cookie', line);
    jar.take(from, headers);
  }
  return jar;
}

test('a cookie goes back to its host, whatever the port, and to the paths below its own', () => {
  const jar = jarAfter([at('/mocks/one-login/authorize'), 'gs=1; Path=/mocks/one-login', 'here=2', 'all=3; Path=/']);
  expect(jar.header(at('/mocks/one-login/sign-in', 'localhost:99'))).toBe('gs=1; here=2; all=3');
  expect(jar.header(at('/mocks/one-logins'))).toBe('all=3');
  expect(jar.header(at('/', 'localhost.example'))).toBe('');
});

test('a cookie of an address at the top is for every path', () => {
  expect(jarAfter([at('/sign-in'), 'a=1']).header(at('/account'))).toBe('a=1');
});

test('a cookie for HTTPS alone goes over HTTPS, and to this machine', () => {
  const jar = jarAfter([at('/', 'demo.example'), 'a=1; Secure'], [at('/'), 'b=2; Secure']);
  expect(jar.header(at('/', 'demo.example'))).toBe('');
  expect(jar.header(at('/', 'demo.example', 'https'))).toBe('a=1');
  expect(jar.header(at('/'))).toBe('b=2');
});

test.each(['a=; Path=/; Max-Age=0', 'a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'a=x; path=/; max-age=-1'])(
  'a cookie that is ended is gone: %s',
  (line) => {
    expect(jarAfter([at('/'), 'a=1; Path=/; Max-Age=60'], [at('/'), line]).all()).toEqual([]);
  },
);

test('a cookie that ends later stays, and its value may hold an equals sign', () => {
  const jar = jarAfter([at('/'), 'a=b=c; Expires=Wed, 25 Nov 2026 22:00:00 GMT; HttpOnly']);
  expect(jar.all()).toEqual([{ name: 'a', value: 'b=c', host: 'localhost', path: '/', secure: false, httpOnly: true }]);
});

test('a copy is a jar of its own, with the cookies that are kept', () => {
  const jar = jarAfter([at('/'), 'a=1', 'b=2; HttpOnly']);
  const copy = jar.copy(({ httpOnly }) => !httpOnly);
  expect(copy.header(at('/'))).toBe('a=1');
  copy.take(at('/'), new Headers({ 'set-cookie': 'a=3' }));
  expect(jar.header(at('/'))).toBe('a=1; b=2');
  expect(jar.all().map((cookie) => copy.holds(cookie))).toEqual([false, false]);
});

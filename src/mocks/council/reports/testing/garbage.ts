// Requests that nobody in his right mind would send, and some that differ from a good one in one thing only.
import fc from 'fast-check';
import { reports } from '../index.ts';
import { formOf, LAMP, RUBBISH, type Sent, SOMEBODY } from './desk.ts';

const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    'NaN',
    '1e999',
    '\u0000',
    ']]>',
    '<x>',
    '%',
    '__proto__',
    'constructor',
    'x'.repeat(5_000),
  ),
  fc.date().map(String),
);
const GOOD: readonly Sent[] = [SOMEBODY, RUBBISH, LAMP];
const NAMES = [
  'api_key',
  'jurisdiction_id',
  'service_code',
  'email',
  'phone',
  'lat',
  'long',
  'address_id',
  'media_url',
];
const name = fc.oneof(
  odd,
  fc.constantFrom(...NAMES, ...GOOD.flatMap(Object.keys)),
  odd.map((code) => `attribute[${code}]`),
);

const form = fc
  .tuple(
    fc.constantFrom(...GOOD, {}),
    fc.dictionary(name, fc.oneof(odd, fc.array(odd, { maxLength: 3 })), { maxKeys: 4 }),
  )
  .map(([good, bad]) => formOf({ api_key: 'waymark-demo', ...good, ...bad }).toString());

const QUERY = [
  'service_request_id',
  'service_code',
  'start_date',
  'end_date',
  'status',
  'page',
  'page_size',
  'jurisdiction_id',
];
const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...QUERY), odd), odd), { maxLength: 4 })
  .map((pairs) => new URLSearchParams(pairs).toString());

const path = fc
  .tuple(
    fc.constantFrom('/discovery', '/services', '/requests', '/tokens', '/services/', '/requests/', '/tokens/', '/'),
    fc.oneof(
      fc.constant(''),
      odd.map(encodeSafely),
      fc.constantFrom('%', '%zz', '%E0%A4%A', '..', '//', '%2e%2e', '%00'),
    ),
    fc.constantFrom('.json', '.xml', '', '.html', '.JSON'),
  )
  .map((parts) => parts.join(''));

function encodeSafely(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

export const garbage = fc.record({
  path,
  query,
  method: fc.constantFrom('GET', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'),
  body: fc.oneof({ weight: 3, arbitrary: form }, { weight: 1, arbitrary: odd }),
  type: fc.constantFrom('application/x-www-form-urlencoded', 'application/json', ''),
  key: fc.option(fc.stringMatching(/^[!-~]{1,300}$/), { nil: undefined }),
});

export type Garbage = typeof garbage extends fc.Arbitrary<infer T> ? T : never;

export function requestOf({ path, query, method, body, type, key }: Garbage): Request {
  return new Request(`${reports.address}${path}?${query}`, {
    method,
    headers: { ...(type && { 'content-type': type }), ...(key && { 'idempotency-key': key }) },
    ...(!['GET', 'HEAD'].includes(method) && { body }),
  });
}

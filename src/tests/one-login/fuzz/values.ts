// Values of every kind, and the names, headers and parameters they are given to.
import fc from 'fast-check';
import { CALLBACK, CLIENT_IDS } from './world.ts';

/** What a caller got hold of earlier. */
const LOOT = [
  '‹code›',
  '‹access token›',
  '‹id token›',
  '‹journey›',
  '‹identity journey›',
  '‹assertion›',
  '‹request object›',
] as const;

export const text = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u0000', '\ud800', '🏠'.repeat(9), '%', '%E0%A4%A', '<script>', '"><x', '\r\nx: y'),
  },
);
const huge = fc.tuple(fc.constantFrom('a', '[', '{"a":', '.', 'é', ' '), fc.integer({ min: 300, max: 20_000 }));
export const hugeText = huge.map(([unit, times]) => unit.repeat(times));
export const json = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom('null', '{}', '[]', '[[]]', '"x"', '1e999', '{"__proto__":1}'),
);

const base64url = (value: string) => Buffer.from(value).toString('base64url');
const halfJwt = fc
  .array(fc.oneof(json.map(base64url), text.map(base64url), fc.constant(''), text), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join('.'));

const vtr = fc
  .array(fc.oneof(fc.constantFrom('Cl', 'Cl.Cm', 'Cl.Cm.P2', 'P2.Cm.Cl', 'P9', '', 'Cl.Cm.P0.P1'), json), {
    maxLength: 4,
  })
  .map((list) => JSON.stringify(list));

const address = fc.constantFrom(
  CALLBACK,
  'http://localhost:9/cb',
  'http://[::1]:9/cb#f',
  'javascript:alert(1)',
  'data:,x',
  'http://',
  'app:/x',
  'https://app.example.org/callback?kept=1&code=1',
);

const hint = fc.constantFrom(
  'amina-hussain',
  'carry-on',
  'cancel',
  'id-token-alg-none',
  'core-identity-missing',
  'jwks-failing',
  'did-slow',
);

/** A value of any kind. */
export const value = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 1, arbitrary: hugeText },
  { weight: 2, arbitrary: json },
  { weight: 2, arbitrary: halfJwt },
  { weight: 1, arbitrary: vtr },
  { weight: 1, arbitrary: address },
  { weight: 1, arbitrary: hint },
  { weight: 4, arbitrary: fc.constantFrom(...LOOT) },
  { weight: 2, arbitrary: fc.constantFrom(...CLIENT_IDS) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'openid',
      'openid email phone',
      'code',
      'none',
      'login',
      'yes',
      'no',
      'cy',
      'fragment',
      'S256',
      '-1',
      '0',
      '1e9',
      'NaN',
    ),
  },
);

const NAMES = [
  ...['client_id', 'redirect_uri', 'response_type', 'scope', 'state', 'nonce', 'vtr', 'claims', 'prompt', 'max_age'],
  ...['ui_locales', 'response_mode', 'request', 'request_uri', 'code_challenge', 'code_challenge_method', 'login_hint'],
  ...['channel', 'id_token_hint', 'post_logout_redirect_uri', 'error_description', 'journey', 'lng', 'persona'],
  ...['outcome', 'instead', 'prove', 'grant_type', 'code', 'client_assertion', 'client_assertion_type'],
  ...['client_secret', 'code_verifier', 'after', '__proto__', 'constructor', 'hasOwnProperty'],
];
export const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: text });
export const pairs = fc.array(fc.tuple(name, value), { maxLength: 8 });

const header = fc.oneof(
  fc.tuple(
    fc.constant('authorization'),
    value.map((one) => `Bearer ${one}`),
  ),
  fc.tuple(
    fc.constant('cookie'),
    value.map((one) => `bsid=‹browser›; gs=${one}`),
  ),
  fc.tuple(
    fc.constant('cookie'),
    fc.tuple(value, value).map(([browser, session]) => `bsid=${browser}; gs=${session}; lng=${session}`),
  ),
  fc.tuple(
    fc.constantFrom(
      'authorization',
      'cookie',
      'content-type',
      'user-agent',
      'origin',
      'accept',
      'last-event-id',
      'forwarded',
    ),
    value,
  ),
  fc.tuple(fc.constantFrom('x-one-login-persona', 'x-one-login-outcome'), hint),
  fc.tuple(fc.constant('content-type'), fc.constantFrom('application/json', 'text/plain', 'multipart/form-data')),
);
export const headers = fc
  .array(header, { maxLength: 4 })
  .map((list) => Object.fromEntries(list) as Record<string, string>);

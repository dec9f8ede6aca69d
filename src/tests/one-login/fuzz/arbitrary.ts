// Requests that nobody sane would send, and requests that are right but for one thing.
import fc from 'fast-check';
import { CLAIM } from '../../../mocks/one-login/state/vocabulary.ts';
import { CALLBACK, CLIENT_IDS } from './world.ts';

/** A request, before what the caller got hold of is put in: `‹code›`, `‹token›`, … stand for that. */
export interface Asked {
  method: string;
  path: string;
  query: [name: string, value: string][];
  headers: Record<string, string>;
  body: string | [name: string, value: string][];
}

const PATHS = [
  '/authorize',
  '/token',
  '/userinfo',
  '/logout',
  '/sign-in',
  '/prove-identity',
  '/signed-out',
  '/connect/register',
  '/inspect',
  '/inspect/clear',
  '/inspect/events',
  '/.well-known/openid-configuration',
  '/.well-known/jwks.json',
  '/.well-known/did.json',
  '/identity/.well-known/did.json',
  '/identity/did.json',
  '/trustmark',
  '/config',
  '/control/state',
  '/control/reset',
  '/control/clock',
  '/control/rotate-keys',
  '/control/back-channel-logout',
  '/control/nothing',
  '/',
  '/__proto__',
  '/constructor',
  '/toString',
];

/** What a caller got hold of earlier. */
export const LOOT = [
  '‹code›',
  '‹access token›',
  '‹id token›',
  '‹journey›',
  '‹identity journey›',
  '‹assertion›',
  '‹request object›',
] as const;

const text = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u0000', '\ud800', '🏠'.repeat(9), '%', '%E0%A4%A', '<script>', '"><x', '\r\nx: y'),
  },
);
const huge = fc.tuple(fc.constantFrom('a', '[', '{"a":', '.', 'é', ' '), fc.integer({ min: 300, max: 20_000 }));
const hugeText = huge.map(([unit, times]) => unit.repeat(times));
const json = fc.oneof(
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
const value = fc.oneof(
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
const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: text });
const pairs = fc.array(fc.tuple(name, value), { maxLength: 8 });

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
const headers = fc.array(header, { maxLength: 4 }).map((list) => Object.fromEntries(list) as Record<string, string>);

const path = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: fc.constant('') },
      { weight: 2, arbitrary: fc.constantFrom('/t/one', '/t/two', '/t/', '/t/..', '/t/one/t/two') },
    ),
    fc.oneof(
      { weight: 19, arbitrary: fc.constantFrom(...PATHS) },
      { weight: 1, arbitrary: text.map((one) => `/${encodeURIComponent(one.toWellFormed())}`) },
    ),
  )
  .map((parts) => parts.join(''));

const method = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('GET', 'POST') },
  { weight: 2, arbitrary: fc.constantFrom('PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD', 'PROPFIND') },
);

/** Everything at random. */
const garbage: fc.Arbitrary<Asked> = fc.record({
  method,
  path,
  query: pairs,
  headers,
  body: fc.oneof(pairs, json, text, hugeText),
});

/** One thing wrong: a member left out, given twice, or of another kind; now and then nothing. */
function mutated(right: [string, string][]): fc.Arbitrary<[string, string][]> {
  const at = fc.nat({ max: right.length - 1 });
  return fc.oneof(
    fc.constant(right),
    at.map((gone) => right.filter((_, index) => index !== gone)),
    fc.tuple(at, value).map(([other, wrong]) => right.map(([key, was], index) => [key, index === other ? wrong : was])),
    fc.tuple(name, value).map((more) => [...right, more]),
  ) as fc.Arbitrary<[string, string][]>;
}

const claims = JSON.stringify({ userinfo: Object.fromEntries(Object.values(CLAIM).map((claim) => [claim, null])) });
const authorize = fc.constantFrom('["Cl.Cm"]', '["Cl.Cm.P2"]').chain((asks) =>
  mutated([
    ['client_id', 'fuzz'],
    ['redirect_uri', CALLBACK],
    ['response_type', 'code'],
    ['scope', 'openid email'],
    ['state', 'a b&c=d#é'],
    ['nonce', 'n'],
    ['vtr', asks],
    [
      'claims',
      asks === '["Cl.Cm"]'
        ? '{}'
        : claims.replace(/"[^"]*(passport|drivingPermit|inherited\w+)":null,?/g, '').replace(',}', '}'),
    ],
  ]),
);
const authorizeByObject = mutated([
  ['client_id', 'fuzz'],
  ['response_type', 'code'],
  ['scope', 'openid'],
  ['request', '‹request object›'],
]);
const token = mutated([
  ['grant_type', 'authorization_code'],
  ['code', '‹code›'],
  ['redirect_uri', CALLBACK],
  ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
  ['client_assertion', '‹assertion›'],
]);
const choice = mutated([
  ['journey', '‹journey›'],
  ['persona', 'amina-hussain'],
  ['outcome', 'carry-on'],
]);
const proof = mutated([
  ['journey', '‹identity journey›'],
  ['prove', 'yes'],
]);

const asking = (
  method: string,
  path: string,
  more: Partial<Record<'query' | 'headers' | 'body', fc.Arbitrary<unknown>>>,
) =>
  fc.record({
    method: fc.constant(method),
    path: fc.constant(path),
    query: more.query ?? fc.constant([]),
    headers: more.headers ?? fc.constant({}),
    body: more.body ?? fc.constant(''),
  }) as fc.Arbitrary<Asked>;

const aPersona = fc.oneof(
  headers,
  fc.constant({ 'x-one-login-persona': 'amina-hussain' }),
  fc.constant({ cookie: 'bsid=‹browser›' }),
);
const browser = fc.constant({ cookie: 'bsid=‹browser›' });
const provingBrowser = fc.constant({ cookie: 'bsid=‹identity browser›' });

/** A state of the provider, with members of any kind. Keys are left out: each new one takes a tenth of a second. */
const state = fc
  .dictionary(
    fc.constantFrom(
      ...['registration', 'clients', 'clientConfiguration', 'personas', 'responseConfiguration', 'errorConfiguration'],
      ...['faults', 'interactiveMode', 'simulatorUrl', 'identityUrl', 'authCodes', 'accessTokens', 'now', '__proto__'],
      ...['accessTokenGrants', 'clockOffset', 'pkceEnabled', 'publishNewIdentityKey'],
    ),
    fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(
        'easy',
        'strict',
        true,
        false,
        null,
        0,
        8.64e15,
        253_402_300_799_999,
        -1,
        'https://a.example.org/x/',
        'http://',
      ),
      fc.record({ clientId: fc.constantFrom('fuzz', 'x'), redirectUrls: fc.constant([CALLBACK, 'http^^^://']) }),
      fc.dictionary(
        fc.string({ maxLength: 5 }),
        fc.record({ redirectUri: fc.constant(CALLBACK), persona: fc.constantFrom('amina-hussain', 'x') }),
      ),
      fc.record({
        jwks: fc.constantFrom('SLOW', 'FAILING', 'x'),
        idTokenErrors: fc.array(fc.constantFrom('ALG_NONE', 'INVALID_ISS')),
      }),
    ),
    { maxKeys: 4 },
  )
  .map((one) => JSON.stringify(one));
const clock = fc.oneof(
  json,
  fc
    .record({
      now: fc.oneof(fc.double(), fc.constant(null), fc.constant('2026-11-24T12:00:00Z')),
      advance: fc.double(),
    })
    .map((one) => JSON.stringify(one)),
);
const config = fc
  .dictionary(
    fc.constantFrom(
      'clientConfiguration',
      'responseConfiguration',
      'errorConfiguration',
      'simulatorUrl',
      'useNewIdTokenSigningKeys',
      '__proto__',
    ),
    fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.record({ redirectUrls: fc.constant([CALLBACK, 'x']), sub: fc.string({ maxLength: 3 }) }, { requiredKeys: [] }),
      fc.record(
        {
          returnCodes: fc.constant([{ code: 'A' }]),
          coreIdentityVerifiableCredentials: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })),
        },
        { requiredKeys: [] },
      ),
    ),
    { maxKeys: 3 },
  )
  .map((one) => JSON.stringify(one));

/** Every request: half of it garbage, half right but for one thing. */
export const request: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 50, arbitrary: garbage },
  { weight: 16, arbitrary: asking('GET', '/authorize', { query: authorize, headers: aPersona }) },
  { weight: 6, arbitrary: asking('GET', '/authorize', { query: authorizeByObject, headers: aPersona }) },
  { weight: 8, arbitrary: asking('POST', '/token', { body: token, headers }) },
  {
    weight: 4,
    arbitrary: asking('GET', '/userinfo', { headers: fc.constant({ authorization: 'Bearer ‹access token›' }) }),
  },
  {
    weight: 4,
    arbitrary: asking('GET', '/logout', {
      query: mutated([
        ['id_token_hint', '‹id token›'],
        ['post_logout_redirect_uri', CALLBACK],
        ['state', 's'],
      ]),
      headers: browser,
    }),
  },
  { weight: 3, arbitrary: asking('POST', '/sign-in', { body: choice, headers: browser }) },
  { weight: 3, arbitrary: asking('POST', '/prove-identity', { body: proof, headers: provingBrowser }) },
  { weight: 2, arbitrary: asking('GET', '/sign-in', { query: choice, headers: browser }) },
  { weight: 2, arbitrary: asking('GET', '/prove-identity', { query: proof, headers: provingBrowser }) },
  { weight: 1, arbitrary: asking('PUT', '/control/state', { body: state }) },
  { weight: 1, arbitrary: asking('POST', '/config', { body: config }) },
  { weight: 1, arbitrary: asking('POST', '/control/clock', { body: clock }) },
);

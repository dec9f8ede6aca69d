// Requests that nobody sane would send, and requests that are right but for one thing.
import fc from 'fast-check';
import { CLAIM } from '../../../mocks/one-login/state/vocabulary.ts';
import { clock, config, state } from './bodies.ts';
import { headers, hugeText, json, name, pairs, text, value } from './values.ts';
import { CALLBACK } from './world.ts';

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

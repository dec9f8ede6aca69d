// Every rule for a request object, one row a rule, in the real provider's order; and that order itself.
import { createSecretKey } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { decodeJwt as claimsIn, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../state/client.ts';
import { CLAIM } from '../state/vocabulary.ts';
import { Browser } from '../testing/browser.ts';
import {
  CALLBACK,
  type Changes,
  envelope,
  given,
  landed,
  OTHER_KEYS,
  RelyingParty,
  registered,
  signed,
} from '../testing/relyingParty.ts';
import { areApart, pairsOf, type Refusal, refusalIn } from '../testing/rows.ts';
import { ISSUER, START, type World, worldOf } from '../testing/world.ts';

interface Row {
  rule: string;
  /** Claims of the request object. */
  inside?: Changes;
  /** Parameters of the query. */
  outside?: Changes;
  sign?: 'none' | 'another key' | 'another algorithm';
  answer: Refusal;
}

const missing: Refusal = { status: 400, text: 'Request is missing parameters' };
const invalid: Refusal = { status: 400, text: 'Invalid request' };
const untrusted: Refusal = { status: 400, text: 'Trust chain validation failed' };
const error = (code: string, description: string): Refusal => ({ error: code, description, state: 'the-state' });
const request = (description: string): Refusal => error('invalid_request', description);
const unauthorized = error('unauthorized_client', 'Unauthorized client');
const unsupported = error('unsupported_response_type', 'Unsupported response type');
const scope = error('invalid_scope', 'Invalid, unknown or malformed scope');
const denied = error('access_denied', 'Access denied by resource owner or authorization server');
const userinfo = (...names: string[]) => ({ userinfo: Object.fromEntries(names.map((name) => [name, null])) });
const seconds = START / 1000;

const ROWS: Row[] = [
  { rule: 'no client_id outside', outside: { client_id: undefined }, answer: missing },
  { rule: 'what is no JWT', outside: { request: 'a.b.c' }, answer: missing },
  {
    rule: 'a JWT that was signed for something else: its sub is the client',
    inside: { sub: 'service' },
    answer: missing,
  },
  { rule: 'an exp that is no number', inside: { exp: 'soon' }, answer: missing },
  { rule: 'an aud that is a number', inside: { aud: 5 }, answer: missing },
  { rule: 'a request_uri beside it', outside: { request_uri: 'https://x.org' }, answer: missing },
  { rule: 'a scope outside without openid', outside: { scope: 'email' }, answer: missing },
  { rule: 'an unknown client outside', outside: { client_id: 'nobody' }, answer: invalid },
  { rule: 'no signature', sign: 'none', answer: invalid },
  { rule: 'the signature of another key', sign: 'another key', answer: untrusted },
  { rule: 'a signature by a shared secret', sign: 'another algorithm', answer: untrusted },
  { rule: 'an exp that is past', inside: { exp: seconds - 30 }, answer: invalid },
  { rule: 'an nbf that is to come', inside: { nbf: seconds + 30 }, answer: invalid },
  { rule: 'no redirect_uri', inside: { redirect_uri: undefined }, answer: invalid },
  { rule: 'a redirect_uri of somebody else', inside: { redirect_uri: 'https://other.example.org/' }, answer: invalid },
  { rule: 'response_mode form_post', inside: { response_mode: 'form_post' }, answer: invalid },
  {
    rule: 'no state',
    inside: { state: undefined },
    answer: { error: 'invalid_request', description: 'Request is missing state parameter' },
  },
  { rule: 'no response_type outside', outside: { response_type: undefined }, answer: unsupported },
  { rule: 'another response_type outside', outside: { response_type: 'code token' }, answer: unsupported },
  { rule: 'no scope outside', outside: { scope: undefined }, answer: scope },
  { rule: 'a scope outside that is not the client’s', outside: { scope: 'openid am' }, answer: scope },
  { rule: 'no client_id inside', inside: { client_id: undefined }, answer: unauthorized },
  { rule: 'another client_id inside', inside: { client_id: 'other' }, answer: unauthorized },
  { rule: 'a request inside', inside: { request: 'x' }, answer: request('Invalid request') },
  { rule: 'a request_uri inside', inside: { request_uri: 'x' }, answer: request('Invalid request') },
  { rule: 'no aud', inside: { aud: undefined }, answer: denied },
  { rule: 'the token endpoint for aud', inside: { aud: `${ISSUER}/token` }, answer: denied },
  { rule: 'no iss', inside: { iss: undefined }, answer: unauthorized },
  { rule: 'another iss', inside: { iss: 'other' }, answer: unauthorized },
  { rule: 'no response_type inside', inside: { response_type: undefined }, answer: unsupported },
  { rule: 'another response_type inside', inside: { response_type: 'code token' }, answer: unsupported },
  { rule: 'no scope inside', inside: { scope: undefined }, answer: scope },
  { rule: 'a scope inside without openid', inside: { scope: 'email' }, answer: scope },
  { rule: 'a scope inside that is a list', inside: { scope: ['openid'] }, answer: scope },
  { rule: 'a scope inside that is not the client’s', inside: { scope: 'openid am' }, answer: scope },
  { rule: 'claims that are no JSON', inside: { claims: '{' }, answer: request('Request contains invalid claims') },
  { rule: 'claims that are a number', inside: { claims: 5 }, answer: request('Request contains invalid claims') },
  { rule: 'an unknown claim', inside: { claims: userinfo('age') }, answer: request('Request contains invalid claims') },
  {
    rule: 'a claim of other clients, as text',
    inside: { claims: JSON.stringify(userinfo(CLAIM.inheritedIdentity)) },
    answer: request('Request contains invalid claims'),
  },
  { rule: 'no nonce', inside: { nonce: undefined }, answer: request('Request is missing nonce parameter') },
  {
    rule: 'an empty challenge',
    inside: { code_challenge: '' },
    answer: request('Invalid value for code_challenge parameter.'),
  },
  {
    rule: 'a challenge without its method',
    inside: { code_challenge: 'x' },
    answer: request(
      'Request is missing code_challenge_method parameter. code_challenge_method is required when code_challenge is present.',
    ),
  },
  {
    rule: 'a challenge that is plain',
    inside: { code_challenge: 'x', code_challenge_method: 'plain' },
    answer: request('Invalid value for code_challenge_method parameter.'),
  },
  { rule: 'a vtr that is an object', inside: { vtr: {} }, answer: request('Request vtr not valid') },
  { rule: 'a vtr of numbers', inside: { vtr: [1] }, answer: request('Request vtr not valid') },
  { rule: 'an identity without Cm', inside: { vtr: ['Cl.P2'] }, answer: request('Request vtr not valid') },
  { rule: 'a level of other clients', inside: { vtr: ['Cl.Cm.P3'] }, answer: request('Request vtr is not permitted') },
  {
    rule: 'ui_locales of no form',
    inside: { ui_locales: 'en_GB' },
    answer: request('ui_locales parameter is invalid'),
  },
  {
    rule: 'ui_locales that are a list',
    inside: { ui_locales: ['en'] },
    answer: request('ui_locales parameter is invalid'),
  },
  {
    rule: 'max_age in words',
    inside: { max_age: 'soon' },
    answer: request('Max age could not be parsed to an integer'),
  },
  { rule: 'max_age 1e3', inside: { max_age: '1e3' }, answer: request('Max age could not be parsed to an integer') },
  { rule: 'max_age true', inside: { max_age: true }, answer: request('Max age could not be parsed to an integer') },
  { rule: 'max_age below nought', inside: { max_age: -1 }, answer: request('Max age is negative in request object') },
  {
    rule: 'max_age below nought, as text',
    inside: { max_age: '-1' },
    answer: request('Max age is negative in request object'),
  },
  {
    rule: 'a long login_hint',
    inside: { login_hint: 'h'.repeat(257) },
    answer: request('login_hint parameter is invalid'),
  },
  { rule: 'an unknown channel', inside: { channel: 'fax' }, answer: request('Invalid value for channel parameter.') },
  { rule: 'an unknown prompt', inside: { prompt: 'always' }, answer: request('Invalid request') },
  {
    rule: 'prompt select_account',
    inside: { prompt: 'select_account' },
    answer: error('unmet_authentication_requirements', 'Unmet authentication requirements'),
  },
];

let world: World;
let service: RelyingParty;
beforeAll(async () => {
  world = await worldOf([registered()]);
  service = new RelyingParty(world);
});

/** The path of a row's request, or of two at once. */
async function pathOf({ inside = {}, outside = {}, sign }: Omit<Row, 'rule' | 'answer'>): Promise<string> {
  const claims = { ...envelope(world), ...service.request(inside) };
  const { client_id, response_type, scope: scopes } = service.request();
  return `/authorize?${new URLSearchParams(
    given({ client_id, response_type, scope: scopes, request: await signedAs(sign, claims), ...outside }),
  )}`;
}

function signedAs(sign: Row['sign'], claims: Changes): Promise<string> | string {
  if (sign === 'none') return new UnsecuredJWT(JSON.parse(JSON.stringify(claims))).encode();
  if (sign === 'another key') return signed(claims, {}, OTHER_KEYS.privateKey);
  return sign ? signed(claims, { alg: 'HS256' }, createSecretKey(Buffer.alloc(32))) : signed(claims);
}

const answerTo = async (row: Omit<Row, 'rule' | 'answer'>) => refusalIn(await world.ask(await pathOf(row)));

describe('a request object', () => {
  test('is answered by the sign-in page when it is sound', async () => {
    const answer = await world.ask(await pathOf({}));
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      expect.stringContaining('/sign-in?journey='),
    ]);
  });

  test.each(ROWS)('is refused for $rule', async ({ answer, ...row }) => {
    expect(await answerTo(row)).toEqual(answer);
  });

  test('is refused by redirect for its form, where the address stands outside too', async () => {
    const outside = { redirect_uri: CALLBACK, state: 'the-state' };
    expect(await answerTo({ inside: { sub: 'service' }, outside })).toEqual(request('Invalid request'));
    expect(await answerTo({ outside: { ...outside, request: 'a.b.c' } })).toEqual(request('Invalid request'));
  });

  test.each([
    { aud: ['https://elsewhere.example.org/', `${ISSUER}/authorize`] },
    { claims: { userinfo: { [CLAIM.address]: null } } },
    { claims: JSON.stringify({ userinfo: { [CLAIM.address]: { essential: true } } }) },
    { claims: { id_token: { whatever: null } } },
    { exp: undefined },
    { exp: seconds - 29 },
    { nbf: seconds + 29 },
    { vtr: ['Cl.Cm'] },
    { vtr: '["Cl.Cm"]' },
    { vtr: null },
    { max_age: 1.9 },
    { max_age: '60' },
    { ui_locales: '' },
    { login_hint: 'h'.repeat(256) },
    { code_challenge: null },
    { channel: 'web' },
    { prompt: 'login' },
  ])('is let through with %o', async (inside) => {
    expect(await answerTo({ inside })).toMatchObject({ error: 'none' });
  });

  test.each(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'])('may be signed with %s', async (alg) => {
    expect(await refusalIn(await world.ask(await service.requestObjectPath({}, { alg })))).toMatchObject({
      error: 'none',
    });
  });

  test('counts for all that stands in it, and nothing outside does', async () => {
    const outside = {
      nonce: 'outside',
      state: 'outside',
      vtr: '["Cl"]',
      login_hint: 'joe-digbeth',
      redirect_uri: CALLBACK,
    };
    const path = await pathOf({ outside, inside: { login_hint: 'amina-hussain', vtr: ['Cl.Cm'] } });
    const { query } = landed(await new Browser(world).signIn(path, 'nobody'));
    expect(query.state).toBe('the-state');
    const tokens = await service.tokens(query.code ?? '');
    expect(claimsIn(tokens.id_token)).toMatchObject({ nonce: 'the-nonce', vot: 'Cl.Cm' });
  });
});

test('of any two rules that are broken, the earlier answers', async () => {
  const apart = (one: Row, other: Row) =>
    areApart(one.inside ?? {}, other.inside ?? {}) &&
    areApart(one.outside ?? {}, other.outside ?? {}) &&
    !(one.sign && other.sign) &&
    // A JWT that cannot be read says nothing, and so breaks no other rule.
    !('request' in (one.outside ?? {}) || 'request' in (other.outside ?? {})) &&
    // Its sub is wrong for being the client_id.
    !('sub' in (one.inside ?? {}) && 'client_id' in (other.outside ?? {}));
  const pairs = pairsOf(ROWS).filter(([one, other]) => apart(one, other));
  const wrong: unknown[] = [];
  for (const [one, other] of pairs) {
    const sign = one.sign ?? other.sign;
    const answer = await answerTo({
      inside: { ...one.inside, ...other.inside },
      outside: { ...one.outside, ...other.outside },
      ...(sign && { sign }),
    });
    const stateless = 'state' in (other.inside ?? {}) && 'error' in one.answer;
    const expected = stateless ? { ...one.answer, state: undefined } : one.answer;
    if (!isDeepStrictEqual({ state: undefined, ...answer }, { state: undefined, ...expected }))
      wrong.push({ [`${one.rule}, and ${other.rule}`]: answer });
  }
  expect(wrong).toEqual([]);
  expect(pairs.length).toBeGreaterThan(1_200);
}, 30_000);

describe('what the client registered decides', () => {
  const answerAs = async (as: Partial<Client>, inside: Changes) => {
    const other = await worldOf([registered(as)]);
    return refusalIn(await other.ask(await new RelyingParty(other).requestObjectPath(inside)));
  };

  test('whether PKCE is enforced', async () => {
    const refused = request('Request is missing code_challenge parameter, but PKCE is enforced.');
    expect(await answerAs({ pkceEnforced: true }, {})).toEqual(refused);
  });

  test('whether the nonce may be left out', async () => {
    expect(await answerAs({ permitMissingNonce: true }, { nonce: undefined })).toMatchObject({ error: 'none' });
  });

  test('whether identities may be asked for', async () => {
    const refused = request('Request vtr is not permitted');
    expect(await answerAs({ identityVerificationSupported: false }, { vtr: ['Cl.Cm.P2'] })).toEqual(refused);
  });

  test('that a request object is needed, which is then taken', async () => {
    expect(await answerAs({ jarValidationRequired: true }, {})).toMatchObject({ error: 'none' });
  });

  test('where its keys are: an answer of 500 when they cannot be had', async () => {
    const as: Partial<Client> = { publicKeySource: 'JWKS', jwksUrl: 'https://service.example.org/jwks.json' };
    expect(await answerAs(as, {})).toEqual({ status: 500, text: 'Unexpected server error' });
  });

  test('that without a key nothing is trusted', async () => {
    expect(await answerAs({ publicKey: null }, {})).toEqual(untrusted);
  });
});

describe('the response_mode', () => {
  test('outside says where an error goes', async () => {
    const answer = await answerTo({ inside: { nonce: undefined }, outside: { response_mode: 'fragment' } });
    expect(answer).toMatchObject({ description: 'Request is missing nonce parameter', in: 'fragment' });
  });

  test('inside is read, and then forgotten: the real provider answers in the query', async () => {
    const path = await pathOf({ inside: { response_mode: 'fragment', login_hint: 'amina-hussain' } });
    const { query, fragment } = landed(await world.ask(path));
    expect([query.code, fragment]).toEqual([expect.any(String), {}]);
  });
});

// Every rule for a request in the query, one row a rule, in the real provider's order; and that order itself.
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../state/client.ts';
import { CLAIM } from '../state/vocabulary.ts';
import { CALLBACK, type Changes, given, RelyingParty, registered } from '../testing/relyingParty.ts';
import { areApart, pairsOf, type Refusal, refusalIn } from '../testing/rows.ts';
import { type World, worldOf } from '../testing/world.ts';

interface Row {
  rule: string;
  change: Changes;
  answer: Refusal;
}

const missing: Refusal = { status: 400, text: 'Request is missing parameters' };
const invalid: Refusal = { status: 400, text: 'Invalid request' };
const error = (code: string, description: string): Refusal => ({ error: code, description, state: 'the-state' });
const request = (description: string): Refusal => error('invalid_request', description);
const malformed = request('Invalid request');
const userinfo = (...names: string[]) => ({ userinfo: Object.fromEntries(names.map((name) => [name, null])) });

/** Without these nobody can be told anything by a redirect. */
const NOBODY: Row[] = [
  { rule: 'no client_id', change: { client_id: undefined }, answer: missing },
  { rule: 'a blank client_id', change: { client_id: ' ' }, answer: missing },
  { rule: 'no redirect_uri', change: { redirect_uri: undefined }, answer: missing },
  { rule: 'a redirect_uri that is none', change: { redirect_uri: 'https://exa mple.org' }, answer: missing },
  { rule: 'a redirect_uri that runs', change: { redirect_uri: 'javascript:alert(1)' }, answer: missing },
  { rule: 'a redirect_uri that is data', change: { redirect_uri: 'data:text/html,x' }, answer: missing },
  { rule: 'a redirect_uri that has a code', change: { redirect_uri: `${CALLBACK}?code=1` }, answer: missing },
  { rule: 'a redirect_uri that has a state', change: { redirect_uri: `${CALLBACK}?state=1` }, answer: missing },
  { rule: 'a redirect_uri that has a response', change: { redirect_uri: `${CALLBACK}?response=1` }, answer: missing },
  { rule: 'a redirect_uri with a fragment', change: { redirect_uri: `${CALLBACK}#there` }, answer: missing },
];

/** Nor while it is not known whether they may be sent there. */
const STRANGERS: Row[] = [
  { rule: 'an unknown client', change: { client_id: 'nobody' }, answer: invalid },
  { rule: 'a redirect_uri of somebody else', change: { redirect_uri: 'https://other.example.org/' }, answer: invalid },
  { rule: 'a redirect_uri with a slash more', change: { redirect_uri: `${CALLBACK}/` }, answer: invalid },
  { rule: 'a relative redirect_uri', change: { redirect_uri: '/callback' }, answer: invalid },
];

/** The library behind the real provider reads the form of every parameter first. */
const FORM: Row[] = [
  { rule: 'no response_type', change: { response_type: undefined }, answer: malformed },
  { rule: 'an unknown response_type', change: { response_type: 'cookie' }, answer: malformed },
  { rule: 'request beside request_uri', change: { request: 'x', request_uri: 'https://x.org' }, answer: malformed },
  { rule: 'a request that is no JWT', change: { request: 'not.a.jwt' }, answer: malformed },
  { rule: 'no scope', change: { scope: undefined }, answer: malformed },
  { rule: 'a scope without openid', change: { scope: 'email' }, answer: malformed },
  { rule: 'an unknown prompt', change: { prompt: 'always' }, answer: malformed },
  { rule: 'prompt none beside another', change: { prompt: 'none login' }, answer: malformed },
  { rule: 'max_age that is no number', change: { max_age: 'soon' }, answer: malformed },
  { rule: 'max_age that is not whole', change: { max_age: '1.5' }, answer: malformed },
  { rule: 'max_age beyond 32 bits', change: { max_age: '2147483648' }, answer: malformed },
  { rule: 'claims that are no JSON', change: { claims: '{' }, answer: malformed },
  { rule: 'claims that are null', change: { claims: 'null' }, answer: malformed },
  { rule: 'claims that are a list', change: { claims: '[]' }, answer: malformed },
  { rule: 'claims whose userinfo is no object', change: { claims: '{"userinfo":"all"}' }, answer: malformed },
  { rule: 'ui_locales that are no tags', change: { ui_locales: 'en_GB' }, answer: malformed },
  { rule: 'an id_token_hint that is no JWT', change: { id_token_hint: 'hint' }, answer: malformed },
  { rule: 'an unknown display', change: { display: 'watch' }, answer: malformed },
];

/** The provider's own rules. */
const RULES: Row[] = [
  { rule: 'response_mode form_post', change: { response_mode: 'form_post' }, answer: invalid },
  {
    rule: 'no state',
    change: { state: undefined },
    answer: { error: 'invalid_request', description: 'Request is missing state parameter' },
  },
  {
    rule: 'a request_uri',
    change: { request_uri: 'https://x.org' },
    answer: error('request_uri_not_supported', 'Request URI parameter not supported'),
  },
  {
    rule: 'a response_type that is not code alone',
    change: { response_type: 'code token' },
    answer: error('unsupported_response_type', 'Unsupported response type'),
  },
  {
    rule: 'an unknown scope',
    change: { scope: 'openid profile' },
    answer: error('invalid_scope', 'Invalid, unknown or malformed scope'),
  },
  {
    rule: 'a scope of other clients',
    change: { scope: 'openid am' },
    answer: error('invalid_scope', 'Invalid, unknown or malformed scope'),
  },
  { rule: 'an unknown claim', change: { claims: userinfo('age') }, answer: request('Request contains invalid claims') },
  {
    rule: 'a claim of other clients',
    change: { claims: userinfo(CLAIM.inheritedIdentity) },
    answer: request('Request contains invalid claims'),
  },
  { rule: 'no nonce', change: { nonce: undefined }, answer: request('Request is missing nonce parameter') },
  {
    rule: 'a challenge without its method',
    change: { code_challenge: 'x' },
    answer: request(
      'Request is missing code_challenge_method parameter. code_challenge_method is required when code_challenge is present.',
    ),
  },
  {
    rule: 'a challenge that is plain',
    change: { code_challenge: 'x', code_challenge_method: 'plain' },
    answer: request('Invalid value for code_challenge_method parameter.'),
  },
  { rule: 'a vtr that is empty', change: { vtr: '' }, answer: request('Request vtr not valid') },
  { rule: 'a vtr that asks nothing', change: { vtr: '[]' }, answer: request('Request vtr not valid') },
  { rule: 'a vtr that is no list', change: { vtr: '"Cl.Cm"' }, answer: request('Request vtr not valid') },
  { rule: 'an identity without Cm', change: { vtr: '["Cl.P2"]' }, answer: request('Request vtr not valid') },
  { rule: 'an identity or none', change: { vtr: '["Cl.Cm.P2","Cl.Cm"]' }, answer: request('Request vtr not valid') },
  { rule: 'a level of nobody', change: { vtr: '["Cl.Cm.P4"]' }, answer: request('Request vtr not valid') },
  {
    rule: 'a level of other clients',
    change: { vtr: '["Cl.Cm.P3"]' },
    answer: request('Request vtr is not permitted'),
  },
  { rule: 'max_age below -1', change: { max_age: '-2' }, answer: request('Max age is negative in query params') },
  { rule: 'an unknown channel', change: { channel: 'fax' }, answer: request('Invalid value for channel parameter.') },
  {
    rule: 'prompt select_account',
    change: { prompt: 'select_account' },
    answer: error('unmet_authentication_requirements', 'Unmet authentication requirements'),
  },
];

/** In the order in which they are asked. */
const ALL = [...NOBODY, ...STRANGERS, ...FORM, ...RULES];

let world: World;
let service: RelyingParty;
beforeAll(async () => {
  world = await worldOf([registered()]);
  service = new RelyingParty(world);
});

const answerTo = async (changes: Changes): Promise<Refusal> =>
  refusalIn(await world.ask(service.authorizePath(changes)));

/** What the client registered otherwise, and what that refuses. */
const REGISTERED: (Row & { as: Partial<Client> })[] = [
  {
    rule: 'P0 is not among the levels of the client',
    as: { clientLoCs: ['P2'] },
    change: { vtr: '["Cl.Cm.P0"]' },
    answer: request('Request vtr is not permitted'),
  },
  {
    rule: 'the client is not registered for identities',
    as: { identityVerificationSupported: false },
    change: { vtr: '["Cl.Cm.P2"]' },
    answer: request('Request vtr is not permitted'),
  },
  {
    rule: 'the client has a secret only',
    as: { token_auth_method: 'client_secret_post' },
    change: { vtr: '["Cl.Cm.P2"]' },
    answer: request('Request vtr is not permitted'),
  },
  {
    rule: 'PKCE is enforced for the client',
    as: { pkceEnforced: true },
    change: {},
    answer: request('Request is missing code_challenge parameter, but PKCE is enforced.'),
  },
  {
    rule: 'PKCE is enforced, and the challenge is blank',
    as: { pkceEnforced: true },
    change: { code_challenge: '', code_challenge_method: 'S256' },
    answer: request('Request is missing code_challenge parameter, but PKCE is enforced.'),
  },
  {
    rule: 'the client must send request objects',
    as: { jarValidationRequired: true },
    change: { nonce: undefined },
    answer: error('access_denied', 'JAR required for client but request does not contain Request Object'),
  },
  {
    rule: 'the client must send request objects, and wants to return elsewhere',
    as: { jarValidationRequired: true },
    change: { redirect_uri: 'https://other.example.org/' },
    answer: invalid,
  },
  {
    rule: 'the client has the scope of the document checking application',
    as: { scopes: ['openid', 'email', 'doc-checking-app'] },
    change: {},
    answer: error('access_denied', 'JAR required for client but request does not contain Request Object'),
  },
];

describe('a request in the query', () => {
  test('is answered by the sign-in page when it is sound', async () => {
    const answer = await world.ask(service.authorizePath());
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      expect.stringContaining('/sign-in?journey='),
    ]);
  });

  test.each(ALL)('is refused for $rule', async ({ change, answer }) => {
    expect(await answerTo(change)).toEqual(answer);
  });

  test.each(REGISTERED)('is refused when $rule', async ({ as, change, answer }) => {
    const other = await worldOf([registered(as)]);
    expect(await refusalIn(await other.ask(new RelyingParty(other).authorizePath(change)))).toEqual(answer);
  });

  test('is not refused for a nonce that the client may leave out', async () => {
    const other = await worldOf([registered({ permitMissingNonce: true })]);
    const party = new RelyingParty(other);
    const { nonce } = await party.idToken({ nonce: undefined });
    expect(nonce).toBeUndefined();
  });

  test.each([
    { max_age: '-1' },
    { max_age: '+60' },
    { code_challenge: '' },
    { code_challenge: ' ', code_challenge_method: 'plain' },
    { vtr: '["P2.Cm.Cl"]' },
    { vtr: '["Cl.Cm.HMP200"]' },
    { claims: { id_token: { whatever: null } } },
    { ui_locales: 'cy-AR fr' },
    { prompt: 'none' },
    { channel: 'generic_app' },
    { id_token_hint: 'eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl' },
  ])('is let through with %o', async (change) => {
    expect(await answerTo(change)).toMatchObject({ error: 'none' });
  });
});

test('of any two rules that are broken, the earlier answers', async () => {
  const pairs = pairsOf(ALL).filter(([one, other]) => areApart(one.change, other.change));
  const wrong: unknown[] = [];
  for (const [one, other] of pairs) {
    const answer = await answerTo({ ...one.change, ...other.change });
    const expected =
      'state' in other.change && 'error' in one.answer ? { ...one.answer, state: undefined } : one.answer;
    // Where the error goes is another matter, tested below.
    if (!isDeepStrictEqual({ state: undefined, ...answer, in: 0 }, { state: undefined, ...expected, in: 0 }))
      wrong.push({ [`${one.rule}, and ${other.rule}`]: answer });
  }
  expect(wrong).toEqual([]);
  expect(pairs.length).toBeGreaterThan(600);
}, 30_000);

describe('an error goes where the client reads it', () => {
  test('in the fragment, when that was asked for', async () => {
    expect(await answerTo({ response_mode: 'fragment', nonce: undefined })).toMatchObject({ in: 'fragment' });
    expect(await answerTo({ response_mode: 'fragment', max_age: 'soon' })).toMatchObject({ in: 'fragment' });
  });

  test('in the fragment, when a malformed request is of the implicit flow', async () => {
    const change = { response_type: 'id_token', nonce: undefined };
    expect(await answerTo(change)).toEqual({ ...malformed, in: 'fragment' });
  });
});

test('only GET is allowed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
    const answer = await world.ask(service.authorizePath(), { method });
    expect([method, answer.status]).toEqual([method, 405]);
  }
  const answer = await world.ask('/authorize', { method: 'POST' });
  expect(await answer.text()).toBe('Method "POST not allowed"');
});

test('of a parameter that comes twice, the last counts', async () => {
  const path = `${service.authorizePath({ response_type: 'cookie' })}&response_type=code`;
  expect(await refusalIn(await world.ask(path))).toMatchObject({ error: 'none' });
});

test('the firewall stops a query of more than 4,096 characters', async () => {
  const other = await worldOf([registered()]);
  await other.restart({ firewall: true });
  const long = (length: number) => {
    const bare = String(new URLSearchParams(given(service.request({ state: '' })))).length;
    return service.authorizePath({ state: 's'.repeat(length - bare) });
  };
  expect((await other.ask(long(4_096))).status).toBe(302);
  expect((await other.ask(long(4_097))).status).toBe(403);
});

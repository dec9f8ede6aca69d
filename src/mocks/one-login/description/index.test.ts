import { describe, expect, test } from 'vitest';
import { judge } from '../../testing/asDescribed.ts';
import { CLAIM } from '../state/vocabulary.ts';
import { codeIn, landed, PKCE, RelyingParty, registered, SIGNED_OUT } from '../testing/relyingParty.ts';
import { type World, worldOf } from '../testing/world.ts';
import { oneLoginDescription } from './index.ts';
import { authorizeQuery } from './requests.ts';

const faults = judge(oneLoginDescription);
const everything = {
  scope: 'openid email phone wallet-subject-id',
  vtr: ['Cl.Cm.P2'],
  claims: { userinfo: Object.fromEntries(registered().claims.map((claim) => [claim, null])) },
};

/** A sound exchange while /token is told to fail; whatever was signed before is forgotten. */
async function refusedTokens(world: World, party: RelyingParty): Promise<Response> {
  await world.restart({ faults: { token: 'FAILING' } });
  return party.exchange(await party.code());
}

async function begin() {
  const world = await worldOf([registered({ clientLoCs: ['P0', 'P1', 'P2'] })]);
  return { world, party: new RelyingParty(world) };
}

describe('every kind of answer is as described', () => {
  test.each(['/.well-known/openid-configuration', '/.well-known/jwks.json', '/.well-known/did.json', '/trustmark'])(
    '%s',
    async (path) => {
      const { world } = await begin();
      const answer = await world.ask(path);
      expect([answer.status, await faults('GET', path, answer)]).toEqual([200, []]);
    },
  );

  test('everything that can be known of somebody, by every scope and claim', async () => {
    const { party } = await begin();
    const exchanged = await party.exchange(await party.code(everything));
    const { access_token } = (await exchanged.clone().json()) as { access_token: string };
    expect([exchanged.status, await faults('POST', '/token', exchanged)]).toEqual([200, []]);
    const told = await party.userinfo(access_token);
    expect(Object.keys((await told.clone().json()) as object)).toEqual(
      expect.arrayContaining(['email', 'phone_number', 'wallet_subject_id', CLAIM.coreIdentity, CLAIM.address]),
    );
    expect([told.status, await faults('GET', '/userinfo', told)]).toEqual([200, []]);
  });

  test('refusals in words, in JSON and by a header alone', async () => {
    const { world, party } = await begin();
    const unknown = await world.ask('/authorize?client_id=nobody');
    expect([unknown.status, await faults('GET', '/authorize', unknown)]).toEqual([400, []]);
    const spent = await party.exchange('no-such-code');
    expect([spent.status, await faults('POST', '/token', spent)]).toEqual([400, []]);
    const stranger = await party.userinfo('no-such-token');
    expect([stranger.status, await faults('GET', '/userinfo', stranger)]).toEqual([401, []]);
  });

  test('signing out', async () => {
    const { world, party } = await begin();
    const { id_token } = await party.tokens(await party.code());
    const query = new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: SIGNED_OUT });
    const answer = await world.ask(`/logout?${query}`);
    expect(landed(answer).to).toBe(SIGNED_OUT);
    expect([answer.status, await faults('GET', '/logout', answer)]).toEqual([302, []]);
  });

  test('endpoints that were told to fail', async () => {
    const { world, party } = await begin();
    await world.restart({ faults: { jwks: 'FAILING', did: 'FAILING', userinfo: 'FAILING' } });
    const { access_token } = await party.tokens(await party.code());
    const answers = [
      ['GET', '/.well-known/jwks.json', await world.ask('/.well-known/jwks.json')],
      ['GET', '/.well-known/did.json', await world.ask('/.well-known/did.json')],
      ['GET', '/userinfo', await party.userinfo(access_token)],
      ['POST', '/token', await refusedTokens(world, party)],
    ] as const;
    for (const [method, path, answer] of answers)
      expect([path, answer.status, await faults(method, path, answer)]).toEqual([path, 503, []]);
  });

  test('the firewall', async () => {
    const { world } = await begin();
    await world.restart({ firewall: true });
    const long = `x=${'x'.repeat(5_000)}`;
    const answers = [
      ['GET', '/authorize', await world.ask(`/authorize?${long}`)],
      ['POST', '/token', await world.ask('/token', { method: 'POST' })],
      ['GET', '/userinfo', await world.ask('/userinfo')],
      ['GET', '/logout', await world.ask(`/logout?${long}`)],
    ] as const;
    for (const [method, path, answer] of answers)
      expect([path, answer.status, await faults(method, path, answer)]).toEqual([path, 403, []]);
  });
});

test('a request that is by the description is taken', async () => {
  const { world, party } = await begin();
  const request = authorizeQuery.parse({
    ...party.request(),
    vtr: '["Cl.Cm"]',
    claims: '{"userinfo":{}}',
    code_challenge: PKCE.challenge,
    code_challenge_method: 'S256',
    prompt: 'login',
    max_age: '300',
    ui_locales: 'cy',
    response_mode: 'query',
    channel: 'web',
    login_hint: 'amina-hussain',
  });
  const answer = await world.ask(`/authorize?${new URLSearchParams(request as Record<string, string>)}`);
  expect(codeIn(answer)).not.toBe('');
  expect(landed(answer).query.state).toBe('the-state');
});

test.each([
  ['response_type', 'id_token', 'unsupported_response_type'],
  ['scope', 'openid shoes', 'invalid_scope'],
  ['vtr', 'high', 'invalid_request'],
  ['claims', '{"userinfo":{"shoes":null}}', 'invalid_request'],
  ['code_challenge', 'without-a-method', 'invalid_request'],
  ['prompt', 'none login', 'invalid_request'],
  ['max_age', '-2', 'invalid_request'],
  ['channel', 'pigeon', 'invalid_request'],
])('%s is read: %j is refused', async (name, value, error) => {
  const { world, party } = await begin();
  const answer = await world.ask(party.authorizePath({ [name]: value }));
  const { query, fragment } = landed(answer);
  expect(query.error ?? fragment.error).toBe(error);
  expect(await faults('GET', '/authorize', answer)).toEqual([]);
});

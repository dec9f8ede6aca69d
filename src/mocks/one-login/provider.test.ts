import { expect, test } from 'vitest';
import { RelyingParty, registered } from './testing/relyingParty.ts';
import { ISSUER, type World, worldOf } from './testing/world.ts';

const json = async (world: World, path: string) => (await world.ask(path)).json();

test('each team has a provider of its own: issuer, keys, state and cookies', async () => {
  const world = await worldOf([registered()]);
  const of = (path: string) => json(world, path);
  expect((await of('/t/one/.well-known/openid-configuration')).issuer).toBe(`${ISSUER}/t/one/`);
  expect((await of('/t/one/.well-known/did.json')).id).toBe('did:web:oidc.example.org:t:one:identity');
  const kids = await Promise.all(
    ['', '/t/one', '/t/two'].map(async (team) => (await of(`${team}/.well-known/jwks.json`)).keys[0].kid),
  );
  expect(new Set(kids).size).toBe(3);
  await world.control('PUT', '/t/one/control/state', { errorConfiguration: { authoriseErrors: ['ACCESS_DENIED'] } });
  expect((await of('/t/one/config')).errorConfiguration.authoriseErrors).toEqual(['ACCESS_DENIED']);
  expect((await of('/t/two/config')).errorConfiguration.authoriseErrors).toEqual([]);
  expect((await of('/config')).errorConfiguration.authoriseErrors).toEqual([]);
  const path = new RelyingParty(world).authorizePath();
  const answer = await world.ask(`/t/two${path}`, { headers: { 'x-one-login-persona': 'amina-hussain' } });
  expect(answer.headers.getSetCookie()).toEqual(
    answer.headers.getSetCookie().map(() => expect.stringContaining('; Path=/t/two;')),
  );
});

test('a code of one team is worth nothing to another', async () => {
  const world = await worldOf([registered()]);
  const party = new RelyingParty(world);
  const code = await party.code();
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: party.redirectUri,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await party.assertion({ aud: `${ISSUER}/t/one/token` }),
  });
  const answer = await world.ask('/t/one/token', { method: 'POST', body });
  expect(await answer.json()).toEqual({ error: 'invalid_grant', error_description: 'Invalid grant' });
  expect((await party.exchange(code)).status).toBe(200);
});

test('at most 200 teams are remembered: the longest unused is forgotten, but never the provider without a team', async () => {
  const world = await worldOf();
  const kid = async (team: string) => (await json(world, `${team}/.well-known/jwks.json`)).keys[0].kid;
  const frozen = (team: string) => world.control('POST', `${team}/control/clock`, { now: 1_000 });
  const isFrozen = async (team: string) => {
    const answer = await world.control('POST', `${team}/control/clock`, {});
    return (await answer.json()).frozen;
  };
  const own = await kid('');
  await frozen('/t/first');
  await frozen('/t/used');
  for (let number = 0; number < 198; number += 1) {
    await world.ask(`/t/team-${number}/`);
    await world.ask('/t/used/');
  }
  expect(await isFrozen('/t/used')).toBe(true);
  expect(await isFrozen('/t/first')).toBe(false);
  expect(await kid('')).toBe(own);
});

test('a name of a team keeps to letters, digits, _ and -', async () => {
  const world = await worldOf();
  const statuses = ['/t/a_b-1/', '/t/', '/t/a.b/', `/t/${'a'.repeat(65)}/`, '/t/-a/', '/t/a/t/b/'].map(
    async (path) => (await world.ask(path)).status,
  );
  expect(await Promise.all(statuses)).toEqual([200, 404, 404, 404, 404, 404]);
});

test('a document is finished at once, except while its endpoint is at fault', async () => {
  const world = await worldOf();
  const face = { internal: ISSUER, browser: ISSUER, identity: ISSUER };
  const known = (path: string) => world.provider.document(path, face) !== undefined;
  expect(known('/.well-known/jwks.json')).toBe(true);
  expect(known('/token')).toBe(false);
  await world.control('PUT', '/control/state', { faults: { jwks: 'FAILING' } });
  expect([known('/.well-known/jwks.json'), known('/.well-known/openid-configuration')]).toEqual([false, true]);
  expect((await world.ask('/.well-known/jwks.json')).status).toBe(503);
});

test.each([
  ['text/html,*/*', 302, `${ISSUER}/inspect`],
  ['*/*', 200, null],
])('its root, asked for %s, answers %i', async (accept, status, location) => {
  const answer = await (await worldOf()).ask('/', { headers: { accept } });
  expect([answer.status, answer.headers.get('location')]).toEqual([status, location]);
});

test.each([
  ['DELETE', '/token', 405, 'POST'],
  ['POST', '/userinfo', 405, 'GET'],
  ['PATCH', '/sign-in', 405, 'GET, POST'],
  ['POST', '/.well-known/jwks.json', 405, 'GET'],
  ['GET', '/nowhere', 404, null],
  ['GET', '/__proto__', 404, null],
  ['GET', '/constructor', 404, null],
])('%s %s answers %i and what it allows', async (method, path, status, allow) => {
  const answer = await (await worldOf()).ask(path, { method });
  expect([answer.status, answer.headers.get('allow')]).toEqual([status, allow]);
});

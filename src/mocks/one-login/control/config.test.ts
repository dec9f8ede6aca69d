import { expect, test } from 'vitest';
import { CLAIM } from '../state/vocabulary.ts';
import { RelyingParty, registered } from '../testing/relyingParty.ts';
import { readState, writeState } from '../testing/state.ts';
import { ISSUER, type World, worldOf } from '../testing/world.ts';

const configuration = async (world: World) => (await world.control('GET', '/config')).json();
const configure = (world: World, body: unknown) => world.control('POST', '/config', body);

/** The status and the body of an answer that is refused. */
async function refused(world: World, body: unknown) {
  const answer = await world.ask('/config', { method: 'POST', body: JSON.stringify(body) });
  return [answer.status, await answer.text()] as const;
}

test('GET says what the simulator says, of its own client until another is given', async () => {
  const world = await worldOf([registered()]);
  const { clientConfiguration, responseConfiguration, ...rest } = await configuration(world);
  expect(clientConfiguration).toEqual({
    clientId: 'HGIOgho9HIRhgoepdIOPFdIUWgewi0jw',
    publicKeySource: 'STATIC',
    scopes: ['openid', 'email', 'phone'],
    redirectUrls: ['http://localhost:8080/oidc/authorization-code/callback'],
    postLogoutRedirectUrls: ['http://localhost:8080/signed-out'],
    claims: [CLAIM.coreIdentity, CLAIM.address, CLAIM.returnCode],
    identityVerificationSupported: true,
    idTokenSigningAlgorithm: 'ES256',
    clientLoCs: ['P0', 'P2'],
    token_auth_method: 'private_key_jwt',
  });
  expect(responseConfiguration.sub).toMatch(/^urn:fdc:gov\.uk:2022:/);
  expect(rest).toEqual({
    errorConfiguration: { coreIdentityErrors: [], idTokenErrors: [], authoriseErrors: [] },
    simulatorUrl: ISSUER,
    publishNewIdTokenKeysEnabled: false,
    usingNewIdTokenSigningKeys: false,
  });
});

test('POST lays what it is given over what is there, and answers with nothing', async () => {
  const world = await worldOf();
  const answer = await configure(world, { clientConfiguration: { clientId: 'mine', scopes: ['openid'] } });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
  await configure(world, { clientConfiguration: { claims: [] }, simulatorUrl: 'http://localhost:3000/' });
  await configure(world, { responseConfiguration: { phoneNumber: null, email: 'them@example.org' } });
  expect(await configuration(world)).toMatchObject({
    clientConfiguration: { clientId: 'mine', scopes: ['openid'], claims: [], clientLoCs: ['P0', 'P2'] },
    responseConfiguration: { phoneNumber: null, email: 'them@example.org', maxLoCAchieved: 'P2' },
    simulatorUrl: 'http://localhost:3000',
  });
});

test('POST leaves the clients alone that are always registered, and renames its own', async () => {
  const world = await worldOf([registered()]);
  await configure(world, { clientConfiguration: { clientId: 'first' } });
  await configure(world, { clientConfiguration: { clientId: 'second' } });
  const { clients } = await readState(world);
  expect(clients.map(({ clientId }) => clientId)).toEqual(['second', 'service']);
  expect(clients[1]).toEqual(registered());
});

test('POST with a responseConfiguration does without pages, as the simulator; a reset brings them back', async () => {
  const world = await worldOf([registered()]);
  const party = new RelyingParty(world);
  const leadsTo = async () => (await world.ask(party.authorizePath())).headers.get('location')?.split('?')[0];
  expect(await leadsTo()).toBe(`${ISSUER}/sign-in`);
  await configure(world, { errorConfiguration: {} });
  expect(await leadsTo()).toBe(`${ISSUER}/sign-in`);
  await configure(world, { responseConfiguration: { email: 'them@example.org' } });
  expect(await leadsTo()).toBe(party.redirectUri);
  await configure(world, { interactiveMode: true, responseConfiguration: {} });
  expect(await leadsTo()).toBe(`${ISSUER}/sign-in`);
  await configure(world, { interactiveMode: 'false' });
  await world.control('POST', '/control/reset');
  expect(await leadsTo()).toBe(`${ISSUER}/sign-in`);
});

test('POST without errorConfiguration clears all errors, and names that there are not are passed over', async () => {
  const world = await worldOf();
  await configure(world, {
    errorConfiguration: { idTokenErrors: ['INVALID_ISS', 'NO_SUCH'], coreIdentityErrors: ['INVALID_AUD'] },
  });
  const errors = async () => (await configuration(world)).errorConfiguration;
  expect(await errors()).toEqual({
    idTokenErrors: ['INVALID_ISS'],
    coreIdentityErrors: ['INVALID_AUD'],
    authoriseErrors: [],
  });
  await configure(world, {});
  expect(await errors()).toEqual({ idTokenErrors: [], coreIdentityErrors: [], authoriseErrors: [] });
});

test('POST turns the next keys on and, unlike the simulator, off again', async () => {
  const world = await worldOf();
  const keys = async () => {
    const { publishNewIdTokenKeysEnabled, usingNewIdTokenSigningKeys } = await configuration(world);
    return [publishNewIdTokenKeysEnabled, usingNewIdTokenSigningKeys];
  };
  await configure(world, { publishNewIdTokenSigningKeys: 'true', useNewIdTokenSigningKeys: 'true' });
  expect(await keys()).toEqual([true, true]);
  await configure(world, { useNewIdTokenSigningKeys: false });
  expect(await keys()).toEqual([true, false]);
  await configure(world, { publishNewIdTokenSigningKeys: false });
  expect(await keys()).toEqual([false, false]);
});

test('POST that uses the next keys without publishing them is refused, and none of it is done', async () => {
  const world = await worldOf();
  const before = await configuration(world);
  expect(
    await refused(world, {
      useNewIdTokenSigningKeys: true,
      clientConfiguration: { clientId: 'x' },
      responseConfiguration: { email: 'x@example.org' },
      simulatorUrl: 'http://localhost:1',
    }),
  ).toEqual([400, 'Cannot enabled useNewIdTokenSigningKeys whilst publishNewIdTokenSigningKeys is false']);
  expect(await configuration(world)).toEqual(before);
});

test.each([
  [[], ''],
  [{ abc: 123 }, ''],
  [{ clientConfiguration: [] }, 'clientConfiguration'],
  [{ clientConfiguration: { idTokenSigningAlgorithm: 'HS256' } }, 'clientConfiguration.idTokenSigningAlgorithm'],
  [{ clientConfiguration: { redirectUrl: 'x' } }, 'clientConfiguration.'],
  [{ responseConfiguration: null }, 'responseConfiguration'],
  [{ responseConfiguration: { emailVerified: 'yes' } }, 'responseConfiguration.emailVerified'],
  [{ responseConfiguration: { emial: 'x' } }, 'responseConfiguration'],
  [{ errorConfiguration: { idTokenErrors: 'INVALID_ISS' } }, 'errorConfiguration.idTokenErrors'],
  [{ simulatorUrl: 'localhost' }, 'simulatorUrl'],
  [{ publishNewIdTokenSigningKeys: 'no' }, 'publishNewIdTokenSigningKeys'],
])('POST %j is refused, naming what is wrong, and nothing changes', async (body, member) => {
  const world = await worldOf();
  await writeState(world, { errorConfiguration: { idTokenErrors: ['INVALID_ISS'] } });
  const before = await readState(world);
  const [status, text] = await refused(world, body);
  expect([status, Object.keys(JSON.parse(text).errors)]).toEqual([400, [member]]);
  expect(await readState(world)).toEqual(before);
});

test('POST of what is no JSON is refused', async () => {
  const world = await worldOf();
  const answer = await world.ask('/config', { method: 'POST', body: '{' });
  expect([answer.status, await answer.json()]).toMatchObject([400, { errors: {} }]);
});

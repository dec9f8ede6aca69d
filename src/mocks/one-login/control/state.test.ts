import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { PKCE, RelyingParty, registered } from '../testing/relyingParty.ts';
import { readState, writeState } from '../testing/state.ts';
import { IDENTITY, ISSUER, START, worldOf } from '../testing/world.ts';

test('a snapshot written back is the same state, in another provider as well, and in the words it came in', async () => {
  const world = await worldOf([registered()]);
  const party = new RelyingParty(world);
  await party.tokens(await party.code({ vtr: ['Cl.Cm.P2'] }));
  await party.code(
    { code_challenge: PKCE.challenge, code_challenge_method: 'S256' },
    'amina-hussain',
    'id-token-alg-none',
  );
  const state = await readState(world);
  expect(Object.keys(state.authCodes)).toHaveLength(1);
  expect(Object.keys(state.accessTokenGrants)).toHaveLength(1);
  await writeState(world, state);
  expect(await readState(world)).toEqual(state);
  const other = await worldOf([registered()]);
  expect(await (await writeState(other, state)).json()).toEqual(state);
});

test('a snapshot carries the keys: tokens signed before are good after, and so are codes, for whoever signed in', async () => {
  const world = await worldOf([registered()]);
  const party = new RelyingParty(world);
  const { access_token } = await party.tokens(await party.code({ scope: 'openid email' }));
  const before = await (await party.userinfo(access_token)).json();
  const code = await party.code();
  const state = await readState(world);
  await world.control('POST', '/control/reset');
  expect((await party.userinfo(access_token)).status).toBe(401);
  expect((await party.exchange(code)).status).toBe(400);
  await writeState(world, state);
  expect(await (await party.userinfo(access_token)).json()).toEqual(before);
  const after = decodeJwt((await party.tokens(code)).id_token);
  expect(after.sub).toBe(before.sub);
});

test('a snapshot leaves out what has expired', async () => {
  const world = await worldOf([registered()]);
  const party = new RelyingParty(world);
  await party.tokens(await party.code());
  await party.code();
  world.wait(301);
  const { authCodes, accessTokens, accessTokenGrants } = await readState(world);
  expect([authCodes, accessTokens, accessTokenGrants]).toEqual([{}, {}, {}]);
});

test('a snapshot does not tie a provider to the address where it was read', async () => {
  const world = await worldOf();
  const state = await readState(world);
  expect([state.simulatorUrl, state.identityUrl]).toEqual([ISSUER, IDENTITY]);
  await writeState(world, state);
  const url = new URL(`${ISSUER}/.well-known/openid-configuration`);
  const elsewhere = { internal: 'http://localhost:1', browser: 'http://localhost:1', identity: 'http://localhost:1' };
  const caller = { url, peer: undefined, proxied: false, token: undefined };
  const asked = { path: url.pathname, request: new Request(url), face: elsewhere, caller };
  expect(await (await world.provider.answer(asked)).json()).toMatchObject({ issuer: 'http://localhost:1/' });
});

test('a snapshot keeps somebody as they were when the persona has changed since', async () => {
  const world = await worldOf([registered()]);
  const party = new RelyingParty(world);
  const code = await party.code();
  const state = await readState(world);
  const [persona] = state.personas;
  await writeState(world, {
    ...state,
    personas: [{ ...persona!, response: { ...persona!.response, email: 'b@example.org' } }],
    authCodes: { [code]: { ...state.authCodes[code]!, responseConfiguration: { email: 'a@example.org' } } },
  });
  await writeState(world, await readState(world));
  const { access_token } = await party.tokens(code);
  expect(await (await party.userinfo(access_token)).json()).toMatchObject({ email: 'a@example.org' });
});

test('a reset goes back to the first day, on the same keys', async () => {
  const world = await worldOf([registered()]);
  const first = await readState(world);
  await writeState(world, { interactiveMode: false, now: START, personas: [], faults: { did: 'SLOW' }, clients: [] });
  await world.control('POST', '/control/reset');
  expect(await readState(world)).toEqual({ ...first, registration: 'easy' });
});

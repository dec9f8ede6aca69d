import { expect, test } from 'vitest';
import { RelyingParty, registered } from '../testing/relyingParty.ts';
import { readState } from '../testing/state.ts';
import { type World, worldOf } from '../testing/world.ts';

const rotate = (world: World, body: unknown) => world.control('POST', '/control/rotate-keys', body);

/** The `kid`s published for ID tokens, and for identities. */
async function kids(world: World, path: '/.well-known/jwks.json' | '/.well-known/did.json') {
  const { keys = [], assertionMethod = [] } = await (await world.ask(path)).json();
  return [
    ...keys.map(({ kid }: { kid: string }) => kid),
    ...assertionMethod.map(({ id }: { id: string }) => id.split('#')[1]),
  ];
}

test('rotating publishes, uses and retires, step by step or all at once', async () => {
  const world = await worldOf();
  const before = (await readState(world)).signingKeys;
  const ec = async () => (await kids(world, '/.well-known/jwks.json')).filter((_, at) => at % 2 === 0);
  await rotate(world, { keys: 'id-token', step: 'publish' });
  expect(await ec()).toEqual([before.idTokenEc?.kid, before.nextIdTokenEc?.kid]);
  expect(await readState(world)).toMatchObject({ publishNewIdTokenSigningKeys: true, useNewIdTokenSigningKeys: false });
  await rotate(world, { keys: 'id-token', step: 'use' });
  expect(await readState(world)).toMatchObject({ publishNewIdTokenSigningKeys: true, useNewIdTokenSigningKeys: true });
  await rotate(world, { keys: 'id-token', step: 'retire' });
  expect(await ec()).toEqual([before.nextIdTokenEc?.kid]);
  await rotate(world, {});
  const [latest] = await ec();
  expect([before.idTokenEc?.kid, before.nextIdTokenEc?.kid]).not.toContain(latest);
});

test('the keys of identities rotate by themselves', async () => {
  const world = await worldOf();
  const { identityEc, nextIdentityEc } = (await readState(world)).signingKeys;
  const tokens = await kids(world, '/.well-known/jwks.json');
  await rotate(world, { keys: 'did', step: 'publish' });
  expect(await kids(world, '/.well-known/did.json')).toEqual([identityEc?.kid, nextIdentityEc?.kid]);
  await rotate(world, { keys: 'did' });
  expect(await kids(world, '/.well-known/did.json')).toEqual([nextIdentityEc?.kid]);
  expect(await kids(world, '/.well-known/jwks.json')).toEqual(tokens);
});

test('a client can be told of a logout that nobody made', async () => {
  const backChannelLogoutUri = 'https://service.example.org/back-channel-logout';
  const world = await worldOf([registered({ backChannelLogoutUri })]);
  world.serve(backChannelLogoutUri, () => new Response());
  await world.control('POST', '/control/back-channel-logout', { clientId: 'service', sub: 'somebody' });
  expect(world.outings).toEqual([{ address: backChannelLogoutUri, body: expect.stringMatching(/^logout_token=e/) }]);
});

test('who watches the inspector goes on watching after a reset', async () => {
  const world = await worldOf([registered()]);
  const events = (await world.ask('/inspect/events')).body!.pipeThrough(new TextDecoderStream()).getReader();
  await world.control('POST', '/control/reset');
  await world.ask(new RelyingParty(world).authorizePath());
  let text = '';
  while (!text.includes('event: exchange')) text += (await events.read()).value;
  expect(text).toContain('authorize');
  await events.cancel();
});

test.each([
  ['POST', '/control/rotate-keys', '{"keys":"all"}', 'Rotation takes'],
  ['POST', '/control/rotate-keys', '{"step":"next"}', 'Rotation takes'],
  ['POST', '/control/rotate-keys', '{', 'Rotation takes'],
  ['POST', '/control/back-channel-logout', '{}', 'The client and the subject are needed'],
])('%s %s %s is refused with a sentence', async (method, path, body, sentence) => {
  const world = await worldOf();
  const answer = await world.ask(path, { method, body });
  expect([answer.status, (await answer.json()).error]).toEqual([400, expect.stringContaining(sentence)]);
});

test.each([
  ['DELETE', '/control/state'],
  ['GET', '/control/reset'],
  ['GET', '/control/nonsense'],
  ['PUT', '/config'],
])('%s %s is answered with what there is', async (method, path) => {
  const answer = await (await worldOf()).ask(path, { method });
  expect([answer.status, (await answer.json()).error]).toEqual([404, expect.stringContaining('PUT /control/state')]);
});

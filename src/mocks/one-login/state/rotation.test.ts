// Keys change in three steps: the next is published, then it signs, then the old one goes.
import { decodeProtectedHeader } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { landed, RelyingParty, registered, SIGNED_OUT } from '../testing/relyingParty.ts';
import { didKeysOf, isVerified, jwksOf } from '../testing/verify.ts';
import { type World, worldOf } from '../testing/world.ts';
import { CLAIM } from './vocabulary.ts';

let world: World;
let service: RelyingParty;
beforeEach(async () => {
  world = await worldOf([registered()]);
  service = new RelyingParty(world);
});

const rotate = (keys: 'id-token' | 'did', step: string) =>
  world.control('POST', '/control/rotate-keys', { keys, step });
const kidOf = (token: string) => decodeProtectedHeader(token).kid;
const tokens = async () => service.tokens(await service.code());
const kids = async () => (await jwksOf(world)).map(({ kid }) => kid);

async function coreIdentity(): Promise<string> {
  const claims = { userinfo: { [CLAIM.coreIdentity]: null } };
  const { access_token } = await service.tokens(await service.code({ vtr: '["Cl.Cm.P2"]', claims }));
  return ((await (await service.userinfo(access_token)).json()) as Record<string, string>)[
    CLAIM.coreIdentity
  ] as string;
}

describe('keys of ID tokens', () => {
  test('are published, used and retired, and what the old ones signed is good for as long as they are published', async () => {
    const before = await tokens();
    const first = await kids();
    expect(first).toHaveLength(2);

    await rotate('id-token', 'publish');
    const both = await kids();
    expect(both).toHaveLength(4);
    expect(both.slice(0, 2)).toEqual(first);
    expect(first).toContain(kidOf((await tokens()).id_token));

    await rotate('id-token', 'use');
    const after = await tokens();
    expect(first).not.toContain(kidOf(after.id_token));
    expect(both).toContain(kidOf(after.id_token));
    expect(await kids()).toEqual(both);
    expect((await service.userinfo(before.access_token)).status).toBe(200);
    expect(await isVerified(before.id_token, await jwksOf(world))).toBe(true);

    await rotate('id-token', 'retire');
    expect(await kids()).toEqual(both.slice(2));
    expect((await service.userinfo(before.access_token)).status).toBe(401);
    expect(await isVerified(before.id_token, await jwksOf(world))).toBe(false);
    expect((await service.userinfo(after.access_token)).status).toBe(200);
    expect(kidOf((await tokens()).id_token)).toBe(kidOf(after.id_token));
  });

  test('change for RS256 clients at the same time', async () => {
    const client = registered({ idTokenSigningAlgorithm: 'RS256' });
    await world.restart({ clients: [client] });
    const before = kidOf((await tokens()).id_token);
    await rotate('id-token', 'use');
    const { id_token } = await tokens();
    expect(kidOf(id_token)).not.toBe(before);
    expect(await isVerified(id_token, await jwksOf(world))).toBe(true);
  });

  test('that are retired sign nobody out any more', async () => {
    const { id_token } = await tokens();
    const query = new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: SIGNED_OUT });
    await rotate('id-token', 'use');
    expect(landed(await world.ask(`/logout?${query}`)).to).toBe(SIGNED_OUT);
    await rotate('id-token', 'retire');
    expect(landed(await world.ask(`/logout?${query}`)).query.error_description).toBe(
      'unable to validate id_token_hint',
    );
  });

  test('change in one go when no step is named, and the DID document does not', async () => {
    const [before, did] = [await kids(), await didKeysOf(world)];
    await world.control('POST', '/control/rotate-keys', {});
    const after = await kids();
    expect(after).toHaveLength(2);
    expect(after.filter((kid) => before.includes(kid))).toEqual([]);
    expect(await didKeysOf(world)).toEqual(did);
  });
});

describe('keys of the DID document', () => {
  test('are published, used and retired, and what the old ones signed is good for as long as they are published', async () => {
    const before = await coreIdentity();
    const first = await didKeysOf(world);
    expect(first.map(({ kid }) => kid)).toEqual([kidOf(before)]);

    await rotate('did', 'publish');
    expect(await didKeysOf(world)).toHaveLength(2);
    expect(kidOf(await coreIdentity())).toBe(kidOf(before));

    await rotate('did', 'use');
    const after = await coreIdentity();
    const both = await didKeysOf(world);
    expect(kidOf(after)).not.toBe(kidOf(before));
    expect([await isVerified(before, both), await isVerified(after, both)]).toEqual([true, true]);

    await rotate('did', 'retire');
    const last = await didKeysOf(world);
    expect(last.map(({ kid }) => kid)).toEqual([kidOf(after)]);
    expect([await isVerified(before, last), await isVerified(after, last)]).toEqual([false, true]);
    expect(kidOf(await coreIdentity())).toBe(kidOf(after));
  });
});

test('the simulator’s two flags publish and use the next keys', async () => {
  const first = await kids();
  await world.control('POST', '/config', { publishNewIdTokenSigningKeys: true });
  expect(await kids()).toHaveLength(4);
  expect(first).toContain(kidOf((await tokens()).id_token));
  await world.control('POST', '/config', { useNewIdTokenSigningKeys: true });
  expect(first).not.toContain(kidOf((await tokens()).id_token));
  await world.control('POST', '/config', { publishNewIdTokenSigningKeys: false });
  expect(await kids()).toEqual(first);
});

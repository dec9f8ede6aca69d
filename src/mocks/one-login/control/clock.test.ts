import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { RelyingParty, registered } from '../testing/relyingParty.ts';
import { readState, writeState } from '../testing/state.ts';
import { START, type World, worldOf } from '../testing/world.ts';

const set = async (world: World, body: unknown) => (await world.control('POST', '/control/clock', body)).json();

test('stands still at an instant, given as milliseconds or as a time', async () => {
  const world = await worldOf();
  expect(await set(world, { now: 1_736_789_549_000 })).toEqual({ now: 1_736_789_549_000, frozen: true });
  world.wait(60);
  expect((await readState(world)).now).toBe(1_736_789_549_000);
  expect(await set(world, { now: '2026-12-25T00:00:00+01:00' })).toEqual({
    now: Date.parse('2026-12-24T23:00:00Z'),
    frozen: true,
  });
});

test('moves on by seconds, running or standing still, and back', async () => {
  const world = await worldOf();
  expect(await set(world, { advance: 181 })).toEqual({ now: START + 181_000, frozen: false });
  world.wait(1);
  expect(await set(world, { advance: -1 })).toEqual({ now: START + 181_000, frozen: false });
  await set(world, { now: 5_000 });
  expect(await set(world, { advance: 10 })).toEqual({ now: 15_000, frozen: true });
});

test('runs again as the clock outside', async () => {
  const world = await worldOf();
  await set(world, { advance: 100 });
  await set(world, { now: 0 });
  world.wait(7);
  expect(await set(world, { now: null })).toEqual({ now: START + 7_000, frozen: false });
});

test('is moved on in a snapshot as well', async () => {
  const world = await worldOf();
  await set(world, { advance: 100 });
  const state = await readState(world);
  await world.control('POST', '/control/reset');
  await writeState(world, state);
  expect(await set(world, {})).toEqual({ now: START + 100_000, frozen: false });
});

test('makes a token expire when it is moved on', async () => {
  const world = await worldOf([registered()]);
  const party = new RelyingParty(world);
  const { access_token } = await party.tokens(await party.code());
  expect((await party.userinfo(access_token)).status).toBe(200);
  await set(world, { advance: 181 });
  expect((await party.userinfo(access_token)).status).toBe(401);
  expect(decodeJwt(access_token).exp).toBe(START / 1000 + 180);
});

test.each([
  ['{"advance":"1"}', 'The clock takes'],
  ['{"now":"tomorrow"}', 'The clock takes'],
  ['{"later":1}', 'The clock takes'],
  ['[]', 'The clock takes'],
  ['{', 'The clock takes'],
  ['{"now":-1}', 'the years 1970 to 9999'],
  ['{"advance":1e306}', 'the years 1970 to 9999'],
])('%s is refused with a sentence, and the clock left as it was', async (body, sentence) => {
  const world = await worldOf();
  const answer = await world.ask('/control/clock', { method: 'POST', body });
  expect([answer.status, (await answer.json()).error]).toEqual([400, expect.stringContaining(sentence)]);
  expect(await set(world, {})).toEqual({ now: START, frozen: false });
});

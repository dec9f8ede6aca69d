// Every client that somebody was signed in to is told that they have left.
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, test, vi } from 'vitest';
import { Browser } from '../testing/browser.ts';
import { RelyingParty, registered } from '../testing/relyingParty.ts';
import { isVerified, jwksOf } from '../testing/verify.ts';
import { ISSUER, type Outing, START, type World, worldOf } from '../testing/world.ts';

const now = START / 1000;
const ONE = 'https://one.example.org/logout';
const TWO = 'https://two.example.org/logout';

async function worldOfTwo(): Promise<World> {
  const world = await worldOf([
    registered({ clientId: 'one', backChannelLogoutUri: ONE }),
    registered({ clientId: 'two', backChannelLogoutUri: TWO, sectorIdentifierUri: 'https://two.example.org/' }),
    registered({ clientId: 'deaf' }),
  ]);
  for (const address of [ONE, TWO]) world.serve(address, () => new Response(null, { status: 200 }));
  return world;
}

const tokenIn = ({ body }: Outing): string => new URLSearchParams(body).get('logout_token') ?? '';
const told = (world: World, count: number) => vi.waitFor(() => expect(world.outings).toHaveLength(count));

async function signedInTo(world: World, ...ids: string[]): Promise<Browser> {
  const browser = new Browser(world);
  for (const id of ids) await browser.signIn(new RelyingParty(world, id).authorizePath());
  return browser;
}

describe('a logout', () => {
  test('tells every client of the session that has an address for it, once', async () => {
    const world = await worldOfTwo();
    const browser = await signedInTo(world, 'one', 'two', 'deaf', 'one');
    await browser.open('/logout');
    await told(world, 2);
    expect(world.outings.map(({ address }) => address).sort()).toEqual([ONE, TWO]);
    await browser.open('/logout');
    expect(world.outings).toHaveLength(2);
  });

  test('tells nobody of the sessions of other browsers', async () => {
    const world = await worldOfTwo();
    await signedInTo(world, 'one');
    await (await signedInTo(world, 'two')).open('/logout');
    await told(world, 1);
    expect(world.outings[0]?.address).toBe(TWO);
  });

  test('is told by a token of two minutes, with the subject that this client knows', async () => {
    const world = await worldOfTwo();
    const two = new RelyingParty(world, 'two');
    const { sub } = await two.idToken();
    const browser = await signedInTo(world, 'one', 'two');
    await browser.open('/logout');
    await told(world, 2);
    const token = tokenIn(world.outings.find(({ address }) => address === TWO) as Outing);
    const keys = await jwksOf(world);
    expect(decodeProtectedHeader(token)).toEqual({
      alg: 'ES256',
      typ: 'logout+jwt',
      kid: keys.find(({ alg }) => alg === 'ES256')?.kid,
    });
    expect(await isVerified(token, keys)).toBe(true);
    expect(decodeJwt(token)).toEqual({
      iss: `${ISSUER}/`,
      aud: 'two',
      sub,
      iat: now,
      exp: now + 120,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    });
  });

  test('is signed with ES256 for a client with RS256 too', async () => {
    const world = await worldOf([
      registered({ clientId: 'one', idTokenSigningAlgorithm: 'RS256', backChannelLogoutUri: ONE }),
    ]);
    world.serve(ONE, () => new Response());
    await (await signedInTo(world, 'one')).open('/logout');
    await told(world, 1);
    expect(decodeProtectedHeader(tokenIn(world.outings[0] as Outing)).alg).toBe('ES256');
  });
});

describe('a client that does not answer well', () => {
  test.each([
    ['fails', () => new Response(null, { status: 500 })],
    ['redirects', () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example.org/' } })],
    ['is not there', () => Promise.reject(new Error('connection refused'))],
  ] as [string, () => Response | Promise<Response>][])(
    'because it %s is told three times, by another token each',
    async (_, answer) => {
      const world = await worldOfTwo();
      world.serve(ONE, answer);
      const response = await (await signedInTo(world, 'one')).open('/logout');
      expect(response.status).toBe(302);
      await told(world, 3);
      expect(new Set(world.outings.map((outing) => decodeJwt(tokenIn(outing)).jti)).size).toBe(3);
      expect(world.pauses).toEqual([1_000, 5_000]);
    },
  );

  test('is told no more once it answers', async () => {
    const world = await worldOfTwo();
    let tries = 0;
    world.serve(ONE, () => {
      tries += 1;
      return new Response(null, { status: tries < 2 ? 503 : 200 });
    });
    await (await signedInTo(world, 'one')).open('/logout');
    await told(world, 2);
    expect(world.pauses).toEqual([1_000]);
  });

  test('keeps nobody from being told, nor the browser waiting', async () => {
    const world = await worldOfTwo();
    world.serve(ONE, () => new Promise(() => {}));
    const answer = await (await signedInTo(world, 'one', 'two')).open('/logout');
    expect(answer.status).toBe(302);
    await told(world, 2);
  });

  test('shows in the inspector, with the cause', async () => {
    const world = await worldOfTwo();
    world.serve(ONE, () => new Response(null, { status: 404 }));
    await (await signedInTo(world, 'one')).open('/logout');
    await vi.waitFor(async () =>
      expect(await (await world.ask('/inspect')).text()).toContain('It answered 404. This was try 3 of 3.'),
    );
  });
});

// Codes: good once, for five minutes, for the client they were given to and whoever has the verifier.
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { Browser } from '../testing/browser.ts';
import { type Changes, PKCE, RelyingParty, registered } from '../testing/relyingParty.ts';
import { type World, worldOf } from '../testing/world.ts';

let world: World;
let service: RelyingParty;
beforeEach(async () => {
  world = await worldOf([registered(), registered({ clientId: 'other' })]);
  service = new RelyingParty(world);
});

const NO_GRANT = [400, { error: 'invalid_grant', error_description: 'Invalid grant' }];
const NO_PKCE = [400, { error: 'invalid_grant', error_description: 'PKCE code verification failed' }];
const inShort = async (answer: Response) => [answer.status, answer.status === 200 ? {} : await answer.json()];

describe('a code', () => {
  test('is good once', async () => {
    const code = await service.code();
    expect((await service.exchange(code)).status).toBe(200);
    expect(await inShort(await service.exchange(code))).toEqual(NO_GRANT);
  });

  test('is good for one of many requests that race', async () => {
    const code = await service.code();
    const answers = await Promise.all(Array.from({ length: 8 }, () => service.exchange(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('is used up by another client that shows it, which gets nothing', async () => {
    const code = await service.code();
    expect(await inShort(await new RelyingParty(world, 'other').exchange(code))).toEqual(NO_GRANT);
    expect(await inShort(await service.exchange(code))).toEqual(NO_GRANT);
  });

  test('is used up by a request with another redirect_uri or verifier', async () => {
    for (const wrong of [{ redirect_uri: 'https://other.example.org/' }, { code_verifier: 'v'.repeat(43) }]) {
      const code = await service.code();
      expect((await service.exchange(code, wrong)).status).toBe(400);
      expect(await inShort(await service.exchange(code))).toEqual(NO_GRANT);
    }
  });

  test('is not used up by a client that fails to prove who it is', async () => {
    const code = await service.code();
    const assertion = await service.assertion({ aud: 'https://elsewhere.example.org/' });
    expect((await service.exchange(code, { client_assertion: assertion })).status).toBe(400);
    expect((await service.exchange(code)).status).toBe(200);
  });

  test('is good for 300 seconds', async () => {
    const [first, second] = [await service.code(), await service.code()];
    world.wait(299);
    expect((await service.exchange(first)).status).toBe(200);
    world.wait(1);
    expect(await inShort(await service.exchange(second))).toEqual(NO_GRANT);
  });

  test('is dead once its browser has logged out', async () => {
    const browser = new Browser(world);
    const code = await browser.code(service.authorizePath());
    await browser.open('/logout');
    expect(await inShort(await service.exchange(code))).toEqual(NO_GRANT);
  });

  test('lives on when another browser logs out', async () => {
    const [mine, another] = [new Browser(world), new Browser(world)];
    const code = await mine.code(service.authorizePath());
    await another.code(service.authorizePath());
    await another.open('/logout');
    expect((await service.exchange(code)).status).toBe(200);
  });
});

describe('a client assertion', () => {
  const exchangeWith = async (client_assertion: string) =>
    inShort(await service.exchange(await service.code(), { client_assertion }));
  const REPLAYED = [400, { error: 'invalid_client', error_description: 'Invalid signature in private_key_jwt' }];

  test('with a jti is good for one request', async () => {
    const assertion = await service.assertion({ jti: 'once' });
    expect(await exchangeWith(assertion)).toEqual([200, {}]);
    expect(await exchangeWith(assertion)).toEqual(REPLAYED);
    expect(await exchangeWith(await service.assertion({ jti: 'once', iat: 1 }))).toEqual(REPLAYED);
  });

  test('with a jti is good for one of several requests that race', async () => {
    const client_assertion = await service.assertion({ jti: 'once' });
    const codes = await Promise.all([service.code(), service.code(), service.code()]);
    const answers = await Promise.all(codes.map((code) => service.exchange(code, { client_assertion })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });

  test('may have the jti of another client’s, or of one that has expired', async () => {
    expect(await exchangeWith(await service.assertion({ jti: 'once' }))).toEqual([200, {}]);
    const other = new RelyingParty(world, 'other');
    const theirs = await other.assertion({ jti: 'once' });
    expect((await other.exchange(await other.code(), { client_assertion: theirs })).status).toBe(200);
    world.wait(330);
    expect(await exchangeWith(await service.assertion({ jti: 'once' }))).toEqual([200, {}]);
  });

  test('that was forged does not use up the jti', async () => {
    const forged = `${(await service.assertion({ jti: 'once' })).replace(/\.[^.]*$/, '')}.${'A'.repeat(342)}`;
    expect(await exchangeWith(forged)).toEqual(REPLAYED);
    expect(await exchangeWith(await service.assertion({ jti: 'once' }))).toEqual([200, {}]);
  });

  test('without a jti may be sent again, as the real provider lets it', async () => {
    const assertion = await service.assertion({ jti: undefined });
    expect(await exchangeWith(assertion)).toEqual([200, {}]);
    expect(await exchangeWith(assertion)).toEqual([200, {}]);
  });
});

describe('PKCE', () => {
  const asked: Changes = { code_challenge: PKCE.challenge, code_challenge_method: 'S256' };
  const exchanged = async (request: Changes, form: Changes) =>
    inShort(await service.exchange(await service.code(request), form));

  test('answers the verifier of the challenge', async () => {
    expect(await exchanged(asked, { code_verifier: PKCE.verifier })).toEqual([200, {}]);
  });

  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['another', 'v'.repeat(43)],
    ['the challenge itself', PKCE.challenge],
  ])('refuses a request with %s', async (_, code_verifier) => {
    expect(await exchanged(asked, { code_verifier })).toEqual(NO_PKCE);
  });

  test.each([
    ['too short', 'v'.repeat(42)],
    ['too long', 'v'.repeat(129)],
    ['of letters that no verifier has', `${'v'.repeat(43)}é`],
  ])('refuses a verifier that is %s, even one that answers the challenge', async (_, code_verifier) => {
    const code_challenge = createHash('sha256').update(code_verifier).digest('base64url');
    expect(await exchanged({ ...asked, code_challenge }, { code_verifier })).toEqual(NO_PKCE);
  });

  test('refuses a verifier where there was no challenge', async () => {
    expect(await exchanged({}, { code_verifier: PKCE.verifier })).toEqual(NO_PKCE);
  });

  test('counts a challenge in a request object too', async () => {
    const code = async () => new Browser(world).code(await service.requestObjectPath(asked));
    expect(await inShort(await service.exchange(await code(), { code_verifier: PKCE.verifier }))).toEqual([200, {}]);
    expect(await inShort(await service.exchange(await code()))).toEqual(NO_PKCE);
  });
});

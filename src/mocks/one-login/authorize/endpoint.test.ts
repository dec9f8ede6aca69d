// What comes back to the client, and whether it may ask at all.
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Client } from '../state/client.ts';
import { Browser, pageOf } from '../testing/browser.ts';
import { CALLBACK, type Changes, landed, RelyingParty, registered } from '../testing/relyingParty.ts';
import { refusalIn } from '../testing/rows.ts';
import { worldOf } from '../testing/world.ts';

const HOSTILE = `a b&c=d#é"<>'+%20\u{1F600}`;

async function partyOf(changes: Partial<Client> = {}): Promise<RelyingParty> {
  const client = registered(changes);
  return new RelyingParty(await worldOf([client]), client.clientId, client.redirectUrls[0]);
}

const asAmina = { headers: { 'x-one-login-persona': 'amina-hussain' } };

describe('the answer', () => {
  test.each(['query', 'fragment'] as const)('brings the state back whole in the %s', async (mode) => {
    const party = await partyOf();
    const asked = party.authorizePath({ state: HOSTILE, response_mode: mode });
    const good = landed(await party.world.ask(asked, asAmina));
    expect(good).toMatchObject({
      to: CALLBACK,
      [mode]: { state: HOSTILE, code: expect.stringMatching(/^[\w-]{43}$/) },
    });
    expect(good[mode === 'query' ? 'fragment' : 'query']).toEqual({});
    const bad = landed(
      await party.world.ask(party.authorizePath({ state: HOSTILE, response_mode: mode, nonce: undefined })),
    );
    expect(bad[mode]).toEqual({
      error: 'invalid_request',
      error_description: 'Request is missing nonce parameter',
      state: HOSTILE,
    });
  });

  test('brings the state back whole from the pages, and from a request object', async () => {
    const party = await partyOf();
    const paths = [party.authorizePath({ state: HOSTILE }), await party.requestObjectPath({ state: HOSTILE })];
    for (const path of paths)
      expect(landed(await new Browser(party.world).signIn(path)).query).toMatchObject({
        state: HOSTILE,
        code: expect.any(String),
      });
  });

  test.each(['query', 'fragment'] as const)(
    'keeps the query that the address has, answering in the %s',
    async (mode) => {
      const address = `${CALLBACK}?tenant=a%20b&x=`;
      const party = await partyOf({ redirectUrls: [address] });
      const answer = await party.world.ask(party.authorizePath({ response_mode: mode }), asAmina);
      const { query, fragment } = landed(answer);
      const said = { code: expect.any(String), state: 'the-state' };
      expect({ query, fragment }).toEqual(
        mode === 'query'
          ? { query: { tenant: 'a b', x: '', ...said }, fragment: {} }
          : { query: { tenant: 'a b', x: '' }, fragment: said },
      );
    },
  );

  test('is for nobody to keep', async () => {
    const party = await partyOf();
    const answers = [{}, { nonce: undefined }, { client_id: undefined }].map((change) =>
      party.world.ask(party.authorizePath(change), asAmina),
    );
    for (const answer of await Promise.all(answers)) expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a client', () => {
  const answerTo = async (party: RelyingParty, change: Changes = {}) =>
    refusalIn(await party.world.ask(party.authorizePath(change)));
  const off = (description: string) => ({ error: 'unauthorized_client', description, state: 'the-state' });
  const busy = {
    error: 'temporarily_unavailable',
    description: 'The authorization server is temporarily unavailable',
    state: 'the-state',
  };

  test('that is deactivated is told so', async () => {
    expect(await answerTo(await partyOf({ active: false, deprecated: true }))).toEqual(off('client deactivated'));
  });

  test('that is deprecated is told so', async () => {
    expect(await answerTo(await partyOf({ deprecated: true }))).toEqual(off('client deprecated'));
  });

  test('is told before any error that would go by redirect, and after any that is said in words', async () => {
    const party = await partyOf({ active: false });
    expect(await answerTo(party, { nonce: undefined })).toEqual(off('client deactivated'));
    expect(await answerTo(party, { response_mode: 'form_post' })).toEqual({ status: 400, text: 'Invalid request' });
    expect(await answerTo(party, { max_age: 'soon' })).toMatchObject({ error: 'invalid_request' });
  });

  test('is told of its standing by request object too', async () => {
    const party = await partyOf({ active: false });
    expect(await refusalIn(await party.world.ask(await party.requestObjectPath()))).toEqual(off('client deactivated'));
  });

  test('hears first that it must send request objects', async () => {
    const party = await partyOf({ active: false, jarValidationRequired: true });
    expect(await answerTo(party)).toMatchObject({ error: 'access_denied' });
  });

  test('may ask once more than its limit in a minute, as the real provider counts', async () => {
    const party = await partyOf({ rateLimit: 3 });
    const errors: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      const answer = await answerTo(party);
      errors.push('error' in answer ? answer.error : '');
    }
    expect(errors).toEqual(['none', 'none', 'none', 'none', busy.error, busy.error]);
    expect(await answerTo(party)).toEqual(busy);
    expect(await answerTo(party, { nonce: undefined })).toEqual(busy);
  });

  test('is counted in a minute that slides, in which refused requests do not count', async () => {
    const party = await partyOf({ rateLimit: 3 });
    for (let count = 0; count < 6; count += 1) await answerTo(party);
    // The clock stands at five seconds past. The next minute begins with all four of this one.
    party.world.wait(55);
    expect(await answerTo(party)).toEqual(busy);
    // After twenty seconds of it, two thirds of the four are left: 2.67, which is not more than three.
    party.world.wait(20);
    expect(await answerTo(party)).toMatchObject({ error: 'none' });
    expect(await answerTo(party)).toEqual(busy);
    party.world.wait(120);
    expect(await answerTo(party)).toMatchObject({ error: 'none' });
  });

  test('with a limit of nought may not ask at all', async () => {
    expect(await answerTo(await partyOf({ rateLimit: 0 }))).toEqual(busy);
  });

  test('has a limit of its own', async () => {
    const world = await worldOf([registered({ rateLimit: 0 }), registered({ clientId: 'other' })]);
    expect(await answerTo(new RelyingParty(world))).toEqual(busy);
    expect(await answerTo(new RelyingParty(world, 'other'))).toMatchObject({ error: 'none' });
  });
});

describe('easy registration', () => {
  const easy = async () => {
    const world = await worldOf([]);
    await world.restart({ registration: 'easy' });
    return world;
  };
  const local = 'http://localhost:8080/callback';

  test('lets in whoever returns to this machine, with any key, and warns loudly', async () => {
    const party = new RelyingParty(await easy(), 'my-app', local);
    const tokens = await party.tokens(await party.code({ vtr: '["Cl.Cm.P2"]' }));
    expect((await party.userinfo(tokens.access_token)).status).toBe(200);
    const seen = await (await party.world.ask('/inspect')).text();
    expect(seen).toContain('Nobody registered the client my-app');
    expect(seen).toContain('Any key was accepted');
  });

  test('takes any key, but no algorithm that the real provider would not take', async () => {
    const party = new RelyingParty(await easy(), 'my-app', local);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const client_assertion = await party.assertion({}, { alg: 'ES256' }, privateKey);
    expect((await party.exchange(await party.code(), { client_assertion })).status).toBe(400);
  });

  test('lets nobody return elsewhere', async () => {
    const world = await easy();
    for (const address of ['https://evil.example.org/', 'http://localhost.evil.example.org/', 'app://localhost/'])
      expect((await world.ask(new RelyingParty(world, 'my-app', address).authorizePath())).status).toBe(400);
  });

  test('does not change a client that is registered', async () => {
    const world = await worldOf([registered()]);
    await world.restart({ registration: 'easy' });
    expect((await world.ask(new RelyingParty(world, 'service', local).authorizePath())).status).toBe(400);
  });

  test('is not for strict providers', async () => {
    const world = await worldOf([]);
    expect((await world.ask(new RelyingParty(world, 'my-app', local).authorizePath())).status).toBe(400);
  });
});

test('PKCE may be enforced for everybody', async () => {
  const party = await partyOf();
  await party.world.restart({ pkceEnabled: true });
  expect(await refusalIn(await party.world.ask(party.authorizePath()))).toMatchObject({
    description: 'Request is missing code_challenge parameter, but PKCE is enforced.',
  });
});

test('the pages speak the language of ui_locales', async () => {
  const party = await partyOf();
  for (const [locales, language] of [
    ['cy', 'cy'],
    ['fr cy en', 'cy'],
    ['en cy', 'en'],
    ['fr', 'en'],
  ] as const) {
    const browser = new Browser(party.world);
    const answer = await browser.open(party.authorizePath({ ui_locales: locales }));
    expect([pageOf(answer), browser.cookies.get('lng')]).toEqual(['/sign-in', language]);
  }
});

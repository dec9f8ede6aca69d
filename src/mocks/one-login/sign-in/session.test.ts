// Being signed in already: one browser, all services, an hour since last seen.
import { decodeJwt, type JWTPayload } from 'jose';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Browser, journeyOf, pageOf } from '../testing/browser.ts';
import { type Changes, landed, RelyingParty, registered } from '../testing/relyingParty.ts';
import { START, type World, worldOf } from '../testing/world.ts';

const now = START / 1000;
const HOUR = 3_600;
const TOLD = 'https://service.example.org/back-channel-logout';

let world: World;
let service: RelyingParty;
let other: RelyingParty;
let browser: Browser;
beforeEach(async () => {
  world = await worldOf([
    registered({ backChannelLogoutUri: TOLD }),
    registered({ clientId: 'other' }),
    registered({ clientId: 'ageless', maxAgeEnabled: false }),
  ]);
  world.serve(TOLD, () => new Response());
  service = new RelyingParty(world);
  other = new RelyingParty(world, 'other');
  browser = new Browser(world);
});

/** The ID token of a request that needs no page. */
async function quietly(party: RelyingParty, changes: Changes = {}): Promise<JWTPayload> {
  const { query } = landed(await browser.open(party.authorizePath(changes)));
  return decodeJwt((await party.tokens(query.code ?? '')).id_token);
}

/** Whether a request is answered by the sign-in page. */
const isAsked = async (path: string) => pageOf(await browser.open(path)) === '/sign-in';

describe('somebody who is signed in', () => {
  beforeEach(async () => {
    await browser.signIn(service.authorizePath());
    world.wait(600);
  });

  test('is signed in to a second service without a page', async () => {
    const first = decodeJwt(
      (await service.tokens(landed(await browser.open(service.authorizePath())).query.code ?? '')).id_token,
    );
    const second = await quietly(other);
    expect(second).toMatchObject({ aud: 'other', auth_time: now, iat: now + 600, sub: first.sub });
    expect(second.sid).not.toBe(first.sid);
  });

  test('loses nothing by that: an earlier code stays good, and no service is told of a logout', async () => {
    const code = landed(await browser.open(service.authorizePath())).query.code ?? '';
    await quietly(other);
    expect((await service.exchange(code)).status).toBe(200);
    expect(world.outings).toEqual([]);
  });

  test('stays so for an hour since last seen', async () => {
    for (const minutes of [49, 59, 59, 59]) {
      world.wait(minutes * 60);
      expect((await quietly(other)).auth_time).toBe(now);
    }
    world.wait(HOUR);
    expect(await isAsked(other.authorizePath())).toBe(true);
  });

  test('is seen when an identity is asked for, even before the page is answered', async () => {
    world.wait(HOUR - 601);
    const page = await browser.open(service.authorizePath({ vtr: '["Cl.Cm.P2"]' }));
    expect(pageOf(page)).toBe('/prove-identity');
    world.wait(HOUR - 1);
    expect(await isAsked(service.authorizePath())).toBe(false);
  });

  test('proves an identity as a step of its own, without signing in again', async () => {
    const page = await browser.open(service.authorizePath({ vtr: '["Cl.Cm.P2"]' }));
    expect(pageOf(page)).toBe('/prove-identity');
    const answer = await browser.open('/prove-identity', { journey: journeyOf(page), prove: 'yes' });
    const { id_token } = await service.tokens(landed(answer).query.code ?? '');
    expect(decodeJwt(id_token)).toMatchObject({ auth_time: now, vot: 'Cl.Cm' });
  });

  test('signs in again for prompt=login, which leaves the time of the first login', async () => {
    expect(await isAsked(service.authorizePath({ prompt: 'login' }))).toBe(true);
    const answer = await browser.signIn(service.authorizePath({ prompt: 'login' }));
    const { id_token } = await service.tokens(landed(answer).query.code ?? '');
    expect(decodeJwt(id_token)).toMatchObject({ auth_time: now, iat: now + 600 });
  });

  test.each([{ prompt: 'none' }, { prompt: 'consent' }, { prompt: 'create' }])(
    'is not asked for %o',
    async (change) => {
      expect(await isAsked(service.authorizePath(change))).toBe(false);
    },
  );

  test('signs in again when that is longer ago than max_age, and then it is not', async () => {
    expect(await isAsked(service.authorizePath({ max_age: 600 }))).toBe(false);
    expect(await isAsked(service.authorizePath({ max_age: 599 }))).toBe(true);
    const answer = await browser.signIn(service.authorizePath({ max_age: 599 }));
    const { id_token } = await service.tokens(landed(answer).query.code ?? '');
    expect(decodeJwt(id_token).auth_time).toBe(now + 600);
    expect(await isAsked(service.authorizePath({ max_age: 0 }))).toBe(false);
  });

  test('is asked nothing by a max_age that the client is not enabled for', async () => {
    expect(await isAsked(new RelyingParty(world, 'ageless').authorizePath({ max_age: 0 }))).toBe(false);
  });

  test('has another session id after every step, and the earlier ones are good for nothing', async () => {
    const seen = [browser.cookies.get('gs')];
    for (const party of [other, service]) {
      await quietly(party);
      seen.push(browser.cookies.get('gs'));
    }
    expect(new Set(seen).size).toBe(3);
    const latest = seen.pop();
    for (const cookie of seen) {
      browser.cookies.set('gs', cookie as string);
      expect(await isAsked(service.authorizePath())).toBe(true);
    }
    browser.cookies.set('gs', latest as string);
    expect(await isAsked(service.authorizePath())).toBe(false);
  });

  test('is not signed in elsewhere by the session id alone', async () => {
    const thief = new Browser(world);
    thief.cookies.set('gs', browser.cookies.get('gs') as string);
    expect(pageOf(await thief.open(service.authorizePath()))).toBe('/sign-in');
    thief.cookies.set('bsid', 'guessed');
    expect(pageOf(await thief.open(service.authorizePath()))).toBe('/sign-in');
  });

  test('is signed out, and every service told, when somebody else signs in there', async () => {
    await browser.signIn(other.authorizePath({ prompt: 'login' }), 'joe-digbeth');
    await vi.waitFor(() => expect(world.outings.map(({ address }) => address)).toEqual([TOLD]));
    const { sub } = await quietly(service);
    expect(sub).toBe((await service.idToken({}, 'joe-digbeth')).sub);
    expect(sub).not.toBe((await service.idToken({}, 'amina-hussain')).sub);
  });
});

describe('a session by Cl', () => {
  beforeEach(async () => {
    await browser.signIn(service.authorizePath({ vtr: '["Cl"]' }));
    world.wait(60);
  });

  test('is enough for Cl', async () => {
    expect(await quietly(other, { vtr: '["Cl"]' })).toMatchObject({ vot: 'Cl', auth_time: now });
  });

  test('is not enough for Cl.Cm: they sign in again, at another time', async () => {
    expect(await isAsked(other.authorizePath())).toBe(true);
    const { query } = landed(await browser.signIn(other.authorizePath()));
    const { id_token } = await other.tokens(query.code ?? '');
    expect(decodeJwt(id_token)).toMatchObject({ vot: 'Cl.Cm', auth_time: now + 60 });
  });

  test('that was stepped up stays so, and says what was asked for', async () => {
    await browser.signIn(other.authorizePath());
    expect(await quietly(service, { vtr: '["Cl"]' })).toMatchObject({ vot: 'Cl', auth_time: now + 60 });
    expect(await quietly(service)).toMatchObject({ vot: 'Cl.Cm', auth_time: now + 60 });
  });
});

describe('two browsers', () => {
  test('share nothing', async () => {
    const mine = await browser.code(service.authorizePath());
    const theirs = new Browser(world);
    expect(pageOf(await theirs.open(service.authorizePath()))).toBe('/sign-in');
    const other = await theirs.code(service.authorizePath(), 'joe-digbeth');
    const subs = await Promise.all(
      [mine, other].map(async (code) => decodeJwt((await service.tokens(code)).id_token).sub),
    );
    expect(subs[0]).not.toBe(subs[1]);
    expect(browser.cookies.get('bsid')).not.toBe(theirs.cookies.get('bsid'));
  });

  test('cannot finish each other’s journeys', async () => {
    const page = await browser.open(service.authorizePath());
    const thief = new Browser(world);
    const form = { journey: journeyOf(page), persona: 'joe-digbeth' };
    expect((await thief.open('/sign-in', form)).status).toBe(400);
    expect((await thief.open(`/sign-in?journey=${journeyOf(page)}`)).status).toBe(400);
    expect((await browser.open('/sign-in', form)).status).toBe(302);
  });
});

test('a journey is good once, and for an hour', async () => {
  const page = await browser.open(service.authorizePath());
  const form = { journey: journeyOf(page), persona: 'amina-hussain' };
  expect((await browser.open('/sign-in', form)).status).toBe(302);
  expect((await browser.open('/sign-in', form)).status).toBe(400);
  const late = await browser.open(service.authorizePath({ prompt: 'login' }));
  world.wait(HOUR);
  expect((await browser.open('/sign-in', { ...form, journey: journeyOf(late) })).status).toBe(400);
});

test('cookies are for the provider’s own path, out of reach of scripts and of other sites’ forms', async () => {
  const page = await browser.open(service.authorizePath());
  const answer = await browser.open('/sign-in', { journey: journeyOf(page), persona: 'amina-hussain' });
  const cookies = [...page.headers.getSetCookie(), ...answer.headers.getSetCookie()];
  expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual(['bsid', 'bsid', 'gs', 'lng']);
  for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; (Max-Age=\d+; )?HttpOnly; SameSite=Lax; Secure$/);
  expect(cookies.find((cookie) => cookie.startsWith('gs='))).toContain('Max-Age=3600');
});

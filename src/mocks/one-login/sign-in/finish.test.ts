// How a journey ends: as whoever is on the pages chooses, or as the state says for everybody.
import { beforeEach, describe, expect, test } from 'vitest';
import { CLAIM } from '../state/vocabulary.ts';
import { Browser, journeyOf, pageOf } from '../testing/browser.ts';
import { landed, RelyingParty, registered } from '../testing/relyingParty.ts';
import { refusalIn } from '../testing/rows.ts';
import { type World, worldOf } from '../testing/world.ts';

let world: World;
let service: RelyingParty;
let browser: Browser;
beforeEach(async () => {
  world = await worldOf([registered()]);
  service = new RelyingParty(world);
  browser = new Browser(world);
});

const refused = (error: string, description: string) => ({ error, description, state: 'the-state' });
const DENIED = refused('access_denied', 'Access denied by resource owner or authorization server');
const IDENTITY = { vtr: '["Cl.Cm.P2"]', claims: { userinfo: { [CLAIM.coreIdentity]: null } } };

const ERRORS = [
  ['ACCESS_DENIED', 'cancel', DENIED],
  [
    'TEMPORARILY_UNAVAILABLE',
    'temporarily-unavailable',
    refused('temporarily_unavailable', 'The authorization server is temporarily unavailable'),
  ],
  ['LOGIN_REQUIRED', 'login-required', refused('login_required', 'Login required')],
] as const;

describe('an error', () => {
  test.each(ERRORS)('%s is chosen as “%s”, by whoever it is or nobody', async (_, outcome, answer) => {
    expect(await refusalIn(await browser.signIn(service.authorizePath(), 'amina-hussain', outcome))).toEqual(answer);
    expect(await refusalIn(await browser.signIn(service.authorizePath(), '', outcome))).toEqual(answer);
  });

  test.each(ERRORS)('%s is said by the state for everybody', async (error, _, answer) => {
    await world.control('POST', '/config', { errorConfiguration: { authoriseErrors: [error] } });
    expect(await refusalIn(await browser.signIn(service.authorizePath()))).toEqual(answer);
  });

  test('goes into the fragment where that was asked for', async () => {
    const path = service.authorizePath({ response_mode: 'fragment' });
    expect(await refusalIn(await browser.signIn(path, '', 'cancel'))).toEqual({ ...DENIED, in: 'fragment' });
  });
});

describe('proving an identity', () => {
  test('that is refused on its own page is access_denied, and leaves them signed in', async () => {
    const page = await browser
      .signIn(service.authorizePath())
      .then(() => browser.open(service.authorizePath(IDENTITY)));
    const answer = await browser.open('/prove-identity', { journey: journeyOf(page), prove: 'no' });
    expect(await refusalIn(answer)).toEqual(DENIED);
    expect(pageOf(await browser.open(service.authorizePath()))).toBeUndefined();
  });

  test('cannot be reached before signing in', async () => {
    const page = await browser.open(service.authorizePath(IDENTITY));
    expect(pageOf(page)).toBe('/sign-in');
    expect((await browser.open('/prove-identity', { journey: journeyOf(page), prove: 'yes' })).status).toBe(400);
  });
});

describe('an endpoint that was chosen to fail', () => {
  const codeOf = async (outcome: string) =>
    landed(await browser.signIn(service.authorizePath({ prompt: 'login' }), 'amina-hussain', outcome)).query.code ?? '';

  test('fails for that journey alone', async () => {
    expect((await service.exchange(await codeOf('token-failing'))).status).toBe(503);
    const { access_token } = await service.tokens(await codeOf('userinfo-failing'));
    expect((await service.userinfo(access_token)).status).toBe(503);
    expect((await service.exchange(await service.code())).status).toBe(200);
  });

  test('is slow for that journey alone', async () => {
    expect((await service.exchange(await codeOf('token-slow'))).status).toBe(200);
    expect(world.pauses).toEqual([5_000]);
  });

  test('fails for a minute where nobody signs in to it', async () => {
    await codeOf('jwks-failing');
    expect((await world.ask('/.well-known/jwks.json')).status).toBe(503);
    world.wait(60);
    expect((await world.ask('/.well-known/jwks.json')).status).toBe(200);
  });
});

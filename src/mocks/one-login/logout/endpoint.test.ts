// Where logging out leads, and what it ends.
import { SignJWT } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { importKey } from '../state/keys.ts';
import { Browser, pageOf } from '../testing/browser.ts';
import {
  type Changes,
  given,
  landed,
  OTHER_KEYS,
  RelyingParty,
  registered,
  SIGNED_OUT,
} from '../testing/relyingParty.ts';
import { ISSUER, type World, worldOf } from '../testing/world.ts';

const DEFAULT = `${ISSUER}/signed-out`;
const WITH_QUERY = 'https://service.example.org/bye?from=one%20login';
const UNREADABLE = 'https://[service';

let world: World;
let service: RelyingParty;
let hint: string;
beforeEach(async () => {
  const client = registered({ postLogoutRedirectUrls: [SIGNED_OUT, WITH_QUERY, UNREADABLE] });
  world = await worldOf([
    client,
    registered({ clientId: 'other', postLogoutRedirectUrls: ['https://other.example.org/'] }),
  ]);
  service = new RelyingParty(world);
  hint = (await service.tokens(await service.code())).id_token;
});

const logout = async (parameters: Changes) =>
  landed(await world.ask(`/logout?${new URLSearchParams(given(parameters))}`));
const failed = (code: string, description: string, more = {}) => ({
  to: DEFAULT,
  query: { error_code: code, error_description: description, ...more },
  fragment: {},
});
const unsigned = failed('invalid_request', 'unable to validate id_token_hint');

/** An ID token that the provider itself would have signed. */
async function signedByProvider(claims: object): Promise<string> {
  const state = (await (await world.control('GET', '/control/state')).json()) as {
    signingKeys: { idTokenEc: { kid: string; pkcs8: string } };
  };
  const { kid, alg, privateKey } = importKey('idTokenEc', state.signingKeys.idTokenEc);
  return new SignJWT({ ...claims }).setProtectedHeader({ kid, alg }).sign(privateKey);
}

describe('logging out leads', () => {
  test('to the provider’s own page, without anything said', async () => {
    expect(await logout({})).toEqual({ to: DEFAULT, query: {}, fragment: {} });
  });

  test('to the provider’s own page without a hint, with the state', async () => {
    const parameters = { post_logout_redirect_uri: SIGNED_OUT, state: 'a b&c' };
    expect(await logout(parameters)).toEqual({ to: DEFAULT, query: { state: 'a b&c' }, fragment: {} });
  });

  test('to the provider’s own page with a hint alone', async () => {
    expect(await logout({ id_token_hint: hint })).toMatchObject({ to: DEFAULT, query: {} });
  });

  test('where the client asks, with the state whole', async () => {
    const state = `a b&c=d#é"<>`;
    const parameters = { id_token_hint: hint, post_logout_redirect_uri: SIGNED_OUT, state };
    expect(await logout(parameters)).toEqual({ to: SIGNED_OUT, query: { state }, fragment: {} });
    const without = { id_token_hint: hint, post_logout_redirect_uri: SIGNED_OUT };
    expect(await logout(without)).toEqual({ to: SIGNED_OUT, query: {}, fragment: {} });
  });

  test('to an address that has a query, which stays', async () => {
    const parameters = { id_token_hint: hint, post_logout_redirect_uri: WITH_QUERY, state: 's' };
    expect((await logout(parameters)).query).toEqual({ from: 'one login', state: 's' });
  });

  test('where the client asks by an ID token that has long expired', async () => {
    world.wait(86_400);
    expect(await logout({ id_token_hint: hint, post_logout_redirect_uri: SIGNED_OUT })).toMatchObject({
      to: SIGNED_OUT,
    });
  });

  test('where the client asks by an RS256 token too', async () => {
    await world.restart({ clients: [registered({ idTokenSigningAlgorithm: 'RS256' })] });
    const { id_token } = await service.tokens(await service.code());
    expect(await logout({ id_token_hint: id_token, post_logout_redirect_uri: SIGNED_OUT })).toMatchObject({
      to: SIGNED_OUT,
    });
  });

  test.each<[string, () => string | Promise<string>]>([
    ['garbage', () => 'garbage'],
    ['empty', () => ''],
    ['half a JWT', () => hint.slice(0, 40)],
    ['changed', () => `${hint.slice(0, -4)}AAAA`],
    [
      'signed by somebody else',
      () => new SignJWT({ aud: 'service', sub: 's' }).setProtectedHeader({ alg: 'RS256' }).sign(OTHER_KEYS.privateKey),
    ],
    ['signed by nobody', () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${hint.split('.')[1]}.`],
  ])('to an error, when the hint is %s', async (_, wrong) => {
    const parameters = { id_token_hint: await wrong(), post_logout_redirect_uri: SIGNED_OUT };
    expect(await logout(parameters)).toEqual(unsigned);
    expect(await logout({ ...parameters, state: 's' })).toMatchObject({ query: { ...unsigned.query, state: 's' } });
  });

  test('to an error, when the hint is of a client that is no more', async () => {
    await world.restart({ clients: [registered({ clientId: 'other' })] });
    const parameters = { id_token_hint: hint, post_logout_redirect_uri: SIGNED_OUT };
    expect(await logout(parameters)).toEqual(failed('unauthorized_client', 'client not found'));
  });

  test('to an error, when the address is another client’s, or not the same to the letter', async () => {
    const refused = failed('invalid_request', 'client registry does not contain post_logout_redirect_uri', {
      state: 's',
    });
    for (const address of ['https://other.example.org/', `${SIGNED_OUT}/`, '', 'https://evil.example.org/'])
      expect(await logout({ id_token_hint: hint, post_logout_redirect_uri: address, state: 's' })).toEqual(refused);
  });

  test('to an error, when the address that was registered is none', async () => {
    const parameters = { id_token_hint: hint, post_logout_redirect_uri: UNREADABLE };
    expect(await logout(parameters)).toEqual(failed('invalid_request', 'invalid post logout redirect URI'));
  });

  test('to the provider’s own page, when the hint is of nobody, or for nobody', async () => {
    for (const claims of [{ aud: 'service' }, { sub: 'somebody' }, { aud: [], sub: 'somebody' }]) {
      const parameters = { id_token_hint: await signedByProvider(claims), post_logout_redirect_uri: SIGNED_OUT };
      expect(await logout(parameters)).toEqual({ to: DEFAULT, query: {}, fragment: {} });
    }
  });
});

describe('logging out ends', () => {
  test('the session, so that the next sign-in begins with the page, for every service', async () => {
    const browser = new Browser(world);
    await browser.signIn(service.authorizePath());
    expect(pageOf(await browser.open(service.authorizePath()))).toBeUndefined();
    await browser.open('/logout');
    expect([...browser.cookies.keys()]).toEqual(['lng']);
    for (const id of ['service', 'other'])
      expect(pageOf(await browser.open(new RelyingParty(world, id).authorizePath()))).toBe('/sign-in');
  });

  test('the session on the provider’s side, whatever the browser keeps', async () => {
    const browser = new Browser(world);
    await browser.signIn(service.authorizePath());
    const kept = new Map(browser.cookies);
    await browser.open('/logout');
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(pageOf(await browser.open(service.authorizePath()))).toBe('/sign-in');
  });

  test('a sign-in that is on the pages', async () => {
    const browser = new Browser(world);
    await browser.signIn(service.authorizePath());
    const page = await browser.open(service.authorizePath({ vtr: '["Cl.Cm.P2"]' }));
    const journey = new URL(page.headers.get('location') ?? '').searchParams.get('journey') ?? '';
    const kept = new Map(browser.cookies);
    await browser.open('/logout');
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.open('/prove-identity', { journey, prove: 'yes' })).status).toBe(400);
  });

  test('the session whatever goes wrong with the address', async () => {
    const browser = new Browser(world);
    await browser.signIn(service.authorizePath());
    await browser.open('/logout?id_token_hint=garbage');
    expect(pageOf(await browser.open(service.authorizePath()))).toBe('/sign-in');
  });

  test('nothing when another browser brings the ID token: only a session’s own browser ends it', async () => {
    const browser = new Browser(world);
    await browser.signIn(service.authorizePath());
    await logout({ id_token_hint: hint, post_logout_redirect_uri: SIGNED_OUT });
    expect(pageOf(await browser.open(service.authorizePath()))).toBeUndefined();
    expect(await (await world.ask('/inspect')).text()).toContain('No session ended');
  });
});

test('the firewall stops a query of more than 2,048 characters', async () => {
  await world.restart({ firewall: true });
  const long = (length: number) => world.ask(`/logout?state=${'s'.repeat(length - 'state='.length)}`);
  expect([(await long(2_048)).status, (await long(2_049)).status]).toEqual([302, 403]);
});

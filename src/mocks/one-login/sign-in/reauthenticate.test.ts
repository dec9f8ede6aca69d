// `prompt=login` with an `id_token_hint`, in a request object: the same person must sign in again.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Browser, pageOf } from '../testing/browser.ts';
import { type Changes, landed, RelyingParty, registered, signed } from '../testing/relyingParty.ts';
import { refusalIn } from '../testing/rows.ts';
import { type World, worldOf } from '../testing/world.ts';

const TOLD = 'https://service.example.org/back-channel-logout';

let world: World;
let service: RelyingParty;
let browser: Browser;
let hint: string;
beforeEach(async () => {
  world = await worldOf([registered({ backChannelLogoutUri: TOLD }), registered({ clientId: 'other' })]);
  world.serve(TOLD, () => new Response());
  service = new RelyingParty(world);
  browser = new Browser(world);
  hint = (await service.tokens(await browser.code(service.authorizePath()))).id_token;
});

const again = (changes: Changes = {}) =>
  service.requestObjectPath({ prompt: 'login', id_token_hint: hint, ...changes });
const refused = (description: string) => ({ error: 'invalid_request', description, state: 'the-state' });

describe('whoever is asked to sign in again', () => {
  test('sees the page, and carries on as the same person', async () => {
    expect(pageOf(await browser.open(await again()))).toBe('/sign-in');
    expect(landed(await browser.signIn(await again())).query).toMatchObject({ code: expect.any(String) });
    world.wait(3_600);
    expect(landed(await browser.signIn(await again())).query).toMatchObject({ code: expect.any(String) });
  });

  test('is refused as somebody else, and everybody is signed out', async () => {
    const answer = await browser.signIn(await again(), 'joe-digbeth');
    expect(await refusalIn(answer)).toEqual({
      error: 'login_required',
      description: 'Login required',
      state: 'the-state',
    });
    await vi.waitFor(() => expect(world.outings.map(({ address }) => address)).toEqual([TOLD]));
    expect(pageOf(await browser.open(service.authorizePath()))).toBe('/sign-in');
  });

  test('is refused as somebody else by a hint for tests too', async () => {
    const answer = await world.ask(await again(), { headers: { 'x-one-login-persona': 'joe-digbeth' } });
    expect(await refusalIn(answer)).toMatchObject({ error: 'login_required' });
  });

  test('is signed out of everything when it was chosen that they cannot', async () => {
    const answer = await browser.signIn(await again(), 'amina-hussain', 'login-required');
    expect(await refusalIn(answer)).toMatchObject({ error: 'login_required' });
    expect(pageOf(await browser.open(service.authorizePath()))).toBe('/sign-in');
  });
});

describe('the hint', () => {
  test('is refused when the provider did not sign it', async () => {
    const forged = await signed({ aud: 'service', sub: 'somebody' });
    for (const wrong of ['garbage', `${hint.slice(0, -4)}AAAA`, forged])
      expect(await refusalIn(await browser.open(await again({ id_token_hint: wrong })))).toEqual(
        refused('Unable to validate id_token_hint'),
      );
  });

  test('is refused when it was given to another client', async () => {
    const other = new RelyingParty(world, 'other');
    const theirs = (await other.tokens(await other.code())).id_token;
    const answer = await browser.open(await again({ id_token_hint: theirs }));
    expect(await refusalIn(answer)).toEqual(refused('Invalid id_token_hint for client'));
  });

  test('is refused when it is RS256, for which the real provider has no eye here', async () => {
    await world.restart({ clients: [registered({ idTokenSigningAlgorithm: 'RS256' })] });
    const { id_token } = await service.tokens(await service.code());
    const answer = await browser.open(await again({ id_token_hint: id_token }));
    expect(await refusalIn(answer)).toEqual(refused('Unable to validate id_token_hint'));
  });

  test('counts for nothing without prompt=login, or in the query', async () => {
    const path = await again({ prompt: undefined, id_token_hint: 'garbage' });
    expect(landed(await browser.open(path)).query).toMatchObject({ code: expect.any(String) });
    const answer = await browser.signIn(service.authorizePath({ prompt: 'login', id_token_hint: hint }), 'joe-digbeth');
    expect(landed(answer).query).toMatchObject({ code: expect.any(String) });
  });
});

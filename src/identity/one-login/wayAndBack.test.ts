// Away to the pretend One Login and back, without a browser: every outcome it can be told to have.
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answerOverHttp, upstreams } from '#mocks';
import { freezeClock, goOut, now, publicAddress } from '#platform';
import {
  finishSignIn,
  type PendingSignIn,
  publicJwks,
  type SignInRequest,
  signOutAddress,
  startSignIn,
} from './index.ts';

const redirectUri = `${publicAddress()}/account/callback`;
const signIn: SignInRequest = { redirectUri, purpose: 'sign-in' };
const prove: SignInRequest = { redirectUri, purpose: 'prove-identity', address: true };

const context = { now, publicUrl: publicAddress, ownUrl: publicAddress, goOut };
const outside = setupServer(
  ...upstreams.filter(({ name }) => name === 'one-login').flatMap((upstream) => upstream.handlers(context)),
  http.get(`${publicAddress()}/.well-known/jwks.json`, async () => HttpResponse.json(await publicJwks())),
);
beforeAll(() => outside.listen({ onUnhandledFrame: 'error' }));
afterEach(() => outside.resetHandlers());
afterAll(() => outside.close());

/** What a browser does with an address at the pretend provider: goes there, and is sent somewhere. */
async function visit(address: URL, headers: Record<string, string>): Promise<URL> {
  const answer = await answerOverHttp(address.pathname.replace('/mocks/', ''), new Request(address, { headers }));
  return new URL(answer?.headers.get('location') ?? `about:${answer?.status}`);
}

async function away(request: SignInRequest, persona: string, outcome = 'carry-on') {
  const { location, pending } = await startSignIn(request);
  const headers = { 'x-one-login-persona': persona, 'x-one-login-outcome': outcome };
  return { callback: await visit(location, headers), pending };
}

async function wayAndBack(request: SignInRequest, persona: string, outcome?: string) {
  const { callback, pending } = await away(request, persona, outcome);
  return finishSignIn(callback, pending);
}

describe('the way there', () => {
  test('is in a request object that we have signed, with nothing beside it but what must be', async () => {
    const { location, pending } = await startSignIn({ ...prove, language: 'cy', maxAge: 600 });
    const { request, ...beside } = Object.fromEntries(location.searchParams);
    expect(beside).toEqual({ client_id: 'waymark', response_type: 'code', scope: 'openid' });
    expect(location.search.length).toBeLessThan(4_096);
    const jwt = request as string;
    expect(decodeProtectedHeader(jwt)).toMatchObject({ alg: 'RS256', kid: (await publicJwks()).keys[0]?.kid });
    const said = decodeJwt(jwt);
    expect(said).toMatchObject({
      iss: 'waymark',
      aud: location.origin + location.pathname,
      ...beside,
      redirect_uri: redirectUri,
      state: pending.state,
      nonce: pending.nonce,
      vtr: ['Cl.Cm.P2'],
      code_challenge_method: 'S256',
      ui_locales: 'cy',
      max_age: 600,
    });
    expect((said.exp as number) - (said.iat as number)).toBeLessThanOrEqual(300);
    expect(Object.keys(JSON.parse(said.claims as string).userinfo)).toEqual([
      'https://vocab.account.gov.uk/v1/coreIdentityJWT',
      'https://vocab.account.gov.uk/v1/returnCode',
      'https://vocab.account.gov.uk/v1/address',
    ]);
    expect(JSON.stringify(said)).not.toContain(pending.verifier);
  });

  test('is never the same twice', async () => {
    const [one, two] = await Promise.all([startSignIn(signIn), startSignIn(signIn)]);
    for (const name of ['state', 'nonce', 'verifier'] as const) {
      expect(one.pending[name].length).toBeGreaterThanOrEqual(43);
      expect(one.pending[name]).not.toBe(two.pending[name]);
    }
  });
});

describe('the way back', () => {
  test('brings who signed in, with address and number', async () => {
    const who = await wayAndBack(signIn, 'amina-hussain');
    expect(who).toMatchObject({
      issuer: 'https://oidc.integration.account.gov.uk/',
      sub: expect.stringMatching(/^urn:fdc:gov\.uk:2022:/),
      email: expect.stringMatching(/@example\.org$/),
      emailVerified: true,
      identity: undefined,
      returnCodes: [],
    });
    expect(Math.abs(who.authTime - now().getTime())).toBeLessThan(60_000);
  });

  test('brings a proven identity when that was asked for, and neither e-mail nor number', async () => {
    const who = await wayAndBack(prove, 'amina-hussain');
    expect(who.identity).toMatchObject({ name: expect.stringContaining('Hussain'), level: 'P2' });
    expect(who.identity?.birthDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect([who.email, who.phone]).toEqual([undefined, undefined]);
    expect(JSON.stringify(who.identity)).not.toContain('eyJ');
  });

  test.each([
    ['cancel', 'cancelled', 'access_denied'],
    ['temporarily-unavailable', 'temporarily-unavailable', 'temporarily_unavailable'],
    ['login-required', 'login-required', 'login_required'],
    ['id-token-invalid-iss', 'provider-fault', 'claim-iss'],
    ['id-token-invalid-aud', 'provider-fault', 'claim-aud'],
    ['id-token-invalid-alg-header', 'provider-fault', 'OAUTH_INVALID_RESPONSE'],
    ['id-token-invalid-signature', 'provider-fault', 'signature'],
    ['id-token-token-expired', 'provider-fault', 'claim-exp'],
    ['id-token-token-not-valid-yet', 'provider-fault', 'early'],
    ['id-token-nonce-not-matching', 'provider-fault', 'claim-nonce'],
    ['id-token-incorrect-vot', 'provider-fault', 'trust'],
    ['id-token-alg-none', 'provider-fault', 'OAUTH_INVALID_RESPONSE'],
    ['id-token-hs256-with-public-key', 'provider-fault', 'OAUTH_INVALID_RESPONSE'],
    ['id-token-unknown-kid', 'provider-fault', 'unknown-key'],
    ['id-token-incorrect-sub', 'provider-fault', 'claim-sub'],
    ['token-failing', 'temporarily-unavailable', 'status-503'],
    ['userinfo-failing', 'temporarily-unavailable', 'status-503'],
  ])('after %s is refused as %s', async (outcome, code, detail) => {
    await expect(wayAndBack(signIn, 'amina-hussain', outcome)).rejects.toMatchObject({ code, detail });
  });

  test.each([
    ['identity-not-proven', 'identity-not-proven', 'missing'],
    ['core-identity-missing', 'identity-not-proven', 'missing'],
    ['core-identity-incorrect-vot', 'identity-not-proven', 'core-identity-trust'],
    ['core-identity-invalid-alg-header', 'provider-fault', 'core-identity-algorithm'],
    ['core-identity-invalid-signature', 'provider-fault', 'core-identity-signature'],
    ['core-identity-invalid-iss', 'provider-fault', 'core-identity-issuer'],
    ['core-identity-invalid-aud', 'provider-fault', 'core-identity-audience'],
    ['core-identity-incorrect-sub', 'provider-fault', 'core-identity-subject'],
    ['core-identity-token-expired', 'provider-fault', 'core-identity-expired'],
    ['core-identity-token-not-valid-yet', 'provider-fault', 'core-identity-early'],
    ['core-identity-alg-none', 'provider-fault', 'core-identity-algorithm'],
    ['core-identity-other-controller', 'provider-fault', 'core-identity-controller'],
    ['core-identity-kid-not-in-did', 'provider-fault', 'core-identity-unknown-key'],
    ['core-identity-signed-with-id-token-key', 'provider-fault', 'core-identity-controller'],
  ])('from proving an identity, after %s, is refused as %s', async (outcome, code, detail) => {
    await expect(wayAndBack(prove, 'amina-hussain', outcome)).rejects.toMatchObject({ code, detail });
  });

  test('with an address changed on the way is refused', async () => {
    const wrong: [string, (callback: URL, pending: PendingSignIn) => void][] = [
      ['session-lost', ({ searchParams }) => searchParams.set('state', 'another')],
      ['session-lost', ({ searchParams }) => searchParams.delete('state')],
      ['session-lost', ({ searchParams }) => searchParams.set('code', 'another')],
      ['session-lost', (_, pending) => Object.assign(pending, { verifier: 'v'.repeat(43) })],
      ['provider-fault', ({ searchParams }) => searchParams.set('iss', 'https://oidc.example.org/')],
      ['provider-fault', ({ searchParams }) => searchParams.append('code', 'another')],
      ['provider-fault', ({ searchParams }) => searchParams.delete('code')],
      ['client-refused', ({ searchParams }) => searchParams.set('error', 'in<valid>')],
    ];
    for (const [code, change] of wrong) {
      const { callback, pending } = await away(signIn, 'amina-hussain');
      change(callback, pending);
      await expect(finishSignIn(callback, pending), change.toString()).rejects.toMatchObject({ code });
    }
  });

  test('taken twice is refused', async () => {
    const { callback, pending } = await away(signIn, 'amina-hussain');
    await finishSignIn(callback, pending);
    await expect(finishSignIn(callback, pending)).rejects.toMatchObject({
      code: 'session-lost',
      detail: 'invalid_grant',
    });
  });

  test('with a code of another sign-in is refused', async () => {
    const [mine, theirs] = [await away(signIn, 'amina-hussain'), await away(signIn, 'joe-digbeth')];
    mine.callback.searchParams.set('code', theirs.callback.searchParams.get('code') as string);
    await expect(finishSignIn(mine.callback, mine.pending)).rejects.toMatchObject({ code: 'session-lost' });
  });

  test('works while the clock stands still, years from the machine’s', async () => {
    freezeClock(new Date('2031-06-01T12:00:00Z'));
    try {
      const who = await wayAndBack({ ...prove, maxAge: 60 }, 'amina-hussain');
      expect(who).toMatchObject({ authTime: Date.parse('2031-06-01T12:00:00Z'), identity: { level: 'P2' } });
    } finally {
      freezeClock(undefined);
    }
  });

  test('works while the keys cannot be had, with those we have', async () => {
    await wayAndBack(prove, 'amina-hussain');
    const gone = (address: string) => http.get(address, () => HttpResponse.error());
    outside.use(
      gone('https://oidc.integration.account.gov.uk/.well-known/*'),
      gone('https://identity.integration.account.gov.uk/.well-known/*'),
    );
    expect(await wayAndBack(prove, 'amina-hussain')).toMatchObject({ identity: { level: 'P2' } });
  });

  test.each(['token', 'userinfo'])('while %s cannot be reached is refused, to be tried again', async (endpoint) => {
    outside.use(http.all(`https://oidc.integration.account.gov.uk/${endpoint}`, () => HttpResponse.error()));
    const refused = { code: 'temporarily-unavailable', detail: 'unreachable' };
    await expect(wayAndBack(signIn, 'amina-hussain')).rejects.toMatchObject(refused);
  });

  test('refused says so calmly, and repeats nothing of the answer', async () => {
    const refused = await wayAndBack(signIn, 'amina-hussain', 'id-token-incorrect-vot').catch((error) => error);
    expect(refused.message).toMatch(/^Something was wrong with the answer from GOV\.UK One Login/);
  });
});

test('the way out names the session, and where to come back to', async () => {
  const { idToken } = await wayAndBack(signIn, 'amina-hussain');
  const postLogoutRedirectUri = `${publicAddress()}/account/signed-out`;
  const address = await signOutAddress({ idToken, postLogoutRedirectUri, state: 'a-state' });
  expect(address.search.length).toBeLessThan(2_048);
  const back = await visit(address, {});
  expect(back.href).toBe(`${postLogoutRedirectUri}?state=a-state`);
});

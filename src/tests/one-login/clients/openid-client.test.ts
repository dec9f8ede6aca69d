// openid-client, as it comes from npm, against the pretend provider over HTTP. It is also given bad tokens: a client that
// checked nothing would prove nothing.
import * as client from 'openid-client';
import { expect, test } from 'vitest';
import { CLAIM } from '../../../mocks/one-login/state/vocabulary.ts';
import { browser, onward } from '../browser.ts';
import { PERSONA, pretendFor, SCOPE } from '../pretend.ts';

const pretend = await pretendFor();
const app = 'http://localhost:8080';

async function configured(team: string): Promise<client.Configuration> {
  return client.discovery(
    new URL(await pretend.register(team, app)),
    team,
    {},
    client.PrivateKeyJwt(pretend.key.privateKey),
    {
      execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
    },
  );
}

/** One sign-in by query and PKCE, up to what the client says of it. */
async function signIn(config: client.Configuration, outcome?: string) {
  const [pkceCodeVerifier, expectedState, expectedNonce] = [
    client.randomPKCECodeVerifier(),
    client.randomState(),
    client.randomNonce(),
  ];
  const there = client.buildAuthorizationUrl(config, {
    redirect_uri: `${app}/callback`,
    scope: SCOPE,
    state: expectedState,
    nonce: expectedNonce,
    vtr: '["Cl.Cm"]',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  const back = await browser().signIn(there, PERSONA, outcome);
  const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true };
  const tokens = await client.authorizationCodeGrant(config, back, checks);
  return { tokens, info: await client.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '') };
}

test('signs in with private_key_jwt and PKCE, reads who it is, and signs out', async () => {
  const config = await configured('openid-client');
  const { tokens, info } = await signIn(config);
  expect(tokens.claims()).toMatchObject({ iss: config.serverMetadata().issuer, aud: 'openid-client', vot: 'Cl.Cm' });
  expect(info).toMatchObject({ sub: tokens.claims()?.sub, email_verified: true });
  const out = client.buildEndSessionUrl(config, {
    id_token_hint: tokens.id_token as string,
    post_logout_redirect_uri: `${app}/goodbye`,
    state: 'a b&c',
  });
  expect(onward(await browser().ask(out), out).href).toBe(`${app}/goodbye?state=a+b%26c`);
});

test('asks for an identity in a signed request object, claims and all', async () => {
  const config = await configured('openid-client-jar');
  const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()];
  const asked = {
    redirect_uri: `${app}/callback`,
    scope: SCOPE,
    state: expectedState,
    nonce: expectedNonce,
    vtr: '["Cl.Cm.P2"]',
    claims: JSON.stringify({ userinfo: { [CLAIM.coreIdentity]: null } }),
  };
  const signed = await client.buildAuthorizationUrlWithJAR(config, asked, pretend.key.privateKey, {
    [client.modifyAssertion]: (_header, payload) => {
      // “Request object parameters”: aud is the authorization endpoint, where RFC 9101 would have the issuer.
      payload.aud = config.serverMetadata().authorization_endpoint as string;
    },
  });
  // The real provider wants these outside as well.
  signed.searchParams.set('response_type', 'code');
  signed.searchParams.set('scope', SCOPE);
  const back = await browser().signIn(signed, PERSONA);
  const checks = { expectedState, expectedNonce, idTokenExpected: true };
  const tokens = await client.authorizationCodeGrant(config, back, checks);
  const info = await client.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '');
  expect(info[CLAIM.coreIdentity]).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});

test.each([
  ['id-token-invalid-iss', /"iss"/],
  ['id-token-invalid-aud', /"aud"/],
  ['id-token-invalid-alg-header', /alg/],
  ['id-token-invalid-signature', /signature/],
  ['id-token-token-expired', /"exp"/],
  ['id-token-nonce-not-matching', /"nonce"/],
  ['id-token-alg-none', /JWT|alg/],
  ['id-token-hs256-with-public-key', /alg/],
  ['id-token-unknown-kid', /key/],
  ['id-token-incorrect-sub', /"sub"/],
])('refuses %s', async (outcome, cause) => {
  const config = await configured(outcome);
  const refused = await signIn(config, outcome).catch((error: Error) => error);
  expect(refused).toBeInstanceOf(Error);
  const { message, cause: why } = refused as Error;
  expect(`${message} ${(why as Error | undefined)?.message ?? ''}`).toMatch(cause);
});

test('is told of cancelling as the error that it is', async () => {
  await expect(signIn(await configured('openid-client-cancel'), 'cancel')).rejects.toMatchObject({
    error: 'access_denied',
  });
});

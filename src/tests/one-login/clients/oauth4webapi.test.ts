// oauth4webapi, as it comes from npm, against the pretend provider over HTTP.
import * as oauth from 'oauth4webapi';
import { expect, test } from 'vitest';
import { browser, onward } from '../browser.ts';
import { PERSONA, pretendFor, SCOPE } from '../pretend.ts';

const pretend = await pretendFor();
const app = 'http://localhost:8081';
const insecure = { [oauth.allowInsecureRequests]: true };

async function signIn(team: string, outcome?: string) {
  const issuer = new URL(await pretend.register(team, app));
  const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
  const me: oauth.Client = { client_id: team, id_token_signed_response_alg: 'ES256' };
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const there = new URL(as.authorization_endpoint as string);
  const asked = {
    client_id: team,
    redirect_uri: `${app}/callback`,
    response_type: 'code',
    scope: SCOPE,
    state,
    nonce,
  };
  const challenge = {
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  there.search = new URLSearchParams({ ...asked, ...challenge }).toString();
  const who = browser();
  const back = oauth.validateAuthResponse(as, me, await who.signIn(there, PERSONA, outcome), state);
  const auth = oauth.PrivateKeyJwt(pretend.key.privateKey);
  const answer = await oauth.authorizationCodeGrantRequest(as, me, auth, back, `${app}/callback`, verifier, insecure);
  const tokens = await oauth.processAuthorizationCodeResponse(as, me, answer, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  await oauth.validateApplicationLevelSignature(as, answer, insecure);
  const claims = oauth.getValidatedIdTokenClaims(tokens) as oauth.IDToken;
  const told = await oauth.userInfoRequest(as, me, tokens.access_token, insecure);
  return { as, who, tokens, claims, info: await oauth.processUserInfoResponse(as, me, claims.sub, told) };
}

test('signs in with private_key_jwt, checks the signature, reads who it is, and signs out', async () => {
  const { as, who, tokens, claims, info } = await signIn('oauth4webapi');
  expect(claims).toMatchObject({ aud: 'oauth4webapi', vot: 'Cl.Cm' });
  expect(info).toMatchObject({ sub: claims.sub, email_verified: true });
  const out = new URL(as.end_session_endpoint as string);
  out.search = new URLSearchParams({
    id_token_hint: tokens.id_token as string,
    post_logout_redirect_uri: `${app}/goodbye`,
  }).toString();
  expect(onward(await who.ask(out), out).href).toBe(`${app}/goodbye`);
});

test.each([
  ['id-token-nonce-not-matching', /"nonce"/],
  ['id-token-invalid-signature', /signature/],
  ['id-token-invalid-iss', /"iss"/],
])('refuses %s', async (outcome, cause) => {
  await expect(signIn(`oauth4webapi-${outcome}`, outcome)).rejects.toThrow(cause);
});

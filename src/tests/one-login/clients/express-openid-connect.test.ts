// express-openid-connect, as it comes from npm, in a little Express app of its own, against the pretend provider.
import type { Request } from 'express';
import oidc from 'express-openid-connect';
import { expect, test } from 'vitest';
import { browser, onward } from '../browser.ts';
import { expressApp } from '../expressApp.ts';
import { PERSONA, pretendFor, SCOPE } from '../pretend.ts';

const pretend = await pretendFor();

/** A little app as its readme has it: /login, /callback and /logout are the package's own. */
async function oidcApp(clientID: string) {
  const { app, address } = await expressApp();
  const issuerBaseURL = await pretend.register(clientID, address);
  const loggedOut = new Set<string>();
  app.use(
    oidc.auth({
      issuerBaseURL,
      baseURL: address,
      clientID,
      secret: 'a secret of at least eight letters',
      authRequired: false,
      idpLogout: true,
      idTokenSigningAlg: 'ES256',
      clientAuthMethod: 'private_key_jwt',
      clientAssertionSigningKey: pretend.key.pkcs8,
      clientAssertionSigningAlg: 'RS256',
      authorizationParams: { response_type: 'code', response_mode: 'query', scope: SCOPE },
      routes: { postLogoutRedirect: '/goodbye' },
      enableTelemetry: false,
      backchannelLogout: {
        onLogoutToken: async (token: { sub?: string }) => void loggedOut.add(token.sub ?? ''),
        isLoggedOut: async (request: Request) => loggedOut.has(request.oidc.user?.sub),
        onLogin: false,
      },
    }),
  );
  app.get('/me', async (request, response) => {
    const { user } = request.oidc;
    response.json(user ? { claims: user, info: await request.oidc.fetchUserInfo() } : {});
  });
  app.get('/goodbye', (_request, response) => void response.send('Goodbye'));
  return { address, issuerBaseURL, loggedOut };
}

/** Through the app's own /login to the answer of its /callback. */
async function signIn(address: string, who = browser(), outcome?: string): Promise<Response> {
  return who.ask(await who.signIn(onward(await who.ask(`${address}/login`), address), PERSONA, outcome));
}

test('signs in with private_key_jwt, reads who it is, and signs out', async () => {
  const { address } = await oidcApp('express');
  const who = browser();
  expect((await signIn(address, who)).status).toBe(302);
  const { claims, info } = await (await who.ask(`${address}/me`)).json();
  expect(claims).toMatchObject({ sub: expect.stringMatching(/^urn:fdc:gov\.uk:2022:/) });
  expect(info).toMatchObject({ sub: claims.sub, email_verified: true });
  expect(await (await who.follow(`${address}/logout`)).text()).toBe('Goodbye');
  expect(await (await who.ask(`${address}/me`)).json()).toEqual({});
});

test('is told over the back channel when somebody signs out elsewhere', async () => {
  const { address, issuerBaseURL, loggedOut } = await oidcApp('express-back-channel');
  const who = browser();
  await signIn(address, who);
  const { claims } = await (await who.ask(`${address}/me`)).json();
  await who.ask(`${issuerBaseURL}logout`);
  await expect.poll(() => [...loggedOut]).toEqual([claims.sub]);
  expect(await (await who.ask(`${address}/me`)).json()).toEqual({});
});

// It leaves the signature to TLS, as OpenID Connect Core §3.1.3.7 lets a client that has the token from the provider itself.
test.each([['id-token-nonce-not-matching'], ['id-token-invalid-alg-header'], ['id-token-invalid-aud']])(
  'refuses %s',
  async (outcome) => {
    const { address } = await oidcApp(`express-${outcome}`);
    const who = browser();
    expect((await signIn(address, who, outcome)).status).toBe(400);
    expect(await (await who.ask(`${address}/me`)).json()).toEqual({});
  },
);

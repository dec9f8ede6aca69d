// passport with the strategy of openid-client, as they come from npm, in a little Express app, against the pretend provider.
import type express from 'express';
import type { Request } from 'express';
import * as client from 'openid-client';
import { type AuthenticateOptions, Strategy } from 'openid-client/passport';
import passport from 'passport';
import { expect, test } from 'vitest';
import { browser, onward } from '../browser.ts';
import { expressApp } from '../expressApp.ts';
import { PERSONA, pretendFor, SCOPE } from '../pretend.ts';

const pretend = await pretendFor();

type Done = (error: unknown, user?: unknown) => void;

/** The strategy leaves state and nonce out for a provider with PKCE; the real one wants both, so they are asked for. */
class OneLoginStrategy extends Strategy {
  override authorizationRequestParams(request: Request, options: AuthenticateOptions): URLSearchParams {
    const asked = { state: client.randomState(), nonce: client.randomNonce(), vtr: '["Cl.Cm"]' };
    const given = super.authorizationRequestParams(request, options) as URLSearchParams;
    return new URLSearchParams([...given, ...Object.entries(asked)]);
  }
}

/** Answers with where it is: /login, /callback and /goodbye. */
async function passportApp(team: string): Promise<string> {
  const { app, address } = await expressApp();
  const issuer = await pretend.register(team, address);
  const config = await client.discovery(new URL(issuer), team, {}, client.PrivateKeyJwt(pretend.key.privateKey), {
    execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
  });
  const verify = async (tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers, done: Done) =>
    done(null, {
      id_token: tokens.id_token,
      ...(await client.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '')),
    });
  passport.use(
    team,
    new OneLoginStrategy({ config, name: team, scope: SCOPE, callbackURL: `${address}/callback` }, verify),
  );
  app.use(sessions());
  app.get('/login', passport.authenticate(team, { session: false }));
  app.get('/callback', passport.authenticate(team, { session: false }), (request: Request, response) => {
    const { id_token, ...user } = (request as Request & { user: { id_token: string } }).user;
    const out = client.buildEndSessionUrl(config, {
      id_token_hint: id_token,
      post_logout_redirect_uri: `${address}/goodbye`,
    });
    response.json({ user, out });
  });
  app.get('/goodbye', (_request, response) => void response.send('Goodbye'));
  return address;
}

async function signIn(address: string, who = browser(), outcome?: string): Promise<Response> {
  return who.ask(await who.signIn(onward(await who.ask(`${address}/login`), address), PERSONA, outcome));
}

test('signs in with private_key_jwt, reads who it is, and signs out', async () => {
  const who = browser();
  const answer = await signIn(await passportApp('passport'), who);
  const { user, out } = await answer.json();
  expect(user).toMatchObject({ sub: expect.stringMatching(/^urn:fdc:gov\.uk:2022:/), email_verified: true });
  expect(await (await who.follow(out)).text()).toBe('Goodbye');
});

test.each([['id-token-nonce-not-matching'], ['id-token-invalid-signature'], ['cancel']])(
  'refuses %s',
  async (outcome) => {
    const answer = await signIn(await passportApp(`passport-${outcome}`), browser(), outcome);
    expect([answer.status, await answer.text()]).toEqual([
      expect.toSatisfy((status) => status >= 400),
      expect.not.stringContaining('"user"'),
    ]);
  },
);

/** The least session that passport's strategy can keep its state in: an object for each cookie, in memory. */
function sessions(): express.RequestHandler {
  const kept = new Map<string, object>();
  return (request, response, next) => {
    const id = /sid=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? crypto.randomUUID();
    if (!kept.has(id)) kept.set(id, {});
    response.cookie('sid', id);
    Object.assign(request, { session: kept.get(id) });
    next();
  };
}

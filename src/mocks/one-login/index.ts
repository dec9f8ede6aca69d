// The pretend GOV.UK One Login: as the real provider behaves, with people to sign in as and ways for it to go wrong.
import { setTimeout as pause } from 'node:timers/promises';
import { http } from 'msw';
import { openApi } from '../openapi.ts';
import { plain } from '../saved.ts';
import type { MockContext, PlainRequest, Upstream } from '../upstream.ts';
import { oneLoginDescription } from './description/index.ts';
import { type Provider, provider } from './provider.ts';
import type { Face } from './state/addresses.ts';
import { clientSchema } from './state/client.ts';
import { CLAIM } from './state/vocabulary.ts';

/** The integration environment: where services that are being built meet the real provider. */
const ADDRESS = 'https://oidc.integration.account.gov.uk';
const IDENTITY = 'https://identity.integration.account.gov.uk';

/** Waymark itself, as it would be registered; its key is where it publishes it. */
const waymark = (site: string, near: string) =>
  clientSchema.parse({
    clientId: 'waymark',
    clientName: 'Waymark',
    publicKeySource: 'JWKS',
    jwksUrl: `${near}/.well-known/jwks.json`,
    redirectUrls: [`${site}/account/callback`],
    postLogoutRedirectUrls: [`${site}/account/signed-out`],
    backChannelLogoutUri: `${near}/account/back-channel-logout`,
    claims: [CLAIM.coreIdentity, CLAIM.address, CLAIM.returnCode],
    anyLocalRedirect: true,
  });

let made: Provider | undefined;

/** One provider serves all faces, so that a code given to a browser is good inside the server. */
function theProvider({ now, goOut, publicUrl, ownUrl }: MockContext): Provider {
  made ??= provider({ now, goOut, pause, clients: () => [waymark(publicUrl(), ownUrl())] });
  return made;
}

/** The face that a context shows: over HTTP where it is served, else the real provider's names. */
function faceOf({ asked, publicUrl }: MockContext): Face {
  if (asked) return { internal: asked.base, browser: asked.browserBase, identity: `${asked.base}/identity` };
  return { internal: ADDRESS, browser: `${publicUrl()}/mocks/one-login`, identity: IDENTITY };
}

function answer(context: MockContext, path: string, request: PlainRequest): Promise<Response> {
  const { url = new URL(request.url), peer, proxied = false, token } = context.asked ?? {};
  return theProvider(context).answer({ path, request, face: faceOf(context), caller: { url, peer, proxied, token } });
}

const asGet = (request: PlainRequest): PlainRequest => ({
  method: 'GET',
  url: request.url,
  headers: request.headers,
  text: () => request.text(),
  signal: request.signal,
});

const pathOf = ({ url }: Request): string => new URL(url).pathname;

export const oneLogin: Upstream = {
  name: 'one-login',
  title: 'GOV.UK One Login',
  summary:
    'Signing in and proving an identity as the real provider does it, with invented people and every way to go wrong.',
  address: ADDRESS,
  example: '/.well-known/openid-configuration',
  openapi: oneLoginDescription,
  handlers: (context) => [
    http.all(`${ADDRESS}/*`, ({ request }) => answer(context, pathOf(request), request)),
    http.all(`${IDENTITY}/*`, ({ request }) => answer(context, `/identity${pathOf(request)}`, request)),
  ],
  alsoAt: [{ address: IDENTITY, path: '/identity' }],
  state: {
    save: (context) => plain(theProvider(context).save(faceOf(context))),
    restore: (saved, context) => theProvider(context).restore(saved, faceOf(context)),
    reset: (context) => theProvider(context).reset(),
  },
  isOwn: (path) => /^(\/t\/[^/]+)?\/(config|control\/.*|inspect(\/.*)?)$/.test(path),
  // A HEAD is asked as a GET; whoever sends the answer leaves its body out.
  direct: async (context, path, request) =>
    path === '/openapi.json'
      ? Response.json(openApi(oneLoginDescription, faceOf(context).internal), {
          headers: { 'access-control-allow-origin': '*' },
        })
      : answer(context, path, request.method === 'HEAD' ? asGet(request) : request),
  finished: (context, path) => theProvider(context).document(path, faceOf(context)),
};

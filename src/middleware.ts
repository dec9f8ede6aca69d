import { defineMiddleware } from 'astro:middleware';
import { admitted, config, crossSite, listeningAt, log } from '#platform';
import { started } from './start.ts';

/** What GOV.UK One Login asks of us, from its own servers: our key, and to end somebody's sessions. */
const FOR_ONE_LOGIN = ['/.well-known/jwks.json', '/account/back-channel-logout'];

/** Reachable without the demo's password: the page that asks for it, and what programs ask that have none. */
const OPEN_TO_ALL = new Set(['/password', '/health', '/ready', ...FOR_ONE_LOGIN]);

/** Addresses that programs post forms to, from anywhere: each makes sure for itself of who asks. */
const FOR_PROGRAMS = new Set(['/mocks/[...path]', '/account/back-channel-logout']);

/** Pages that are one person's alone. */
const PRIVATE = /^\/(account|apply|bed|cases|refer|report|sent)(\/|$)/;

export const onRequest = defineMiddleware(async (context, next) => {
  const { request, routePattern } = context;
  await started;
  // The built server says where it listens; in development only the request knows.
  if (import.meta.env.DEV) listeningAt(context.url.origin);
  if (!OPEN_TO_ALL.has(routePattern) && !admitted(headersOf(request))) return askForPassword(context);
  if (!FOR_PROGRAMS.has(routePattern) && crossSite({ ...sent(request), origin: context.url.origin }))
    return refuseForm();
  try {
    const response = await next();
    allowMapTiles(response);
    if (PRIVATE.test(routePattern)) keepPrivate(response);
    return response;
  } catch (error) {
    // The address may hold a postcode, so only the route is written down.
    log('error', 'page-failed', {
      route: routePattern,
      name: (error as Error).name,
      message: (error as Error).message,
    });
    if (import.meta.env.DEV || routePattern === '/500') throw error;
    // Asked for by itself: a form that has been read cannot be handed on.
    return context.rewrite(new Request(new URL('/500', context.url), { headers: request.headers }));
  }
});

const sent = ({ method, headers }: Request) => ({ method, headers });

/** A form that another site made somebody's browser send. */
function refuseForm(): Response {
  const words = 'This form was sent from another site, so nothing was changed. Open the page here and send it again.';
  return new Response(words, { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** Pages of an account are kept nowhere, and their forms may end at One Login, where signing out goes on to. */
function keepPrivate(response: Response): void {
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  const policy = response.headers.get('content-security-policy');
  const issuer = config().oneLogin?.issuer;
  if (policy && issuer)
    response.headers.set(
      'content-security-policy',
      policy.replace("form-action 'self'", `$& ${new URL(issuer).origin}`),
    );
}

const headersOf = ({ headers }: Request) => ({
  cookie: headers.get('cookie') ?? undefined,
  authorization: headers.get('authorization') ?? undefined,
});

function askForPassword(context: {
  request: Request;
  url: URL;
  rewrite: (to: string) => Promise<Response>;
}): Promise<Response> | Response {
  if (context.request.headers.get('accept')?.includes('text/html')) {
    return context.rewrite(`/password?next=${encodeURIComponent(context.url.pathname + context.url.search)}`);
  }
  const message = 'This demo asks for a password: send it as HTTP Basic, with any user name.';
  return Response.json(
    { error: message },
    { status: 401, headers: { 'www-authenticate': 'Basic realm="Waymark demo"' } },
  );
}

/** A council's own map tiles, when MAP_TILES_URL names some, are the one picture allowed from elsewhere. */
function allowMapTiles(response: Response): void {
  const { mapTiles } = config();
  const policy = mapTiles && response.headers.get('content-security-policy');
  if (!policy) return;
  const host = new URL(mapTiles.url.replaceAll(/[{}]/g, '')).origin.replace('//s.', '//*.');
  response.headers.set('content-security-policy', policy.replace(/img-src ([^;]*)/, `img-src $1 ${host}`));
}

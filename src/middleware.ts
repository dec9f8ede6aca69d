import { defineMiddleware } from 'astro:middleware';
import { admitted, config, listeningAt, log } from '#platform';
import { started } from './start.ts';

/** Reachable without the demo's password: the page that asks for it, and what a host asks to see if we are alive. */
const OPEN_TO_ALL = new Set(['/password', '/health', '/ready']);

export const onRequest = defineMiddleware(async (context, next) => {
  const { request, routePattern } = context;
  await started;
  // The built server says where it listens; in development only the request knows.
  if (import.meta.env.DEV) listeningAt(context.url.origin);
  if (!OPEN_TO_ALL.has(routePattern) && !admitted(headersOf(request))) return askForPassword(context);
  try {
    const response = await next();
    allowMapTiles(response);
    return response;
  } catch (error) {
    // The address may hold a postcode, so only the route is written down.
    log('error', 'page-failed', {
      route: routePattern,
      name: (error as Error).name,
      message: (error as Error).message,
    });
    if (import.meta.env.DEV || routePattern === '/500') throw error;
    return context.rewrite('/500');
  }
});

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

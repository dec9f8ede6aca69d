import type { APIRoute } from 'astro';
import { signInIsOn, takeLogoutToken } from '#identity';

/** The longest logout token read, in characters; one of theirs has some seven hundred. */
const LONGEST = 10_000;

/** GOV.UK One Login says that somebody has signed out of it: 200 when their sessions here have ended, else 400. */
export const POST: APIRoute = async ({ request }) => {
  if (!signInIsOn()) return new Response('Not found', { status: 404 });
  const type = request.headers.get('content-type') ?? '';
  const body = type.startsWith('application/x-www-form-urlencoded') ? await request.text() : '';
  const token = body.length > LONGEST ? null : new URLSearchParams(body).get('logout_token');
  const taken = token !== null && (await takeLogoutToken(token));
  return new Response(null, { status: taken ? 200 : 400, headers: { 'cache-control': 'no-store' } });
};

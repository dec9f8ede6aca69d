// How the addresses of signing in answer: onward with cookies, or a page that says what happened.
import type { APIContext } from 'astro';
import { type Onward, SignInRefused } from '#identity';
import { log } from '#platform';

/** Sends a browser on, by GET, with its cookies. */
export function onward({ location, cookies }: Onward): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** The page for somebody who could not be signed in. Throws whatever is no refusal. */
export function refused(error: unknown, { rewrite, url }: Pick<APIContext, 'rewrite' | 'url'>): Promise<Response> {
  if (!(error instanceof SignInRefused)) throw error;
  // Words of ours alone: what came from outside may say who somebody is.
  log('warn', 'sign-in-refused', { code: error.code, detail: error.detail });
  const { purpose, returnTo = url.searchParams.get('next') } = error.wanted ?? {};
  const known = { why: error.code, ...(purpose && { purpose }), ...(returnTo && { next: returnTo }) };
  return rewrite(`/account/not-signed-in?${new URLSearchParams(known)}`);
}

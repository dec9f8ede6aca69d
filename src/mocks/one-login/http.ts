// The shapes of answers that several endpoints share.
import { inWords } from '../http/words.ts';
import { type AuthorizeFault, withAnswer } from './authorize/fault.ts';

/** Plain words. */
export const text = (status: number, words: string): Response =>
  inWords(words, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });

/** JSON that nobody may keep. */
export const json = (body: unknown, status = 200): Response =>
  inWords(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', pragma: 'no-cache' },
  });

/** Sends the browser elsewhere. */
export function redirect(location: string, cookies: readonly string[] = [], status = 302): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status, headers });
}

/** A page with its own policy. */
export function page(
  markup: string,
  policy: string,
  { status = 200, cookies = [] }: { status?: number; cookies?: readonly string[] } = {},
): Response {
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return inWords(markup, { status, headers });
}

/** How a refused authorization request is answered. */
export function refusal(fault: AuthorizeFault, cookies: readonly string[] = []): Response {
  if (fault.kind === 'text') return text(fault.status, fault.text);
  const { error, redirectUri, state, responseMode } = fault;
  return redirect(
    withAnswer(redirectUri, { error: error.error, error_description: error.description, state }, responseMode),
    cookies,
  );
}

// Headers that every answer carries, whoever makes it. Pages bring a Content-Security-Policy of their own from Astro.
import type { IncomingMessage, ServerResponse } from 'node:http';

/** For whatever is not a page: nothing in it may run or be framed. */
const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'";

const ALWAYS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // A search holds a postcode: other sites are told nothing of where a visitor came from.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=(), browsing-topics=()',
};

/** Adds the headers to an answer about to be sent, leaving any the page has set itself. */
export function secure(response: ServerResponse, https: boolean): void {
  for (const name in ALWAYS) if (!response.hasHeader(name)) response.setHeader(name, ALWAYS[name] as string);
  if (!response.hasHeader('content-security-policy')) response.setHeader('content-security-policy', BARE_POLICY);
  if (https && !response.hasHeader('strict-transport-security')) {
    response.setHeader('strict-transport-security', 'max-age=31536000');
  }
}

/**
 * Tells Astro the address visitors use. What a client sends about proxies is never believed: it is dropped, and
 * PUBLIC_URL, when set, is put in its place. Without this every form behind a TLS proxy is answered 403.
 */
export function setPublicAddress(request: IncomingMessage, publicUrl: string | undefined): void {
  const { headers } = request;
  for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'forwarded'])
    delete headers[name];
  if (!publicUrl) return;
  const { protocol, host } = new URL(publicUrl);
  headers['x-forwarded-proto'] = protocol.slice(0, -1);
  headers['x-forwarded-host'] = host;
}

// Cookies that hold a secret and nothing else; what it stands for is in the database.
import { config } from '../config.ts';
import { isLoopback } from '../loopback.ts';
import { readCookie } from './readCookie.ts';

/** Whether cookies are for HTTPS alone: see `cookiesAreSecure`. */
export interface CookieOptions {
  secure: boolean;
}

/** A secret as `newSecret` makes it. Anything else never came from us. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** Whether cookies at an address of ours are for HTTPS alone: always, but on this machine or with COOKIES_OVER_HTTP. */
export function cookiesAreSecure({ protocol, hostname }: URL): boolean {
  if (!config().secureCookies) return false;
  return protocol === 'https:' || !isLoopback(hostname);
}

/** `__Host-` makes the browser vouch for a cookie: set by this very host, over HTTPS, for every path. */
const nameOf = (name: string, { secure }: CookieOptions): string => (secure ? `__Host-${name}` : name);

/** The `Set-Cookie` for a secret; it ends with the browser's session, or after `maxAge` seconds. */
export function writeSecretCookie(name: string, secret: string, options: CookieOptions, maxAge?: number): string {
  const parts = [`${nameOf(name, options)}=${secret}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (options.secure) parts.push('Secure');
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`);
  return parts.join('; ');
}

/** The secret a cookie holds, from a `Cookie` header, or `undefined`. */
export function readSecretCookie(
  name: string,
  header: string | null | undefined,
  options: CookieOptions,
): string | undefined {
  const value = readCookie(header ?? '', nameOf(name, options));
  return value !== undefined && SECRET.test(value) ? value : undefined;
}

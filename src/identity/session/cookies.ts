// The two cookies of signing in. Each holds a secret and nothing else; what it stands for is in the database.
import { config, isLoopback } from '#platform';
import { SIGN_IN_LASTS } from '../store/index.ts';
import { readCookie } from './readCookie.ts';

/** Whether cookies are for HTTPS alone: see `cookiesAreSecure`. */
export interface CookieOptions {
  secure: boolean;
}

/** A secret as `newSecret` makes it. Anything else never came from us. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The cookie of a session. It ends with the browser's: people use telephones and computers that are not theirs. */
export const sessionCookie = (secret: string, options: CookieOptions): string => write('waymark', secret, options);

/** The `Set-Cookie` that takes the session's cookie away. */
export const clearSessionCookie = (options: CookieOptions): string => write('waymark', '', options, 0);

/** The secret of a session from a `Cookie` header, or `undefined`. */
export const readSessionCookie = (header: string | null | undefined, options: CookieOptions): string | undefined =>
  read('waymark', header, options);

/** The cookie that ties signing in to this browser, for as long as somebody may be away at the provider. */
export const signInCookie = (secret: string, options: CookieOptions): string =>
  write('waymark-sign-in', secret, options, SIGN_IN_LASTS / 1000);

/** The `Set-Cookie` that takes the sign-in's cookie away. */
export const clearSignInCookie = (options: CookieOptions): string => write('waymark-sign-in', '', options, 0);

/** The secret that ties signing in to this browser, from a `Cookie` header, or `undefined`. */
export const readSignInCookie = (header: string | null | undefined, options: CookieOptions): string | undefined =>
  read('waymark-sign-in', header, options);

/** Whether cookies at an address of ours are for HTTPS alone: always, but on this machine or with COOKIES_OVER_HTTP. */
export function cookiesAreSecure({ protocol, hostname }: URL): boolean {
  if (!config().secureCookies) return false;
  return protocol === 'https:' || !isLoopback(hostname);
}

/** `__Host-` makes the browser vouch for a cookie: set by this very host, over HTTPS, for every path. */
const nameOf = (name: string, { secure }: CookieOptions): string => (secure ? `__Host-${name}` : name);

function write(name: string, secret: string, options: CookieOptions, maxAge?: number): string {
  const parts = [`${nameOf(name, options)}=${secret}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (options.secure) parts.push('Secure');
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`);
  return parts.join('; ');
}

function read(name: string, header: string | null | undefined, options: CookieOptions): string | undefined {
  const value = readCookie(header ?? '', nameOf(name, options));
  return value !== undefined && SECRET.test(value) ? value : undefined;
}

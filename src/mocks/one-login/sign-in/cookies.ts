// The provider's cookies, by the real one's names (CookieHelper.java): `gs` the session and the journey, `bsid` the
// browser, `lng` the language.
import type { Ask } from '../ask.ts';
import type { BrowserSession } from '../state/tenant.ts';

/** A session lasts an hour after somebody was last seen. Milliseconds. */
export const SESSION_LIFE = 60 * 60_000;

const SAFE = /^[A-Za-z0-9_-]{1,200}$/;

/** The cookies of a request, the first of each name; values that cannot be ours are left out. */
function cookiesOf(headers: Headers): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of (headers.get('cookie') ?? '').slice(0, 8_000).split(';')) {
    const at = one.indexOf('=');
    const name = one.slice(0, at).trim();
    if (at > 0 && !found.has(name)) found.set(name, one.slice(at + 1).trim());
  }
  return found;
}

/** The browser that asks, as far as its cookies say. */
export const browserOf = ({ headers }: Ask): string | undefined => {
  const value = cookiesOf(headers).get('bsid');
  return value && SAFE.test(value) ? value : undefined;
};

/** The session of the browser that asks, with its id; undefined when there is none, or it has expired. */
export function sessionOf(ask: Ask): { id: string; session: BrowserSession } | undefined {
  const id = cookiesOf(ask.headers).get('gs')?.split('.')[0] ?? '';
  const session = ask.tenant.sessions.get(id);
  if (!session || session.expiresAt <= ask.now || session.browser !== browserOf(ask)) return undefined;
  return { id, session };
}

function cookie({ addresses }: Ask, name: string, value: string, maxAge: number | undefined): string {
  const secure = addresses.browser.startsWith('https:') ? '; Secure' : '';
  const life = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  return `${name}=${value}; Path=${addresses.cookiePath}${life}; HttpOnly; SameSite=Lax${secure}`;
}

/** Ties the browser to a journey. */
export const browserCookie = (ask: Ask, browser: string): string => cookie(ask, 'bsid', browser, undefined);
/** Keeps somebody signed in. */
export const sessionCookie = (ask: Ask, id: string, sid: string): string =>
  cookie(ask, 'gs', `${id}.${sid}`, SESSION_LIFE / 1000);
/** Remembers a language. */
export const languageCookie = (ask: Ask, language: string): string => cookie(ask, 'lng', language, 365 * 86_400);
/** Forgets the session. */
export const endedCookies = (ask: Ask): string[] => ['gs', 'bsid'].map((name) => cookie(ask, name, '', 0));

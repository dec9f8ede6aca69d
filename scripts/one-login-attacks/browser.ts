import { type Cookie, CookieJar } from './cookies.ts';

/** Where a browser has got to. */
export interface Page {
  url: URL;
  status: number;
  text: string;
  /** Where it would be sent on to, when it was not followed there. */
  onward: URL | undefined;
}

/** As many redirects as browsers follow. */
const MOST_REDIRECTS = 20;
/** How long to wait for an answer. Milliseconds. */
const PATIENCE = 30_000;

/** A browser as far as signing in needs one: it keeps cookies and is sent from place to place. */
export class Browser {
  readonly jar: CookieJar;

  constructor(jar = new CookieJar()) {
    this.jar = jar;
  }

  /** Another browser with the same cookies, or some of them. */
  copy(keep?: (cookie: Cookie) => boolean): Browser {
    return new Browser(this.jar.copy(keep));
  }

  /** Asks for one address, and follows nothing. Throws a `TypeError` when nobody answers. */
  async ask(url: URL, headers: Record<string, string> = {}, form?: URLSearchParams): Promise<Page> {
    const cookie = this.jar.header(url);
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { accept: 'text/html,*/*', 'user-agent': 'one-login-attacks', ...(cookie && { cookie }), ...headers },
      ...(form && { body: form }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    this.jar.take(url, response.headers);
    const { status } = response;
    const location = status >= 300 && status < 400 ? response.headers.get('location') : null;
    return { url, status, text: await response.text(), onward: resolved(location, url) };
  }

  /** Opens an address, and follows where it is sent as long as `inside` says so. */
  async open(url: URL, inside: (url: URL) => boolean): Promise<Page> {
    let page = await this.ask(url);
    for (let followed = 0; page.onward && inside(page.onward) && followed < MOST_REDIRECTS; followed += 1)
      page = await this.ask(page.onward);
    return page;
  }
}

/** As browsers read it, whatever it is disguised as (URL Standard). */
const resolved = (location: string | null, from: URL): URL | undefined =>
  location !== null && URL.canParse(location, from) ? new URL(location, from) : undefined;

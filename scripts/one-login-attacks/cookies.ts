import { isLoopback } from '#platform';

/** A cookie as a browser keeps it. */
export interface Cookie {
  name: string;
  value: string;
  host: string;
  path: string;
  /** For HTTPS alone, and this machine. */
  secure: boolean;
  /** Out of reach of the page's scripts. */
  httpOnly: boolean;
}

/** The cookies of one browser: for the host that set them and the paths they are for (RFC 6265 §5), `Domain` left aside. */
export class CookieJar {
  readonly #cookies = new Map<string, Cookie>();

  /** Every cookie in it. */
  all(): Cookie[] {
    return [...this.#cookies.values()];
  }

  /** Puts a cookie in, in the place of the one of its host, path and name. */
  put(cookie: Cookie): void {
    this.#cookies.set(keyOf(cookie), cookie);
  }

  /** Takes the cookies of an answer in, and those that it ends out. */
  take(url: URL, headers: Headers): void {
    // Whether a cookie has expired is measured by the clock of whoever sets it.
    const now = Date.parse(headers.get('date') ?? '');
    for (const line of headers.getSetCookie()) {
      const [cookie, ended] = read(line, url, now);
      if (ended) this.#cookies.delete(keyOf(cookie));
      else this.put(cookie);
    }
  }

  /** The `Cookie` header for an address; empty when none goes there. */
  header({ protocol, hostname, pathname }: URL): string {
    const safe = protocol === 'https:' || isLoopback(hostname);
    return this.all()
      .filter(({ host, path, secure }) => host === hostname && within(path, pathname) && (safe || !secure))
      .sort((a, b) => b.path.length - a.path.length)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  /** Another jar with the same cookies, or some of them. */
  copy(keep: (cookie: Cookie) => boolean = () => true): CookieJar {
    const jar = new CookieJar();
    for (const cookie of this.all().filter(keep)) jar.put(cookie);
    return jar;
  }

  /** True when the very cookie is in it, with the same value. */
  holds(cookie: Cookie): boolean {
    return this.#cookies.get(keyOf(cookie))?.value === cookie.value;
  }
}

const keyOf = ({ host, path, name }: Cookie): string => `${host} ${path} ${name}`;

const within = (path: string, pathname: string): boolean =>
  pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);

/** A `Set-Cookie` header as a cookie, and whether it ends it. */
function read(line: string, { hostname, pathname }: URL, now: number): [Cookie, ended: boolean] {
  const [pair = '', ...attributes] = line.split(';');
  const [name, value] = halves(pair);
  const said = new Map(attributes.map(halves).map(([key, value]) => [key.toLowerCase(), value]));
  const path = said.get('path') ?? '';
  const cookie = {
    name,
    value,
    host: hostname,
    path: path.startsWith('/') ? path : pathname.replace(/(?<=.)\/[^/]*$|(?<=^\/)[^/]*$/, ''),
    secure: said.has('secure'),
    httpOnly: said.has('httponly'),
  };
  const maxAge = said.get('max-age');
  return [cookie, maxAge === undefined ? Date.parse(said.get('expires') ?? '') <= now : Number(maxAge) <= 0];
}

function halves(pair: string): [before: string, after: string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

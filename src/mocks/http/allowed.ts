// Who may control the pretend services: whoever sits at the machine they run on, or holds MOCKS_TOKEN.
import { timingSafeEqual } from 'node:crypto';
import { isLoopback } from '#platform';

/** The cookie that carries MOCKS_TOKEN, for a browser. */
export const CONTROL_COOKIE = 'waymark_mocks';

export interface Caller {
  headers: Headers;
  /** The address as asked. */
  url: URL;
  /** The address at the other end of the connection; undefined inside the server itself. */
  peer: string | undefined;
  /** True when a proxy stands in front, so that every peer is that proxy (PUBLIC_URL names another host). */
  proxied: boolean;
  token: string | undefined;
}

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const isOwnMachine = (peer: string): boolean => isLoopback(peer.replace(/^::ffff:/, ''));

/** True when a proxy says that it asks for somebody else, whoever that is. */
const passedOn = (headers: Headers): boolean =>
  ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers.has(name));

function cookieIn(headers: Headers): string | undefined {
  const value = new RegExp(`(?:^|;\\s*)${CONTROL_COOKIE}=([^;]*)`).exec(headers.get('cookie') ?? '')?.[1];
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** By host alone: behind a proxy the scheme may be another than the browser's. */
function isOwnPage(headers: Headers, url: URL): boolean {
  const origin = headers.get('origin');
  return origin === null || URL.parse(origin)?.host === url.host;
}

/** A sentence why not, or undefined: the caller may. */
export function controlRefused({ headers, url, peer, proxied, token }: Caller): string | undefined {
  const bearer = /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '')?.[1];
  if (token !== undefined && bearer !== undefined && same(bearer, token)) return undefined;
  // A browser sends a cookie along with whatever any page makes it ask: only our own pages may.
  const cookie = cookieIn(headers);
  if (token !== undefined && cookie !== undefined && same(cookie, token) && isOwnPage(headers, url)) return undefined;
  const local =
    peer === undefined || (isOwnMachine(peer) && isLoopback(url.hostname) && !proxied && !passedOn(headers));
  if (!local)
    return 'Control is open to this machine only. From elsewhere, set MOCKS_TOKEN and send it: Authorization: Bearer <token>.';
  // A page of another site, open in a browser on this machine, must not reach in.
  const origin = headers.get('origin');
  if (origin !== null && origin !== url.origin) return 'Control is not for pages of other sites.';
  return undefined;
}

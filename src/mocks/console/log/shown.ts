// The log as people and programs read it.

import { isText } from '../../http/text.ts';
import type { Upstream } from '../../upstream.ts';
import { upstreams } from '../../upstreams.ts';
import { curlOf } from './curl.ts';
import { type Face, type HeadersAsCame, type KeptBody, LONGEST_PATH, type Recorded, ring } from './ring.ts';
import { headerWithout, pathForAll, textWithout } from './secrets.ts';

/** What everybody may see of an exchange. */
export interface Exchange {
  id: number;
  /** Epoch milliseconds of the clock. */
  at: number;
  upstream: string;
  face: Face;
  method: string;
  /** The real address; what may be somebody's words in it is `…`. */
  address: string;
  /** Nought when no answer was given. */
  status: number;
  /** Milliseconds, to a tenth. */
  ms: number;
  /** The weather it met, in words: “failing”, “flaky: the answer was lost”. */
  weather?: string;
}

interface Side {
  headers: [name: string, value: string][];
  /** Left out when there is none, or it is no text. */
  body?: string;
  /** True when the body was longer than is kept. */
  cut: boolean;
}

/** What whoever may control sees besides. Secrets are hidden even so. */
export interface ExchangeDetail extends Exchange {
  request: Side;
  response: Side;
  curl: string;
  canReplay: boolean;
}

/** The exchanges after the one numbered `after`, newest first. */
export const latestExchanges = ({ after = 0 }: { after?: number } = {}): Exchange[] =>
  ring
    .latest()
    .filter(({ id }) => id > after)
    .map(shownToAll);

/** One exchange with all that is kept of it, for whoever may control; `origin` is where this server is, for `curl`. */
export function exchangeById(id: number, origin: string): ExchangeDetail | undefined {
  const found = ring.byId(id);
  return found && detailOf(found, origin);
}

/** An exchange for everybody. */
export const shownToAll = (one: Recorded): Exchange => ({
  id: one.id,
  at: one.at,
  upstream: one.upstream,
  face: one.face,
  method: one.method,
  address: realAddress(one, pathForAll),
  status: one.status,
  ms: Math.round(one.ms * 10) / 10,
  ...(one.weather !== undefined && { weather: one.weather }),
});

/** An exchange for whoever may control. */
export function detailOf(one: Recorded, origin: string): ExchangeDetail {
  const request = sideOf(one.request);
  const body = textOf(one.request, headersOf(one.request.headers));
  // Never where the caller says it found us: a Host header can be anything, and this command carries keys.
  const address = `${origin}/mocks/${one.upstream}${one.path}`;
  return {
    ...shownToAll(one),
    address: textWithout(realAddress(one)),
    request,
    response: sideOf(one.response),
    curl: curlOf({ method: one.method, headers: headersOf(one.request.headers), body }, address),
    canReplay: isWhole(one),
  };
}

/** True when all of the request was kept, so that it can be sent again. */
export const isWhole = ({ path, request }: Recorded): boolean => !request.cut && path.length < LONGEST_PATH;

/** Names and values, in the order they came. */
export function headersOf(headers: HeadersAsCame): [string, string][] {
  if (headers instanceof Headers) return [...headers];
  if (!isList(headers)) return Object.entries(headers);
  return headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1] ?? ''] as [string, string]] : []));
}

const isList = (headers: HeadersAsCame): headers is readonly string[] => Array.isArray(headers);

function sideOf(side: Recorded['request']): Side {
  const headers = headersOf(side.headers);
  const body = textOf(side, headers);
  return {
    headers: headers.map(([name, value]) => [name, headerWithout(name, value)]),
    ...(body !== undefined && { body: textWithout(body) }),
    cut: side.cut,
  };
}

function textOf({ body }: KeptBody, headers: readonly [string, string][]): string | undefined {
  if (body === undefined || body.length === 0) return undefined;
  if (typeof body === 'string') return body;
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return isText(type ?? 'text/plain') ? Buffer.from(body).toString() : undefined;
}

/** Where the real one would have been asked, with what is below its address as `shown`. */
function realAddress({ upstream, path }: Recorded, shown = (below: string) => below): string {
  const { address = '', alsoAt = [] }: Partial<Upstream> = upstreams.find(({ name }) => name === upstream) ?? {};
  const other = alsoAt.find((one) => path === one.path || path.startsWith(`${one.path}/`));
  return other ? other.address + shown(path.slice(other.path.length)) : address + shown(path);
}

// The last exchanges of all upstreams, in memory. What came is kept as it came, and is made readable only when it is read.

export type Face = 'inside' | 'over-http';

/** Headers as each face has them: names and values in turn, as Node does; by name; or the web's own. */
export type HeadersAsCame = Headers | readonly string[] | Readonly<Record<string, string>>;

/** A body as it came; `cut` when it was longer than is kept. */
export interface KeptBody {
  body: string | Uint8Array | undefined;
  cut: boolean;
}

export interface Recorded {
  /** Counts up from 1, also over a reset, so that a page left open takes no new exchange for one it has shown. */
  id: number;
  /** Epoch milliseconds of the clock. */
  at: number;
  upstream: string;
  face: Face;
  method: string;
  /** Below the upstream's address, with the query. */
  path: string;
  /** Over HTTP, where the upstream was found: an origin and perhaps a path. */
  base: string | undefined;
  /** Nought when no answer was given. */
  status: number;
  /** Whole and parts of milliseconds from request to answer. */
  ms: number;
  /** The weather it met, in words. */
  weather: string | undefined;
  request: KeptBody & { headers: HeadersAsCame };
  response: KeptBody & { headers: HeadersAsCame };
}

/** The most exchanges kept, and the longest body and address of each: bytes, or characters of text. */
export const MOST_EXCHANGES = 200;
export const LONGEST_BODY = 32_768;
export const LONGEST_PATH = 8_192;

/** As much of a body as is kept. */
export function bounded(body: string | Uint8Array | undefined): KeptBody {
  if (body === undefined || body.length <= LONGEST_BODY) return { body, cut: false };
  // A slice would keep the whole alive.
  return { body: Buffer.from(body.slice(0, LONGEST_BODY) as Uint8Array), cut: true };
}

export interface Ring {
  /** Keeps an exchange in the place of the oldest, and tells whoever listens. */
  add: (exchange: Omit<Recorded, 'id'>) => Recorded;
  /** Those kept, newest first. */
  latest: () => Recorded[];
  byId: (id: number) => Recorded | undefined;
  /** Calls `listener` with each exchange from now on, until the function that comes back is called. */
  listen: (listener: (exchange: Recorded) => void) => () => void;
  /** Forgets all; the numbers go on. */
  clear: () => void;
}

/** A ring of at most so many exchanges. */
export function newRing(most = MOST_EXCHANGES): Ring {
  let kept: Recorded[] = [];
  let last = 0;
  const listeners = new Set<(exchange: Recorded) => void>();
  return {
    add(exchange) {
      last += 1;
      const one = exchange as Recorded;
      one.id = last;
      if (one.path.length > LONGEST_PATH) one.path = Buffer.from(one.path.slice(0, LONGEST_PATH)).toString();
      kept[last % most] = one;
      if (listeners.size > 0) for (const listener of [...listeners]) listener(one);
      return one;
    },
    latest: () => kept.filter(Boolean).sort((a, b) => b.id - a.id),
    byId: (id) => kept.find((one) => one?.id === id),
    listen(listener) {
      const own = (exchange: Recorded) => listener(exchange);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    clear() {
      kept = [];
    },
  };
}

/** One for all faces of all upstreams. */
export const ring = newRing();

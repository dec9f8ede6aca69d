// The last exchanges of one tenant, in memory: a ring, so that a day of load tests takes no more room than a minute.
import type { Exchange } from './exchange.ts';

export interface ExchangeLog {
  /** Keeps an exchange, gives it the next number, tells whoever listens. Long text is cut. */
  add: (exchange: Omit<Exchange, 'id'>) => Exchange;
  /** Those kept, newest first. */
  latest: () => Exchange[];
  /** Forgets all. Numbers go on counting, so that a page left open never takes a new exchange for one it has shown. */
  clear: () => void;
  /** Calls `listener` with each exchange from now on, until the function that comes back is called. */
  listen: (listener: (exchange: Exchange) => void) => () => void;
}

/** The longest text kept of one value, in characters. */
export const LONGEST_TEXT = 8_192;
/** The most parameters, headers, checks and warnings kept of one exchange: a form of a megabyte can hold a million. */
const MOST_ENTRIES = 100;
const CUT = '… cut here:';

/** A log of at most `most` exchanges. Owns no clock: whoever adds says when it was. */
export function exchangeLog(most = 50): ExchangeLog {
  let kept: Exchange[] = [];
  let last = 0;
  const listeners = new Set<(exchange: Exchange) => void>();
  return {
    add(exchange) {
      last += 1;
      const bounded = { ...bound(exchange), id: last };
      kept = [bounded, ...kept].slice(0, most);
      for (const listener of [...listeners]) listener(bounded);
      return bounded;
    },
    latest: () => [...kept],
    clear() {
      kept = [];
    },
    listen(listener) {
      const own = (exchange: Exchange) => listener(exchange);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}

/** True of a text that the log has cut: it is no longer what was sent. */
export const wasCut = (text: string | undefined): boolean => text?.includes(CUT, LONGEST_TEXT - 1) ?? false;

function bound(exchange: Omit<Exchange, 'id'>): Omit<Exchange, 'id'> {
  const { request, response } = exchange;
  return {
    ...exchange,
    client: optional(exchange.client),
    request: {
      method: request.method,
      url: cut(request.url),
      headers: boundHeaders(request.headers),
      parameters: request.parameters.slice(0, MOST_ENTRIES).map(([name, value]) => [cut(name), cut(value)]),
      body: optional(request.body),
    },
    response: { ...response, headers: boundHeaders(response.headers), body: optional(response.body) },
    checks: exchange.checks.slice(0, MOST_ENTRIES).map((check) => ({ ...check, cause: optional(check.cause) })),
    warnings: exchange.warnings.slice(0, MOST_ENTRIES).map(cut),
  };
}

const boundHeaders = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .slice(0, MOST_ENTRIES)
      .map(([name, value]) => [name, cut(value)]),
  );

const optional = (text: string | undefined): string | undefined => (text === undefined ? undefined : cut(text));

function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  // Half of a surrogate pair is no character.
  const whole = text.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, '');
  return `${whole}\n${CUT} ${text.length.toLocaleString('en-GB')} characters in all`;
}

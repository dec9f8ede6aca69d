// How an exchange reads in the log: the same words from the server and from the script that adds lines as they happen.
import type { Exchange } from '#mocks';

/** What a status means to whoever watches: a colour, beside the number that says the same. */
type Tone = 'good' | 'asked-wrong' | 'failed';

/** A line of the log in its parts; an empty part is not shown. */
export interface LineParts {
  time: string;
  status: string;
  what: string;
  ms: string;
  upstream: string;
  face: string;
  weather: string;
}

/** An instant (epoch milliseconds) as London's clocks show it: `23:30:00`. */
export const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour12: false });

/** The day of an instant (epoch milliseconds) in London: `Tuesday 24 November 2026`. */
export const clockDay = (at: number): string =>
  new Date(at)
    .toLocaleDateString('en-GB', {
      timeZone: 'Europe/London',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
    .replace(',', '');

/** A status as the log writes it; nought is no answer at all. */
const statusWords = (status: number): string => (status === 0 ? 'none' : String(status));

/** Whether it went well, was asked wrong (4xx), or failed (5xx, or no answer). */
export function toneOf(status: number): Tone {
  if (status === 0 || status >= 500) return 'failed';
  return status >= 400 ? 'asked-wrong' : 'good';
}

/** A duration in milliseconds, whole: `12 ms`, `<1 ms`. */
export const msWords = (ms: number): string => (ms < 1 ? '<1 ms' : `${Math.round(ms).toLocaleString('en-GB')} ms`);

/** The exchange as a line; `upstream` is what people call the service. */
export const lineParts = (
  { at, status, method, address, ms, face, weather }: Exchange,
  upstream: string,
): LineParts => ({
  time: clockTime(at),
  status: statusWords(status),
  what: `${method} ${address.replace(/^\w+:\/\/[^/?]*/, '') || '/'}`,
  ms: msWords(ms),
  upstream,
  face: face === 'inside' ? 'asked by this site' : 'asked from outside',
  weather: weather ?? '',
});

/** How much of a service is in the log: `12 in the log, last 201`. `last` is undefined when nothing is. */
export const heardWords = (count: number, last: number | undefined): string =>
  last === undefined ? 'Not asked lately' : `${count} in the log, last ${statusWords(last)}`;

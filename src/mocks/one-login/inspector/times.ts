// Instants as people read them. In UTC, as the tokens are: a team compares these with its own server's log.

const DATE_AND_TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

/** Epoch milliseconds as “24 Nov 2026, 21:22:05 UTC”; `undefined` for what is no instant, such as NaN or 10³⁰⁰. */
export function utc(at: number): string | undefined {
  const instant = new Date(at);
  return Number.isNaN(instant.getTime()) ? undefined : `${DATE_AND_TIME.format(instant)} UTC`;
}

const UNITS: [name: string, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** How far an instant lies from another, both in seconds: “31 seconds before”, “5 minutes after”, “at the moment of”. */
export function apart(instant: number, from: number): string {
  const seconds = Math.round(Math.abs(instant - from));
  if (seconds === 0) return 'at the moment of';
  // The largest unit that says it without losing more than a tenth: 90 seconds, not 2 minutes.
  const fits = UNITS.find(([, unit]) => seconds >= unit && (seconds % unit) * 10 <= seconds);
  const [name, size] = fits ?? ['second', 1];
  const count = Math.round(seconds / size);
  return `${count.toLocaleString('en-GB')} ${name}${count === 1 ? '' : 's'} ${instant < from ? 'before' : 'after'}`;
}

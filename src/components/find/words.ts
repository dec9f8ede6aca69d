// Numbers as a person on foot would say them.

const MILE = 1609.344;
/** An unhurried walk along streets: 80 metres a minute, as on the way signs of British cities. */
const METRES_A_MINUTE = 80;

/** Metres as miles, to a tenth: `0.5 miles`, `1 mile`, `less than 0.1 miles`. */
export function miles(metres: number): string {
  const tenths = Math.round((metres / MILE) * 10);
  if (tenths === 0) return 'less than 0.1 miles';
  if (tenths === 10) return '1 mile';
  return tenths >= 100 ? `${Math.round(tenths / 10)} miles` : `${tenths / 10} miles`;
}

/** Metres as a walk and as miles: `about 10 minutes’ walk, 0.5 miles`; beyond an hour on foot, miles alone. */
export function distance(metres: number): string {
  const minutes = Math.max(1, Math.round(metres / METRES_A_MINUTE));
  if (minutes > 60) return `${miles(metres)} away`;
  const shown = minutes > 12 ? Math.round(minutes / 5) * 5 : minutes;
  return `about ${shown} ${shown === 1 ? 'minute’s' : 'minutes’'} walk, ${miles(metres)}`;
}

/** `1 service`, `20 services`. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`; `last` may be another word than “and”. */
export const series = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** A telephone number as the address of a link: digits, and a leading plus. */
export const dial = (number: string): string => number.replace(/(?!^\+)\D/g, '');

/** `2026-10-03` as `3 October 2026`; what is no date is given back. */
export function day(date: string): string {
  const at = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(at.getTime())
    ? date
    : at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** How long ago an instant was: `just now`, `40 minutes ago`, `3 hours ago`, `2 days ago`. */
export function ago(instant: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - instant.getTime()) / 60_000);
  if (minutes < 2) return 'just now';
  if (minutes < 60) return `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${count(hours, 'hour')} ago` : `${Math.floor(hours / 24)} days ago`;
}

import { localDate } from '#platform';

const inLondon = (at: Date, parts: Intl.DateTimeFormatOptions): string =>
  at.toLocaleString('en-GB', { ...parts, timeZone: 'Europe/London' });

/**
 * A time as somebody in London says it at another: `23:40`, and `01:30 on Wednesday` when that is another day. Not
 * “tomorrow”, which is read as a day too late after midnight.
 */
export function untilInWords(until: Date, at: Date): string {
  const time = inLondon(until, { hour: '2-digit', minute: '2-digit' });
  return localDate(until) === localDate(at) ? time : `${time} on ${inLondon(until, { weekday: 'long' })}`;
}

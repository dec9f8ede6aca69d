const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  hourCycle: 'h12',
});

/** A time to the hour as people in Birmingham say it: `Wednesday 25 November, 5am`. */
export function inLondon(time: string): string {
  const parts = Object.fromEntries(LONDON.formatToParts(new Date(time)).map(({ type, value }) => [type, value]));
  return `${parts.weekday} ${parts.day} ${parts.month}, ${hourOf(parts.hour ?? '')}${parts.dayPeriod?.toLowerCase()}`;
}

/** Noon and midnight are 12 in words, whatever the clock’s cycle calls them. */
const hourOf = (hour: string): string => (hour === '0' ? '12' : hour);

const LONDON = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A time in the W3C’s format, to the second, as clocks in London show it: `2026-06-24T13:00:00+01:00`. */
export function londonTime(at: Date): string {
  const wall = LONDON.format(at).replace(' ', 'T');
  const summer = Date.parse(`${wall}Z`) - at.getTime() > 1_800_000;
  return `${wall}${summer ? '+01:00' : '+00:00'}`;
}

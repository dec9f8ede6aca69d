// The week of a service as a table, and its rules in words.
import { type Day, type Hours, type Schedule, scheduleInWords, timeInWords, weekOf } from '#directory';
import { type Html, html, localDate } from '#platform';
import { day as dateInWords } from '../find/words.ts';

const weekday = (date: string): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** What a day says: `9am to 5pm`, `Closed`, `Not known: ring first`. */
export function dayInWords({ sessions, state, bankHoliday }: Day): string {
  const times = sessions
    .map(({ opens, closes }) =>
      closes - opens >= 1439
        ? 'All day'
        : `${timeInWords(opens)} to ${timeInWords(closes)}${closes > 1440 ? ' next day' : ''}`,
    )
    .join(', ');
  const holiday = bankHoliday ? ' (bank holiday)' : '';
  if (state === 'unknown') return `${times ? `Perhaps ${times}: ring first` : 'Not known: ring first'}${holiday}`;
  return `${times || 'Closed'}${holiday}`;
}

/** The seven days from today, today first. */
export function weekTable(hours: Hours, now: Date, caption: string): Html {
  return html`<table class="wm-week"><caption>${caption}</caption><tbody>${weekOf(hours, localDate(now)).map(
    (day, i) =>
      html`<tr${i === 0 && html` class="wm-week__today"`}><th scope="row">${i === 0 ? `Today, ${weekday(day.date)}` : weekday(day.date)}</th><td>${dayInWords(day)}</td></tr>`,
  )}</tbody></table>`;
}

/** Rules that a week cannot show: monthly, fortnightly, seasonal, single days. */
export function otherRules(schedules: readonly Schedule[]): string[] {
  return schedules
    .filter(
      ({ freq, interval = 1, validFrom, validTo, until }) =>
        freq !== 'WEEKLY' || interval > 1 || validFrom || validTo || until,
    )
    .map((schedule) => {
      const { validFrom, validTo, until } = schedule;
      const from = validFrom && ` from ${dateInWords(validFrom)}`;
      const to = (validTo ?? until) && schedule.freq && ` until ${dateInWords((validTo ?? until) as string)}`;
      return `${scheduleInWords(schedule)}${from ?? ''}${to || ''}`;
    });
}

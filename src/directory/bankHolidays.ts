// The bank holidays of England and Wales, from GOV.UK; when it cannot be asked, from the copy that comes with the kit.
import { z } from 'zod';
import { askJson, config, log, readData } from '#platform';

const calendarSchema = z.object({
  'england-and-wales': z.object({ events: z.array(z.object({ date: z.iso.date() })) }),
});

const datesIn = (calendar: unknown): Set<string> =>
  new Set(calendarSchema.parse(calendar)['england-and-wales'].events.map(({ date }) => date));

/** The dates, `YYYY-MM-DD`. Never throws: with no calendar at all, no day is a bank holiday. */
export async function bankHolidays(): Promise<ReadonlySet<string>> {
  try {
    return datesIn(await askJson(config().bankHolidaysUrl));
  } catch (error) {
    log('warn', 'bank-holidays-from-copy', { message: (error as Error).message });
    return readData('bank-holidays/bank-holidays.json').then(
      (text) => datesIn(JSON.parse(text)),
      () => new Set<string>(),
    );
  }
}

/** True when both hold the same dates. */
export const sameDates = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((date) => b.has(date));

import { readData } from '#platform';

let days: Promise<ReadonlySet<string>> | undefined;

/** The bank holidays of England and Wales, as `2026-12-25`, from the copy that comes with the kit. */
export function holidays(): Promise<ReadonlySet<string>> {
  days ??= readData('bank-holidays/bank-holidays.json').then((text) => {
    const calendar = JSON.parse(text) as Record<'england-and-wales', { events: { date: string }[] }>;
    return new Set(calendar['england-and-wales'].events.map(({ date }) => date));
  });
  return days;
}

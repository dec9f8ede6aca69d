import type { Description } from './schema/package.ts';

/** Months after which a newer one is to be expected, by how often the publisher brings one out. */
const MONTHS = { monthly: 2, quarterly: 6, yearly: 18, irregular: 36, never: Number.POSITIVE_INFINITY };

/**
 * How fresh a package is on a day (such as 2026-11-24), from 0 to 1 with the reason: 1 while a newer one is not yet to be
 * expected, a half for as long again, 0 after that or when it does not say.
 */
export function freshness(pack: Description, today: string): { share: number; reason: string } {
  const frequency = pack['waymark:frequency'];
  if (frequency === 'never') return { share: 1, reason: 'It does not go out of date.' };
  const dates = [pack['waymark:published'], pack['waymark:temporal']?.end].filter((date) => date !== undefined);
  const latest = dates.map(lastDay).sort().at(-1);
  if (!latest) return { share: 0, reason: 'It does not say when it was published.' };
  const months = (Date.parse(today) - Date.parse(latest)) / 86_400_000 / 30.44;
  const limit = MONTHS[frequency ?? 'yearly'];
  const told = frequency ? `A newer one comes ${SAID[frequency]}` : 'It does not say when a newer one comes';
  const reason = `${told}; this one is of ${latest}.`;
  return { share: months <= limit ? 1 : months <= 2 * limit ? 0.5 : 0, reason };
}

const SAID = {
  monthly: 'every month',
  quarterly: 'every three months',
  yearly: 'every year',
  irregular: 'now and then',
};

/** The last day of a year, a month or a day: `2025-07` is 2025-07-31. */
function lastDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  return new Date(Date.UTC(year as number, month ?? 12, 0)).toISOString().slice(0, 10);
}

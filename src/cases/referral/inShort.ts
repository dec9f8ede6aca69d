import type { Answers } from '../journey/index.ts';
import { valueAt } from '../journey/index.ts';
import { HOUSING, REASONS } from './schema/options.ts';

/** Such as “Homeless now: leaving hospital. 1 adult, 2 children”. Nobody’s name. */
export function inShort({ housing, reason, household }: Answers): string {
  const when = wordFor(HOUSING, valueAt(housing, 'housing'));
  const why = wordFor(REASONS, valueAt(reason, 'reason'));
  const who = [
    counted(valueAt(household, 'household.adults'), 'adult', 'adults'),
    counted(valueAt(household, 'household.children'), 'child', 'children'),
  ].filter(Boolean);
  return [[when, why && why[0]?.toLowerCase() + why.slice(1)].filter(Boolean).join(': '), who.join(', ')]
    .filter(Boolean)
    .join('. ');
}

const wordFor = (words: Readonly<Record<string, string>>, code: unknown): string =>
  (Object.hasOwn(words, String(code)) && words[String(code)]) || '';

const counted = (count: unknown, one: string, several: string): string =>
  typeof count === 'number' && count > 0 ? `${count} ${count === 1 ? one : several}` : '';

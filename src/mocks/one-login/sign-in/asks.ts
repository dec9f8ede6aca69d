import { CLAIM } from '../state/vocabulary.ts';
import { type Language, type Words, wordsIn } from './words.ts';

/** What asks for what: a scope, a claim, or a level of confidence (`identity`). */
const ASKED: readonly [asker: string, words: keyof Words['asks']][] = [
  ['openid', 'signIn'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['identity', 'identity'],
  [CLAIM.address, 'address'],
  [CLAIM.passport, 'passport'],
  [CLAIM.drivingPermit, 'drivingPermit'],
];

/**
 * What a service asks for, in plain words, for the page to list. Claims count only where `identity` is asked for (a
 * level of confidence above P0): without it the provider tells none.
 */
export function serviceAsks(
  language: Language,
  { scopes, claims, identity }: { scopes: readonly string[]; claims: readonly string[]; identity: boolean },
): string[] {
  const asked = new Set([...scopes, ...(identity ? ['identity', ...claims] : [])]);
  return ASKED.filter(([asker]) => asked.has(asker)).map(([, words]) => wordsIn(language).asks[words]);
}

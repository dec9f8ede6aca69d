// Journeys that end in an error, which is no way to be signed in.
import type { Attack } from '../attack.ts';
import { Browser } from '../browser.ts';
import { SOURCES, type Source } from '../sources.ts';

/** By the provider's name for the outcome: what happens, and why it matters when it is taken for success. */
const KINDS: readonly (readonly [outcome: string, what: string, why: string, source?: Source])[] = [
  ['cancel', 'they cancelled (access_denied)', 'Coming back is taken for having signed in.'],
  [
    'login-required',
    'they could not sign in again (login_required)',
    'Somebody who failed to show that it is them is taken for who they said they were.',
  ],
  [
    'temporarily-unavailable',
    'the provider is not available (temporarily_unavailable)',
    'Everybody gets in while the provider is away.',
  ],
  ['token-failing', 'the token endpoint fails', 'Everybody gets in while the provider is unwell.', SOURCES.tokenErrors],
];

export const ERROR_ATTACKS: readonly Attack[] = KINDS.map(([outcome, what, why, source = SOURCES.authorizeErrors]) => ({
  name: `Error: ${what}`,
  correct: 'Tells them what happened, and signs nobody in.',
  why,
  source,
  run: async ({ party, one }) => {
    const browser = new Browser();
    await party.signIn(browser, one, outcome);
    return party.signedIn(browser);
  },
}));

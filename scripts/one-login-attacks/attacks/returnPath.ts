// Where somebody is sent once they have signed in: never to another site, however its address is disguised.
import type { Attack } from '../attack.ts';
import { isAuthorize } from '../authorize.ts';
import { Browser } from '../browser.ts';
import type { RelyingParty } from '../party.ts';
import { SOURCES } from '../sources.ts';

/** Addresses that browsers read as another site's, each with what may mislead whoever checks it. */
const DISGUISES: readonly (readonly [what: string, address: (base: URL) => string])[] = [
  ['another site', () => 'https://elsewhere.example/'],
  ['another site, without a scheme', () => '//elsewhere.example/'],
  ['another site, after three slashes', () => '///elsewhere.example/'],
  ['another site, after a slash and a backslash', () => '/\\elsewhere.example/'],
  ['another site, after two backslashes', () => '\\\\elsewhere.example/'],
  ['another site, a tab between its slashes', () => '/\t/elsewhere.example/'],
  // Another scheme than the client's own: of its own it would be a path.
  ['another site, without slashes', ({ protocol }) => `${protocol === 'https:' ? 'http' : 'https'}:elsewhere.example/`],
  ['another site, that begins as this one', ({ origin }) => `${origin}@elsewhere.example/`],
  ['a script', () => 'javascript:alert(document.domain)'],
];

export const RETURN_PATH_ATTACKS: readonly Attack[] = DISGUISES.map(([what, address]) => ({
  name: `Return path: ${what}`,
  correct: 'Goes to a page of its own.',
  why: 'A link to this service ends on the attacker’s page, just after signing in, where anything will be believed.',
  source: SOURCES.openRedirect,
  needs: ['return'],
  run: ({ party, one }) => strays(party, one, address(party.at('/'))),
}));

async function strays(party: RelyingParty, persona: string, returnTo: string): Promise<boolean> {
  const browser = new Browser();
  const { onward } = await party.begin(browser, returnTo);
  if (!onward || !isAuthorize(onward)) return onward !== undefined;
  const page = await party.open(browser, await party.choose(browser, onward, persona));
  return page.onward !== undefined && !isAuthorize(page.onward);
}

// Pages on which a journey ends, or cannot go on.
import type { Ask } from '../ask.ts';
import { page } from '../http.ts';
import type { Journey } from '../state/tenant.ts';
import { endedCookies } from './cookies.ts';
import { type Effect, type Language, type MessageKind, messagePage, pagePolicy } from './index.ts';

/** `lng` in the address, else what the service asked for. */
export const languageOf = ({ query }: Ask, journey?: Journey): Language =>
  query.get('lng') === 'cy' || (query.get('lng') !== 'en' && journey?.request.language === 'cy') ? 'cy' : 'en';

/** A message, whole; with `session-lost` the browser forgets its session too. */
export function message(
  ask: Ask,
  kind: MessageKind,
  status: number,
  more: { detail?: string; continueTo?: { href: string } } = {},
): Response {
  const cookies = kind === 'session-lost' ? endedCookies(ask) : [];
  return page(messagePage({ language: languageOf(ask), kind, ...more }), pagePolicy([]), { status, cookies });
}

/** The page that an outcome ends on, if it does; `again` leads back to the choice. */
export function lastPage({ noAccount, sessionLost }: Effect, ask: Ask, again?: string): Response | undefined {
  if (noAccount) return message(ask, 'no-account', 200, again === undefined ? {} : { continueTo: { href: again } });
  return sessionLost ? message(ask, 'session-lost', 400) : undefined;
}

// Being signed in already: for an hour since somebody was last seen, in one browser, with all services
// (AuthorisationHandler.handleAuthJourney, AuthenticationCallbackHandler).
import type { Ask } from '../ask.ts';
import { endSession } from '../logout/end.ts';
import type { Client } from '../state/client.ts';
import { keep } from '../state/keep.ts';
import { secret } from '../state/secret.ts';
import { subjectFor } from '../state/subject.ts';
import type { AuthorizeRequest, BrowserSession, Subject } from '../state/tenant.ts';
import { browserCookie, SESSION_LIFE, sessionCookie, sessionOf } from './cookies.ts';

/** The session that is fresh enough (`max_age`) and strong enough (`vtr`) for a request; undefined when there is none. */
export function sessionFor({ clientId, maxAge, vtr }: AuthorizeRequest, ask: Ask): BrowserSession | undefined {
  const session = sessionOf(ask)?.session;
  if (!session) return undefined;
  const { maxAgeEnabled } = ask.tenant.clients.get(clientId) as Client;
  const age = seconds(ask.now) - seconds(session.authTime);
  const tooOld = maxAgeEnabled && maxAge !== undefined && age > maxAge;
  const tooWeak = vtr.credentialTrust === 'Cl.Cm' && session.credentialTrust === 'Cl';
  return tooOld || tooWeak ? undefined : session;
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** Lets the hour begin anew. */
export function touch(session: BrowserSession, { now }: Ask): void {
  session.expiresAt = now + SESSION_LIFE;
}

/** Who has signed in to what, and where. */
export interface SignedIn {
  request: AuthorizeRequest;
  subject: Subject;
  sid: string;
  browser: string;
  authTime: number;
}

/**
 * Opens or carries on the browser's session, under a new id each time, and notes this client among its own. Answers the
 * cookies. A session of somebody else ends, and its clients are told.
 */
export function stayIn({ request, subject, sid, browser, authTime }: SignedIn, ask: Ask): string[] {
  const { tenant, now } = ask;
  const before = sessionOf(ask);
  const same = before?.session.subject.id === subject.id ? before.session : undefined;
  if (before && same) tenant.sessions.delete(before.id);
  else if (before) endSession(before, ask);
  const client = tenant.clients.get(request.clientId) as Client;
  const id = secret();
  const sub = subjectFor(subject, client, request.redirectUri, tenant.salt);
  const credentialTrust = same?.credentialTrust === 'Cl.Cm' ? 'Cl.Cm' : request.vtr.credentialTrust;
  const clientSessions = [...(same?.clientSessions ?? []), { sid, clientId: request.clientId, sub }].slice(-50);
  const session = { browser, subject, credentialTrust, authTime, expiresAt: now + SESSION_LIFE, clientSessions };
  keep(tenant.sessions, id, session, now);
  return [browserCookie(ask, browser), sessionCookie(ask, id, sid)];
}

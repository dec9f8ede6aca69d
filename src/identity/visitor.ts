import { cookiesAreSecure, database, now } from '#platform';
import { readSessionCookie } from './session/index.ts';
import { findSession, type Session } from './store/index.ts';

/** Somebody who is signed in. */
export interface Visitor {
  session: Session;
  /** What their browser holds: for changing the session, never for showing. */
  secret: string;
}

/** Who asks for `url`, if they are signed in. Nobody without a cookie costs a look into the database. */
export async function visitorOf(request: Request, url: URL): Promise<Visitor | undefined> {
  const secret = readSessionCookie(request.headers.get('cookie'), { secure: cookiesAreSecure(url) });
  if (!secret) return undefined;
  const session = await findSession(await database(), secret, now());
  return session && { session, secret };
}

// Who is signed in. The browser holds a secret, we its hash; everything else about the session stays here.
import { type Database, formKeyFor, hashOf, newSecret } from '#platform';
import { type ProvenIdentity, readIdentity, writeIdentity } from './identity.ts';

/** How a session begins. */
export interface NewSession {
  personId: string;
  issuer: string;
  sub: string;
  /** The provider's own name for its session. */
  sid?: string | undefined;
  /** Kept only to sign out with. */
  idToken: string;
  /** When the person last signed in at the provider, in milliseconds since 1970. */
  authTime: number;
}

/** A session that has not ended. Times are milliseconds since 1970. */
export interface Session extends NewSession {
  /** What the session is called among us. It opens nothing. */
  id: string;
  createdAt: number;
  expiresAt: number;
  /** The address the provider last gave. For showing, never for knowing who it is. */
  email?: string | undefined;
  /** True when the provider has seen that the address is theirs. */
  emailVerified: boolean;
  identity?: ProvenIdentity | undefined;
  /** What the forms of this session must bring along: see `formKeyMatches`. */
  formKey: string;
}

/** After how long unused a session ends, in milliseconds. One Login's own ends as soon. */
export const IDLE_LIMIT = 60 * 60_000;
/** After how long a session ends, however much it is used, in milliseconds. */
export const ABSOLUTE_LIMIT = 12 * 60 * 60_000;
/** How often the use of a session is written down, in milliseconds: reading a page seldom costs a write. */
const NOTICED_EVERY = 60_000;

/** Opens a session and returns its secret, which is for the cookie and is kept nowhere. */
export async function openSession(db: Database, session: NewSession, at: Date): Promise<string> {
  const secret = newSecret();
  const time = at.getTime();
  const { personId, issuer, sub, sid = null, idToken, authTime } = session;
  const times = { authTime, createdAt: time, seenAt: time, expiresAt: time + ABSOLUTE_LIMIT };
  await db
    .insertInto('sessions')
    .values({ id: hashOf(secret), personId, issuer, sub, sid, idToken, ...times, identity: null })
    .execute();
  return secret;
}

/** The session behind a secret, unless it has ended. Being asked for is being used. */
export async function findSession(db: Database, secret: string, at: Date): Promise<Session | undefined> {
  const row = await db
    .selectFrom('sessions as session')
    .leftJoin('accounts as account', (join) =>
      join.onRef('account.issuer', '=', 'session.issuer').onRef('account.sub', '=', 'session.sub'),
    )
    .selectAll('session')
    .select(['account.email', 'account.emailVerified'])
    .where('session.id', '=', hashOf(secret))
    .where('session.expiresAt', '>', at.getTime())
    .where('session.seenAt', '>', at.getTime() - IDLE_LIMIT)
    .executeTakeFirst();
  if (!row) return undefined;
  const { seenAt, sid, email, emailVerified, identity, ...rest } = row;
  if (at.getTime() - seenAt >= NOTICED_EVERY) await live(db, secret, at).set({ seenAt: at.getTime() }).execute();
  return {
    ...rest,
    sid: sid ?? undefined,
    email: email ?? undefined,
    emailVerified: emailVerified === 1,
    identity: identity === null ? undefined : readIdentity(identity),
    formKey: formKeyFor(secret),
  };
}

/** Notes in a session that its person has proved who they are. False when the session has ended meanwhile. */
export async function proveIdentity(
  db: Database,
  secret: string,
  identity: Omit<ProvenIdentity, 'provedAt'>,
  at: Date,
): Promise<boolean> {
  const proof = writeIdentity({ ...identity, provedAt: at.getTime() });
  return changed(await live(db, secret, at).set({ identity: proof }).executeTakeFirst());
}

/** Gives a session a new secret and makes the old one worthless. `undefined` when the session has ended. */
export async function rotateSession(db: Database, secret: string, at: Date): Promise<string | undefined> {
  const next = newSecret();
  return changed(
    await live(db, secret, at)
      .set({ id: hashOf(next) })
      .executeTakeFirst(),
  )
    ? next
    : undefined;
}

/** Ends one session, if it is there. */
export async function endSession(db: Database, secret: string): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', hashOf(secret)).execute();
}

/** Ends every session of a person: signing out everywhere. Returns how many there were. */
export async function endSessionsOfPerson(db: Database, personId: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('personId', '=', personId).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Ends every session of whoever the provider calls `sub`: back-channel logout. Returns how many there were. */
export async function endSessionsOfSubject(db: Database, issuer: string, sub: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('issuer', '=', issuer)
    .where('sub', '=', sub)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** A change to the session behind a secret, if it has not ended. */
const live = (db: Database, secret: string, at: Date) =>
  db
    .updateTable('sessions')
    .where('id', '=', hashOf(secret))
    .where('expiresAt', '>', at.getTime())
    .where('seenAt', '>', at.getTime() - IDLE_LIMIT);

const changed = ({ numUpdatedRows }: { numUpdatedRows: bigint }): boolean => numUpdatedRows > 0n;

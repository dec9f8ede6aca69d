import type { Database } from '#platform';
import { time } from './time.ts';

/** A person's accounts, sessions, saved services and what they have done with records. */
export async function accountOf(db: Database, personId: string) {
  const [person, accounts, sessions, saved, deeds] = [
    await db.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirst(),
    await db.selectFrom('accounts').selectAll().where('personId', '=', personId).execute(),
    await db.selectFrom('sessions').selectAll().where('personId', '=', personId).orderBy('createdAt').execute(),
    await db.selectFrom('savedServices').selectAll().where('personId', '=', personId).orderBy('savedAt').execute(),
    await db.selectFrom('audit').selectAll().where('actor', '=', personId).orderBy('id').execute(),
  ];
  return {
    account: { id: personId, createdAt: person ? time(person.createdAt) : null },
    signInWith: accounts.map(({ issuer, sub, email, emailVerified, phone, updatedAt }) => ({
      ...{ issuer, sub, email, emailVerified: emailVerified === 1, phone, updatedAt: time(updatedAt) },
    })),
    // Without the name of the session, and the token of the provider: either could serve to get in.
    signedIn: sessions.map(({ issuer, sub, sid, authTime, createdAt, seenAt, expiresAt, identity }) => ({
      ...{ issuer, sub, sid, signedInAt: time(authTime), createdAt: time(createdAt), lastSeenAt: time(seenAt) },
      ...{ expiresAt: time(expiresAt), identity: identity === null ? null : (JSON.parse(identity) as unknown) },
    })),
    savedServices: saved.map(({ serviceId, savedAt }) => ({ serviceId, savedAt: time(savedAt) })),
    deeds: deeds.map(({ at, action, role, caseId, detail }) => ({ at: time(at), action, role, caseId, detail })),
  };
}

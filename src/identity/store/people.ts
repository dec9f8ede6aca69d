import { randomUUID } from 'node:crypto';
import type { Database } from '#platform';

/** What a provider says of whoever has signed in. */
export interface Account {
  issuer: string;
  /** The provider's name for them. */
  sub: string;
  email?: string | undefined;
  emailVerified?: boolean | undefined;
  phone?: string | undefined;
}

/**
 * The id of the person behind an account, made at their first sign-in, with the latest address and number noted.
 * The id is ours and random: never key a person on `email` or `sub`, which may change
 * (docs.sign-in.service.gov.uk, “Authenticate your user”).
 */
export function personFor(db: Database, account: Account, at: Date): Promise<string> {
  const { issuer, sub, email = null, emailVerified = false, phone = null } = account;
  const contact = { email, emailVerified: emailVerified ? 1 : 0, phone, updatedAt: at.getTime() } as const;
  return db.transaction().execute(async (tx) => {
    const known = await tx
      .updateTable('accounts')
      .set(contact)
      .where('issuer', '=', issuer)
      .where('sub', '=', sub)
      .returning('personId')
      .executeTakeFirst();
    if (known) return known.personId;
    const personId = randomUUID();
    await tx.insertInto('people').values({ id: personId, createdAt: at.getTime() }).execute();
    await tx
      .insertInto('accounts')
      .values({ issuer, sub, personId, ...contact })
      .execute();
    return personId;
  });
}

/** Forgets a person and all that hangs on them: accounts, sessions, saved services. */
export async function forgetPerson(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('people').where('id', '=', personId).execute();
}

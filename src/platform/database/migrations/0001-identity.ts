// Whoever signs in: a person is our own random id. E-mail and `sub` may change, so they never key anything else.
// Times are whole milliseconds since 1970. Types are kept to what PostgreSQL has too.
import type { Kysely } from 'kysely';

export interface IdentityTables {
  people: { id: string; createdAt: number };
  /** How a person signs in: one provider's name for them, and what it last said of how to reach them. */
  accounts: {
    issuer: string;
    sub: string;
    personId: string;
    email: string | null;
    emailVerified: 0 | 1;
    phone: string | null;
    updatedAt: number;
  };
  sessions: {
    /** The SHA-256 of the secret in the cookie. */
    id: string;
    personId: string;
    issuer: string;
    sub: string;
    /** The provider's own name for its session. */
    sid: string | null;
    /** Kept only to sign out with. */
    idToken: string;
    authTime: number;
    createdAt: number;
    seenAt: number;
    expiresAt: number;
    /** JSON: name, date of birth, level and when. Never the token that proved it, nor the number of a document. */
    identity: string | null;
  };
  /** Who has gone to sign in and is not back yet. */
  signIns: {
    /** The SHA-256 of `state`. */
    state: string;
    /** The SHA-256 of the secret in this browser's cookie. */
    browser: string;
    nonce: string;
    verifier: string;
    /** JSON: the vectors of trust asked for. */
    vtr: string;
    purpose: 'sign-in' | 'prove-identity';
    /** Seconds. */
    maxAge: number | null;
    returnTo: string;
    sessionId: string | null;
    createdAt: number;
  };
  logoutTokens: { jti: string; expiresAt: number };
  savedServices: { personId: string; serviceId: string; savedAt: number };
}

export async function identity({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('people')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();

  await schema
    .createTable('accounts')
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('sub', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id').onDelete('cascade'))
    .addColumn('email', 'text')
    .addColumn('email_verified', 'integer', (column) => column.notNull())
    .addColumn('phone', 'text')
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('accounts_key', ['issuer', 'sub'])
    .execute();
  await schema.createIndex('accounts_of_person').on('accounts').column('person_id').execute();

  await schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id').onDelete('cascade'))
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('sub', 'text', (column) => column.notNull())
    .addColumn('sid', 'text')
    .addColumn('id_token', 'text', (column) => column.notNull())
    .addColumn('auth_time', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('identity', 'text')
    .execute();
  await schema.createIndex('sessions_of_person').on('sessions').column('person_id').execute();
  await schema.createIndex('sessions_of_subject').on('sessions').columns(['issuer', 'sub']).execute();

  await schema
    .createTable('sign_ins')
    .addColumn('state', 'text', (column) => column.primaryKey().notNull())
    .addColumn('browser', 'text', (column) => column.notNull())
    .addColumn('nonce', 'text', (column) => column.notNull())
    .addColumn('verifier', 'text', (column) => column.notNull())
    .addColumn('vtr', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('max_age', 'integer')
    .addColumn('return_to', 'text', (column) => column.notNull())
    // What was begun in a session that has ended is nobody's any more; a session with a new secret is the same one.
    .addColumn('session_id', 'text', (column) =>
      column.references('sessions.id').onDelete('cascade').onUpdate('cascade'),
    )
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('sign_ins_of_session').on('sign_ins').column('session_id').execute();
  await schema.createIndex('sign_ins_by_age').on('sign_ins').column('created_at').execute();

  await schema
    .createTable('logout_tokens')
    .addColumn('jti', 'text', (column) => column.primaryKey().notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();

  await schema
    .createTable('saved_services')
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id').onDelete('cascade'))
    .addColumn('service_id', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('saved_services_key', ['person_id', 'service_id'])
    .execute();
}

// Every step the database has taken, in order. A step that has been released is never changed: add another.
import type { Kysely } from 'kysely';
import { type IdentityTables, identity } from './0001-identity.ts';
import { type CasesTables, cases } from './0002-cases.ts';

/** The tables as they stand after the last step, in camelCase: `savedServices` is the table `saved_services`. */
export type Schema = IdentityTables & CasesTables;

export const MIGRATIONS: Readonly<Record<string, (db: Kysely<unknown>) => Promise<void>>> = {
  '0001-identity': identity,
  '0002-cases': cases,
};

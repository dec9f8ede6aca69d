import { type Database, openDatabase } from '#platform';
import { type Case, type Sending, saveAnswer, send } from '../store/index.ts';
import { WHOLE } from './journey.ts';

/** The moment tests happen at, and moments after it, in milliseconds. */
export const at = (after = 0): Date => new Date(Date.parse('2026-11-24T22:00:00Z') + after);

/** A database that vanishes, with a person in it who has signed in. */
export async function emptyDatabase(...people: string[]): Promise<Database> {
  const db = await openDatabase(':memory:');
  for (const id of people) await db.insertInto('people').values({ id, createdAt: 0 }).execute();
  return db;
}

/** What is sent where a test does not care. */
export const SENDING: Sending = { kind: 'report', answers: WHOLE, urgency: 1, body: { words: 'Secretive heron' } };

/** Writes down a case as its journey would, from a browser of its own. */
export async function sentCase(
  db: Database,
  sending: Partial<Sending> = {},
  { holder = crypto.randomUUID() as string, personId = undefined as string | undefined, when = at() } = {},
): Promise<Case> {
  await saveAnswer(db, 'try', { holder, personId }, 'who', WHOLE.who, (all) => all, when);
  const { id } = await db
    .selectFrom('drafts')
    .select('id')
    .where('holder', '=', holder)
    .where('caseId', 'is', null)
    .executeTakeFirstOrThrow();
  return send(db, id, { holder, personId }, { ...SENDING, ...sending }, when, when.getTime());
}

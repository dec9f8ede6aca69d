import { randomUUID } from 'node:crypto';
import { type Database, together } from '#platform';
import type { Holder } from '../holder.ts';
import type { Answers, StepAnswers } from '../journey/index.ts';

/** What somebody is writing. */
export interface Draft {
  id: string;
  answers: Answers;
  /** What it became when it was sent. */
  caseId: string | undefined;
  /** Whose it is; `null` while nobody was signed in. */
  personId: string | null;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/** The most an answer of one step may weigh, in characters of JSON. */
export const LONGEST_ANSWER = 20_000;

type Whose = Pick<Holder, 'holder' | 'personId'>;

/** The draft of a journey that this browser holds, or else that this person began on another. */
export async function findDraft(
  db: Database,
  journey: string,
  { holder, personId }: Whose,
): Promise<Draft | undefined> {
  const drafts = db
    .selectFrom('drafts')
    .select(['id', 'answers', 'caseId', 'personId', 'updatedAt'])
    .where('journey', '=', journey);
  const here = await drafts.where('holder', '=', holder).executeTakeFirst();
  // What somebody else wrote in this browser while they were signed in is not shown to whoever comes next.
  if (here && (here.personId === null || here.personId === personId)) return draftOf(here);
  if (personId === undefined) return undefined;
  const elsewhere = await drafts
    .where('personId', '=', personId)
    .where('caseId', 'is', null)
    .orderBy('updatedAt', 'desc')
    .executeTakeFirst();
  return elsewhere && draftOf(elsewhere);
}

/** Writes one step's answer into the draft, made at the first. `tidy` says which answers still count. */
export function saveAnswer(
  db: Database,
  journey: string,
  whose: Whose,
  step: string,
  answer: StepAnswers,
  tidy: (answers: Answers) => Answers,
  at: Date,
): Promise<Answers> {
  return together(db, async (tx) => {
    const found = await findDraft(tx, journey, whose);
    // What has been sent is sent: the next answer begins anew.
    const current = found?.caseId === undefined ? found : undefined;
    const answers = tidy({ ...current?.answers, [step]: answer });
    const written = { answers: JSON.stringify(answers), updatedAt: at.getTime(), personId: whose.personId ?? null };
    if (current) {
      await comeHere(tx, current.id, whose.holder);
      await tx.updateTable('drafts').set(written).where('id', '=', current.id).execute();
    } else {
      await makeRoom(tx, journey, whose.holder);
      const draft = { id: randomUUID(), holder: whose.holder, journey, caseId: null, createdAt: at.getTime() };
      await tx
        .insertInto('drafts')
        .values({ ...draft, ...written })
        .execute();
    }
    return answers;
  });
}

/** What was sent from this browser is done with; what somebody else is still writing is theirs, found by their account. */
async function makeRoom(db: Database, journey: string, holder: string): Promise<void> {
  const here = db.selectFrom('drafts').select('id').where('journey', '=', journey).where('holder', '=', holder);
  await db
    .deleteFrom('drafts')
    .where('id', 'in', here.where('caseId', 'is not', null))
    .execute();
  await db
    .updateTable('drafts')
    .set(({ ref }) => ({ holder: ref('id') }))
    .where('id', 'in', here)
    .execute();
}

/** Takes a draft to the browser its person has come to, so that what they do next there finds it, sent or not. */
export async function comeHere(db: Database, id: string, holder: string): Promise<void> {
  const draft = await db.selectFrom('drafts').select(['journey', 'holder']).where('id', '=', id).executeTakeFirst();
  if (!draft || draft.holder === holder) return;
  await makeRoom(db, draft.journey, holder);
  await db.updateTable('drafts').set({ holder }).where('id', '=', id).execute();
}

/** Notes that this browser has sent something that it wrote no draft of, in place of what it sent before. */
export async function addSentDraft(
  db: Database,
  journey: string,
  { holder, personId }: Whose,
  caseId: string,
  at: Date,
): Promise<void> {
  await makeRoom(db, journey, holder);
  const time = at.getTime();
  const draft = { id: randomUUID(), holder, journey, personId: personId ?? null, caseId, answers: '{}' };
  await db
    .insertInto('drafts')
    .values({ ...draft, createdAt: time, updatedAt: time })
    .execute();
}

/** Gives what this browser is writing to the person who has just signed in. */
export async function adoptDrafts(db: Database, holder: string, personId: string): Promise<void> {
  await db
    .updateTable('drafts')
    .set({ personId })
    .where('holder', '=', holder)
    .where('personId', 'is', null)
    .where('caseId', 'is', null)
    .execute();
}

/** Throws away what is being written. */
export async function dropDraft(db: Database, id: string): Promise<void> {
  await db.deleteFrom('drafts').where('id', '=', id).execute();
}

type Row = Omit<Draft, 'answers' | 'caseId'> & { answers: string; caseId: string | null };

const draftOf = ({ answers, caseId, ...row }: Row): Draft => ({
  ...row,
  answers: JSON.parse(answers) as Answers,
  caseId: caseId ?? undefined,
});

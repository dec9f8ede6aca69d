// What is written down of asking for a bed. Presses of the same button, in two tabs or after an answer that was lost,
// are one and the same case, whose id is the key the council knows it by.
import { type Database, together } from '#platform';
import type { Holder } from '../holder.ts';
import { addAtOnce, type Case, caseById, findDraft } from '../store/index.ts';
import { howItStands, type Kept, keptOf } from './kept.ts';
import { bed } from './kind.ts';

type Whose = Pick<Holder, 'holder' | 'personId'>;

/** What this browser has asked for last. */
export async function lastAsked(db: Database, whose: Whose): Promise<Case | undefined> {
  const draft = await findDraft(db, bed.journey.name, whose);
  const found = draft?.caseId === undefined ? undefined : await caseById(db, draft.caseId);
  return found?.kind === 'bed' ? found : undefined;
}

/**
 * Writes down that somebody asks for a bed, once however often it is asked. `other` is the case of another place where
 * this browser has a bed, or is waiting for one: nothing is written down then.
 */
export async function writeDown(
  db: Database,
  whose: Whose,
  wanted: Pick<Kept, 'place' | 'contact'>,
  at: Date,
): Promise<{ asked: Case } | { other: Case }> {
  const { urgency, phone } = await bed.sending(wanted, at);
  return together(db, async (tx) => {
    const last = await lastAsked(tx, whose);
    if (last) {
      const kept = keptOf(last);
      const same = kept.place.capacityId === wanted.place.capacityId;
      const stands = howItStands(kept, last.createdAt, at);
      if (stands === 'held' || stands === 'under-way') return same ? { asked: last } : { other: last };
      // The same key: if the council holds it after all, that is the hold it answers with.
      if (stands === 'unsure' && same) return { asked: await withPhone(tx, last, wanted.contact) };
    }
    const sending = { kind: 'bed', answers: wanted, urgency, phone } as const;
    return { asked: await addAtOnce(tx, bed.journey.name, whose, sending, at) };
  });
}

/** The same case, with the number somebody has given this time. */
async function withPhone(db: Database, asked: Case, contact: Kept['contact']): Promise<Case> {
  const answers = { ...asked.answers, contact };
  const phone = contact.phone ?? null;
  await db
    .updateTable('cases')
    .set({ answers: JSON.stringify(answers), phone })
    .where('id', '=', asked.id)
    .execute();
  return { ...asked, answers, phone };
}

// What came of asking for a bed, kept as the council said it, or as it said nothing.
import type { Database } from '#platform';
import { type Case, caseById, moveOn } from '../store/index.ts';
import type { Answered } from './council.ts';
import { type KeptHold, keptOf, type Outcome } from './kept.ts';
import { heldMessage } from './text.ts';
import { untilInWords } from './until.ts';

/** Writes down what came of it, and tells whoever asked. An answer that comes late undoes none that came before. */
export async function settle(
  db: Database,
  { id, statusAt }: Pick<Case, 'id' | 'statusAt'>,
  answered: Answered,
  at: Date,
  machineTime: number,
): Promise<void> {
  const outcome = outcomeOf(answered);
  const settled = await db.transaction().execute(async (tx) => {
    const found = await caseById(tx, id);
    const kept = found && keptOf(found);
    if (!kept || (kept.outcome && kept.outcome.is !== 'unsure')) return undefined;
    const held = outcome.is === 'held' && {
      councilReference: outcome.hold.reference,
      followAt: Date.parse(outcome.hold.until),
    };
    await tx
      .updateTable('cases')
      .set({ answers: JSON.stringify({ ...found.answers, outcome }), ...held })
      .where('id', '=', id)
      .execute();
    return kept.place;
  });
  if (!settled) return;
  if (outcome.is !== 'held') {
    const change = { status: 'closed', note: NOTES[outcome.is], author: 'service', actor: 'waymark', at } as const;
    await moveOn(db, id, { ...change, since: statusAt }, () => undefined, machineTime);
    return;
  }
  const { hold } = outcome;
  const note = `A space is kept for you at ${settled.name} until ${untilInWords(new Date(hold.until), at)}. Say this at the door: ${hold.reference}.`;
  const change = { status: 'received', note, author: 'council', actor: 'waymark', at } as const;
  await moveOn(db, id, change, ({ phone }) => heldMessage(settled, hold, phone, at), machineTime);
}

type NoHold = Exclude<Outcome, { hold: unknown }>;

function outcomeOf(answered: Answered): { is: 'held'; hold: KeptHold } | NoHold {
  if (typeof answered === 'string') return { is: answered };
  const { id, reference, expires_at: until } = answered.hold;
  return { is: 'held', hold: { id, reference, until } };
}

const NOTES: Readonly<Record<NoHold['is'], string>> = {
  'none-free': 'None was free any more when you asked.',
  refused: 'It could not be held from here.',
  unsure: 'No answer came, so it is not certain that a space is held. If one is, it is free again within two hours.',
};

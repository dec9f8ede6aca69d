import type { Database } from '#platform';
import type { Kinds } from '../../delivery/index.ts';
import { type Answers, type Journey, summaryOf } from '../../journey/index.ts';
import { time } from './time.ts';

/** What a person has not sent yet, in words and as it is kept. */
export async function draftCopiesOf(db: Database, personId: string, kinds: Kinds) {
  const rows = await db
    .selectFrom('drafts')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .execute();
  const journeys = new Map([...kinds.values()].map(({ journey }) => [journey.name, journey]));
  return rows.map(({ id, journey, answers, caseId, createdAt, updatedAt }) => ({
    ...{ id, journey, caseId, createdAt: time(createdAt), updatedAt: time(updatedAt) },
    ...inWords(journeys.get(journey), answers),
  }));
}

/** What a person has sent: in words, as it is kept, and all that has come of it. */
export async function caseCopiesOf(db: Database, personId: string, kinds: Kinds) {
  const rows = await db.selectFrom('cases').selectAll().where('personId', '=', personId).orderBy('createdAt').execute();
  const copies = [];
  for (const { personId: _, holder: __, answers, statusAt, followAt, createdAt, ...row } of rows) {
    copies.push({
      ...row,
      ...{ statusAt: time(statusAt), followAt: time(followAt), createdAt: time(createdAt) },
      ...inWords(kinds.get(row.kind)?.journey, answers),
      ...(await hangingOn(db, row.id)),
    });
  }
  return copies;
}

/** What has come of a case: its history, its plan, what was sent out about it, and who has opened it. */
async function hangingOn(db: Database, caseId: string) {
  const [events, plan, deliveries, audit] = [
    await db.selectFrom('caseEvents').selectAll().where('caseId', '=', caseId).orderBy('id').execute(),
    await db.selectFrom('planSteps').selectAll().where('caseId', '=', caseId).orderBy('position').execute(),
    await db.selectFrom('deliveries').selectAll().where('caseId', '=', caseId).orderBy('id').execute(),
    await db.selectFrom('audit').selectAll().where('caseId', '=', caseId).orderBy('id').execute(),
  ];
  return {
    history: events.map(({ at, status, note, author }) => ({ at: time(at), status, note, author })),
    plan: plan.map(({ caseId: _, position: __, doneAt, ...step }) => ({ ...step, doneAt: time(doneAt) })),
    // Without their bodies, which say again what is above.
    messages: deliveries.map(({ recipient, what, state, attempts, fault, nextAt, createdAt, deliveredAt }) => ({
      ...{ recipient, what, state, attempts, fault, nextAt: time(nextAt) },
      ...{ createdAt: time(createdAt), deliveredAt: time(deliveredAt) },
    })),
    // Without who it was: those who work on cases are people too.
    openedBy: audit.map(({ at, role, action, detail }) => ({ at: time(at), role, action, detail })),
  };
}

function inWords(journey: Journey | undefined, json: string) {
  const answers = JSON.parse(json) as Answers;
  const words = journey ? summaryOf(journey, answers).map(({ question, answer }) => ({ question, answer })) : [];
  return { words, answers };
}

// Who asks, and whose things must stay as they are. All of them invented.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { answersOf as applicationAnswers } from '../../cases/application/testing.ts';
import type { Answers } from '../../cases/journey/index.ts';
import { answersOf as referralAnswers } from '../../cases/referral/testing.ts';
import { answersOf as reportAnswers } from '../../cases/report/testing.ts';
import { keepPlan, send } from '../../cases/store/index.ts';
import { openSession, personFor } from '../../identity/store/index.ts';
import { type Database, openDatabase } from '../../platform/database/index.ts';
import { formKeyFor, hashOf, newSecret } from '../../platform/index.ts';

/** A browser: its cookies, and the keys of its forms. */
export interface Party {
  name: string;
  cookie: string;
  /** What its drafts are kept under. */
  holder: string;
  /** The key for the forms of journeys. */
  draftKey: string;
  /** The key for the forms of an account; empty when nobody is signed in. */
  sessionKey: string;
}

/** Whoever is left alone, and what others could come to know of theirs. */
export interface Victim extends Party {
  reference: string;
  followKeys: readonly string[];
}

export const AT = new Date('2026-11-24T23:30:00Z');

const ISSUER = 'https://issuer.example';

/** Fills a new database: somebody with two cases, and three who ask. Their journeys are answered up to the last page. */
export async function settle(folder: string): Promise<{ victim: Victim; parties: readonly Party[] }> {
  const db = await openDatabase(join(folder, 'waymark.sqlite'));
  const whole: Readonly<Record<string, Answers>> = {
    report: reportAnswers(),
    apply: await applicationAnswers({}, AT),
    refer: referralAnswers(),
  };
  const { personId, ...tess } = await party(db, 'tess', 'tess@example.org', whole);
  const parties = [
    await party(db, 'stranger', undefined, whole),
    await party(db, 'amina', 'amina@example.org', whole),
    await party(db, 'ruth', 'ruth.harborne@council.example.org', whole),
  ];
  const reported = await sent(db, 'report', personId, whole.report ?? {});
  const applied = await sent(db, 'application', personId, whole.apply ?? {});
  const step = { stepId: 'letters', text: 'Gather your letters', due: null, doneAt: null } as const;
  await keepPlan(db, applied.id, [{ ...step, responsible: 'applicant', kind: 'mandatory' }]);
  // Neither waits for the council, so that nothing moves but by those who ask.
  await db.updateTable('deliveries').set({ state: 'dead' }).execute();
  await db.destroy();
  const followKeys = [reported.followKey, applied.followKey];
  return { victim: { ...tess, reference: reported.reference, followKeys }, parties };
}

async function party(db: Database, name: string, email: string | undefined, whole: Readonly<Record<string, Answers>>) {
  const secret = newSecret();
  const account = { issuer: ISSUER, sub: name, email, emailVerified: true };
  const personId = email === undefined ? undefined : await personFor(db, account, AT);
  const session =
    personId &&
    (await openSession(db, { ...{ personId, issuer: ISSUER, sub: name }, idToken: '', authTime: AT.getTime() }, AT));
  for (const [journey, answers] of Object.entries(whole)) await draft(db, journey, hashOf(secret), personId, answers);
  return {
    name,
    personId,
    holder: hashOf(secret),
    cookie: [`waymark-draft=${secret}`, ...(session ? [`waymark=${session}`] : [])].join('; '),
    draftKey: formKeyFor(secret),
    sessionKey: session ? formKeyFor(session) : '',
  };
}

async function draft(
  db: Database,
  journey: string,
  holder: string,
  personId: string | undefined,
  answers: Answers,
): Promise<string> {
  const id = randomUUID();
  const times = { createdAt: AT.getTime(), updatedAt: AT.getTime() };
  const written = { id, holder, journey, personId: personId ?? null, answers: JSON.stringify(answers), caseId: null };
  await db
    .insertInto('drafts')
    .values({ ...written, ...times })
    .execute();
  return id;
}

/** Something sent from another browser of theirs. */
async function sent(db: Database, kind: 'report' | 'application', personId: string | undefined, answers: Answers) {
  const holder = hashOf(newSecret());
  const id = await draft(db, `${kind}-before`, holder, personId, answers);
  return send(db, id, { holder, personId }, { kind, answers, urgency: 1, body: {} }, AT, AT.getTime());
}

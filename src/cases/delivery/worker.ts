import { type Database, log, machineTime, now } from '#platform';
import { Later } from '../council.ts';
import { type CaseKind, NotTaken, type Standing } from '../kind.ts';
import { newsMessage, receivedMessage, sendMessage } from '../messages/index.ts';
import {
  caseById,
  type Deed,
  type Delivery,
  delivered,
  giveUp,
  keepPlan,
  moveOn,
  putOff,
  record,
  takeDue,
  wakeNext,
} from '../store/index.ts';
import { MOST_ATTEMPTS, waitAfter } from './backoff.ts';

/** How long after an acknowledgement, and after each time of asking, the council is asked where a case has got to. */
export const FOLLOW_EVERY = 10 * 60_000;

/** How many deliveries are on their way at once. */
const AT_ONCE = 8;

/** Kinds of cases by name. */
export type Kinds = ReadonlyMap<string, CaseKind>;

/** Takes what is due to where it goes. Answers with how many were taken up; failures are noted, never thrown. */
export async function deliverDue(db: Database, kinds: Kinds, chance: () => number = Math.random): Promise<number> {
  const due = await takeDue(db, machineTime(), AT_ONCE);
  await Promise.all(due.map((delivery) => deliverOne(db, kinds, delivery, chance)));
  return due.length;
}

async function deliverOne(db: Database, kinds: Kinds, delivery: Delivery, chance: () => number): Promise<void> {
  try {
    if (delivery.recipient === 'notify') {
      await sendMessage(delivery);
      await arrived(db, delivery, { action: 'told' });
    } else {
      const case_ = await caseById(db, delivery.caseId);
      const kind = case_ && kinds.get(case_.kind);
      if (!kind) throw new NotTaken('unknown-kind');
      const standing = await kind.deliver(delivery);
      await acknowledged(db, delivery, standing);
    }
  } catch (error) {
    await failed(db, delivery, error, chance());
  }
}

/** The council has it. What it said is kept before the delivery counts as done: a crash in between only repeats it. */
async function acknowledged(db: Database, delivery: Delivery, standing: Standing | undefined): Promise<void> {
  const { caseId, what } = delivery;
  if (standing) await takeStanding(db, caseId, standing, what === 'plan-step' ? 'news' : 'received');
  await arrived(db, delivery, { action: 'acknowledged', detail: what });
}

/** A delivery is done: it is written down as such, and in the trail, and what waits for the same desk comes along. */
const arrived = (db: Database, delivery: Delivery, deed: { action: Deed['action']; detail?: string }): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await delivered(tx, delivery.id, machineTime());
    await wakeNext(tx, delivery, machineTime());
    await record(tx, { at: now(), actor: 'waymark', role: 'service', caseId: delivery.caseId, ...deed });
  });

/** Writes down where the council says a case has got to, and tells whoever sent it. */
export async function takeStanding(
  db: Database,
  caseId: string,
  { status, note, councilReference, plan, untold }: Standing,
  tell: 'received' | 'news',
): Promise<void> {
  const followAt = status === 'closed' ? null : now().getTime() + FOLLOW_EVERY;
  const reference = councilReference === undefined ? {} : { councilReference };
  await db
    .updateTable('cases')
    .set({ followAt, ...reference })
    .where('id', '=', caseId)
    .execute();
  if (plan) await keepPlan(db, caseId, plan);
  const change = { status, note, author: 'council', actor: 'waymark', at: now() } as const;
  const message = tell === 'received' ? receivedMessage : newsMessage;
  await moveOn(db, caseId, change, untold ? () => undefined : message, machineTime());
}

async function failed(db: Database, delivery: Delivery, error: unknown, chance: number): Promise<void> {
  const { id, caseId, recipient, what, attempts } = delivery;
  const fault = faultOf(error);
  log('warn', 'delivery-failed', { recipient, what, attempts, fault });
  if (error instanceof NotTaken || attempts >= MOST_ATTEMPTS) {
    await giveUp(db, id, fault);
    if (recipient === 'notify') return;
    const note = 'We could not hand it to the council. Somebody is looking into it. You need not send it again.';
    const change = { status: 'stuck', note, author: 'service', actor: 'waymark', at: now() } as const;
    await moveOn(db, caseId, change, () => undefined, machineTime());
    return;
  }
  const wait = waitAfter(attempts, chance, error instanceof Later ? error.after : 0);
  await putOff(db, id, Math.round(machineTime() + wait), fault);
}

/** A word for the log and for whoever looks after deliveries: never a message, which may hold what was sent. */
function faultOf(error: unknown): string {
  if (error instanceof NotTaken || error instanceof Later) return error.code;
  const { fault, name } = error as { fault?: string; name?: string };
  return fault ?? (name === 'ZodError' ? 'not-as-promised' : (name ?? 'unknown'));
}

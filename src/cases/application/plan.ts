import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { database, formKeyMatches, machineTime, now, together } from '#platform';
import { nudge } from '../delivery/index.ts';
import { holderOf } from '../holder.ts';
import type { Form } from '../journey/index.ts';
import type { Visit } from '../journeys.ts';
import { addDelivery, caseByFollowKey, isOwn, planOf, record, tick } from '../store/index.ts';
import type { tickSchema } from './kind.ts';

/** The case that a link opens, if whoever asks has sent it. */
async function ownCase(followKey: string, { request, url, personId }: Visit) {
  const db = await database();
  const holder = holderOf(request, url, personId);
  const sent = await caseByFollowKey(db, followKey);
  return sent && isOwn(sent, holder) ? { db, holder, sent } : undefined;
}

const formSchema = z.object({ step: z.string().max(200), done: z.enum(['yes', 'no']) });

/**
 * Ticks a step, or takes the tick away: kept at once, together with its delivery to the council. `not-found` when there
 * is no such step for whoever asks; `form-lost` when the form is not from a page of this browser's own.
 */
export async function tickStep(
  followKey: string,
  form: Form,
  visit: Visit,
): Promise<'kept' | 'not-found' | 'form-lost'> {
  const own = await ownCase(followKey, visit);
  const read = formSchema.safeParse({ step: form.get('step'), done: form.get('done') });
  if (!own || !read.success) return 'not-found';
  const { db, holder, sent } = own;
  if (!formKeyMatches(holder.secret, form.get('key'))) return 'form-lost';
  const [{ step, done }, at] = [read.data, now()];
  const isDone = done === 'yes';
  const kept = await together(db, async (tx) => {
    const there = (await planOf(tx, sent.id)).find(({ stepId }) => stepId === step);
    if (there?.responsible !== 'applicant' || !sent.councilReference) return false;
    // Sent twice, such as by going back, it is the same tick.
    if ((there.doneAt !== null) === isDone) return true;
    await tick(tx, sent.id, step, isDone ? at.getTime() : null);
    const body = { application: sent.councilReference, step, done: isDone } satisfies z.input<typeof tickSchema>;
    const delivery = { caseId: sent.id, recipient: 'council', what: 'plan-step', body } as const;
    await addDelivery(tx, { ...delivery, idempotencyKey: randomUUID() }, machineTime());
    const actor = visit.personId ?? 'visitor';
    await record(tx, { at, actor, role: 'sender', action: 'changed', caseId: sent.id, detail: 'plan-step' });
    return true;
  });
  if (!kept) return 'not-found';
  nudge();
  return 'kept';
}

import type { Standing } from '../kind.ts';
import type { PlanStep, Status } from '../store/index.ts';
import { type ApplicationStatus, applicationShownSchema, planSchema } from './schema/index.ts';

const STATUS: Record<ApplicationStatus, Status> = {
  RECEIVED: 'received',
  ASSESSED: 'acting',
  PREVENTION: 'acting',
  RELIEF: 'acting',
  MAIN_DUTY: 'acting',
  ENDED: 'closed',
};

/** How an application stands, from what the council answers. Throws `ZodError` when it is not what was promised. */
export function standingOf(answer: unknown): Standing & { councilReference: string } {
  const { status, statusNote, reference, warnings } = applicationShownSchema.parse(answer);
  // What to do at once is said at once, and not still weeks later.
  const note = status === 'RECEIVED' ? [...warnings, statusNote].join(' ') : statusNote;
  return { status: STATUS[status], note, councilReference: reference };
}

/** The steps of a plan, as they are kept. Throws `ZodError` when the answer is not what was promised. */
export const planIn = (answer: unknown): PlanStep[] =>
  planSchema.parse(answer).steps.map(({ id, text, by, kind, due, doneAt }) => ({
    stepId: id,
    text,
    responsible: by,
    kind,
    due: due ?? null,
    doneAt: doneAt === undefined ? null : Date.parse(doneAt),
  }));

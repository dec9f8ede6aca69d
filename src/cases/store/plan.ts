import type { Database } from '#platform';

/** A step of a personalised housing plan (Housing Act 1996, s.189A). */
export interface PlanStep {
  stepId: string;
  text: string;
  /** Who takes it. */
  responsible: 'council' | 'applicant';
  /** What must be done, or would help. */
  kind: 'mandatory' | 'recommended';
  /** A date such as `2026-12-01`. */
  due: string | null;
  /** Milliseconds since 1970. */
  doneAt: number | null;
}

/**
 * Keeps the plan as the council gives it. What somebody has ticked here, or unticked, stays so while the council is still
 * to be told of it.
 */
export function keepPlan(db: Database, caseId: string, steps: readonly PlanStep[]): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const untold = await untoldTicks(tx, caseId);
    const known = new Map((await planOf(tx, caseId)).map((step) => [step.stepId, step]));
    await tx.deleteFrom('planSteps').where('caseId', '=', caseId).execute();
    if (steps.length === 0) return;
    const rows = steps.map((step, position) => ({
      ...step,
      caseId,
      position,
      doneAt: untold.has(step.stepId) ? (known.get(step.stepId)?.doneAt ?? null) : step.doneAt,
    }));
    await tx.insertInto('planSteps').values(rows).execute();
  });
}

/** The steps whose ticks still wait to be taken to the council. */
async function untoldTicks(db: Database, caseId: string): Promise<Set<unknown>> {
  const rows = await db
    .selectFrom('deliveries')
    .select('body')
    .where('caseId', '=', caseId)
    .where('what', '=', 'plan-step')
    .where('state', '=', 'waiting')
    .execute();
  return new Set(rows.map(({ body }) => (JSON.parse(body) as { step?: unknown }).step));
}

/** The plan of a case, in order; empty before the council has made one. */
export async function planOf(db: Database, caseId: string): Promise<PlanStep[]> {
  const rows = await db
    .selectFrom('planSteps')
    .select(['stepId', 'text', 'responsible', 'kind', 'due', 'doneAt'])
    .where('caseId', '=', caseId)
    .orderBy('position')
    .execute();
  return rows as PlanStep[];
}

/** Ticks a step, or takes the tick away. False when the plan has no such step for the applicant. */
export async function tick(db: Database, caseId: string, stepId: string, doneAt: number | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('planSteps')
    .set({ doneAt })
    .where('caseId', '=', caseId)
    .where('stepId', '=', stepId)
    .where('responsible', '=', 'applicant')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

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

/** Keeps the plan as the council gives it. What somebody has ticked here and the council does not know yet stays ticked. */
export function keepPlan(db: Database, caseId: string, steps: readonly PlanStep[]): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const known = new Map((await planOf(tx, caseId)).map((step) => [step.stepId, step]));
    await tx.deleteFrom('planSteps').where('caseId', '=', caseId).execute();
    if (steps.length === 0) return;
    const rows = steps.map((step, position) => ({
      ...step,
      caseId,
      position,
      doneAt: step.doneAt ?? (step.responsible === 'applicant' ? (known.get(step.stepId)?.doneAt ?? null) : null),
    }));
    await tx.insertInto('planSteps').values(rows).execute();
  });
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

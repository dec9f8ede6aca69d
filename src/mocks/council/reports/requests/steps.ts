/** One step on the way of a report. */
export interface Step {
  /** Minutes after it was made. */
  after: number;
  status: 'open' | 'closed';
  /** For whoever reported it, in plain words. */
  notes: string;
}

/** The last step reached at `now` of what was reported at `since`, and when it was reached. A clock put back undoes steps. */
export function stepReached(steps: readonly [Step, ...Step[]], since: Date, now: Date): { step: Step; at: Date } {
  const reached = (step: Step) => since.getTime() + step.after * 60_000;
  const step = steps.findLast((one) => reached(one) <= now.getTime()) ?? steps[0];
  return { step, at: new Date(reached(step)) };
}

import { localDate } from '#platform';
import type { Answers, Field, StepAnswers } from './fields.ts';
import { type Form, gather } from './gather.ts';
import { type Asking, firstOpen, type Journey, type Step, stepsFor } from './journey.ts';

/** What is wrong with an answer: which field, and what to do, in a sentence. */
export interface Wrong {
  /** The field's name. */
  field: string;
  message: string;
}

/** A form read by its step: right, or wrong with what was typed. */
export type Read = { right: StepAnswers } | { wrong: readonly Wrong[]; typed: StepAnswers };

export const askingAt = (now: Date): Asking => ({ now, today: localDate(now) });

/** Reads a form by the fields and the schema of a step. */
export async function readAnswer(step: Step, form: Form, now: Date, answers: Answers): Promise<Read> {
  const typed = gather(step.fields, form);
  const schema = await step.schema(askingAt(now), answers);
  const read = schema.safeParse(typed);
  // Kept as it was typed and found right, so that the whole can be held to the whole schema when it is sent.
  if (read.success) return { right: typed };
  const wrong = new Map<string, string>();
  for (const { path, message } of read.error.issues) {
    const field = fieldFor(step.fields, path.map(String).join('.'));
    if (!wrong.has(field)) wrong.set(field, message);
  }
  return { wrong: [...wrong].map(([field, message]) => ({ field, message })), typed };
}

/** The field an issue is shown at: its own, one inside it, or else the first. */
function fieldFor(fields: readonly Field[], path: string): string {
  const found =
    fields.find(({ name }) => name === path) ??
    fields.find(({ name }) => path.startsWith(`${name}.`) || name.startsWith(`${path}.`));
  return (found ?? fields[0])?.name ?? path;
}

/** The first step whose answer is missing, or no longer right: time passes between a question and the sending. */
export async function firstWrong(journey: Journey, answers: Answers, now: Date): Promise<Step | undefined> {
  const open = firstOpen(journey, answers);
  for (const step of stepsFor(journey, answers)) {
    if (step === open) return step;
    const schema = await step.schema(askingAt(now), answers);
    if (!schema.safeParse(answers[step.path]).success) return step;
  }
  return undefined;
}

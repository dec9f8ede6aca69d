import type { z } from 'zod';
import type { Answers, Field, StepAnswers } from './fields.ts';

/** When a question is asked: schemas that know the day and the minute are made from it. */
export interface Asking {
  now: Date;
  /** In London, such as `2026-11-24`. */
  today: string;
}

/** One page, with one thing to ask. */
export interface Step {
  /** The last part of its address. */
  path: string;
  /** The heading. When there is one field, that field's question is the heading and this is not shown beside it. */
  title: string;
  /** What the browser’s window is called instead, where the heading would tell too much to whoever looks over a shoulder. */
  window?: string;
  /** Said under the heading, in paragraphs. */
  words?: readonly string[];
  /** What must not be overlooked, shown as a warning. */
  warning?: string;
  fields: readonly Field[];
  /** Asked only then, from what was answered before. Without it, always. */
  when?: (answers: Answers) => boolean;
  /** What the fields hold before anything is answered. */
  prefill?: (asking: Asking) => StepAnswers;
  /** The same schema that the council's end holds this part to. */
  schema: (asking: Asking, answers: Answers) => z.ZodType | Promise<z.ZodType>;
  /** Shown in place of the next page when an answer means that this journey is not the one: its path under `/<journey>/`. */
  stop?: (answers: StepAnswers) => string | undefined;
  /** What the check page calls it, where a field's label says too little. */
  summary?: string;
  /** The answer in one line, where its fields belong together. */
  asOne?: (answers: StepAnswers) => string;
}

/** A page that ends a journey early: what to do instead. */
export interface Stop {
  path: string;
  title: string;
  words: readonly string[];
  /** A number to ring, shown large. */
  call?: { number: string; label: string };
}

/** A way to tell the council something: pages, one after the other, then a look over, then it is sent. */
export interface Journey {
  /** Its first address, such as `report` for `/report`. */
  name: string;
  /** What it is called, for titles. */
  title: string;
  steps: readonly Step[];
  stops?: readonly Stop[];
  /** Shown on the page before sending. */
  declaration: string;
  /** On the button that sends. */
  send: string;
  /** True where being seen filling it in could put somebody in danger. */
  danger?: true;
}

/** The steps somebody is asked, given what they have answered. */
export const stepsFor = ({ steps }: Journey, answers: Answers): readonly Step[] =>
  steps.filter(({ when }) => !when || when(answers));

/** The first step that has no answer yet; `undefined` when all are answered. */
export const firstOpen = (journey: Journey, answers: Answers): Step | undefined =>
  stepsFor(journey, answers).find(({ path }) => answers[path] === undefined);

/** The address to go on from: the first question without an answer, or the page to look it all over. */
export const onwardFrom = (journey: Journey, answers: Answers): string =>
  `/${journey.name}/${firstOpen(journey, answers)?.path ?? 'check'}`;

/** Answers without those to questions that are no longer asked. */
export function stillAsked(journey: Journey, answers: Answers): Answers {
  let kept = answers;
  // Taking one answer away may close another question, so it goes on until nothing more goes.
  for (;;) {
    const asked = new Set(stepsFor(journey, kept).map(({ path }) => path));
    const next = Object.fromEntries(Object.entries(kept).filter(([path]) => asked.has(path)));
    if (Object.keys(next).length === Object.keys(kept).length) return next;
    kept = next;
  }
}

/** The page before a step: the step before it, or where the journey begins. */
export function before(journey: Journey, answers: Answers, path: string): string {
  const steps = stepsFor(journey, answers);
  const index = steps.findIndex((step) => step.path === path);
  const previous = index < 0 ? steps.at(-1) : steps[index - 1];
  return previous ? `/${journey.name}/${previous.path}` : `/${journey.name}`;
}

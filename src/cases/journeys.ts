// A journey in a browser: a question is shown, its answer kept, the whole looked over and sent. Pages call this.
import { z } from 'zod';
import { database, formKeyMatches, machineTime, now } from '#platform';
import { nudge } from './delivery/index.ts';
import { type Holder, holderOf } from './holder.ts';
import {
  type Answers,
  askingAt,
  before,
  type Form,
  firstWrong,
  onwardFrom,
  readAnswer,
  type Step,
  type StepAnswers,
  type SummaryRow,
  stepsFor,
  stillAsked,
  summaryOf,
  type Wrong,
} from './journey/index.ts';
import type { CaseKind } from './kind.ts';
import {
  adoptDrafts,
  type Case,
  caseById,
  dropDraft,
  findDraft,
  LONGEST_ANSWER,
  saveAnswer,
  send,
} from './store/index.ts';

/** Who asks, and for what. */
export interface Visit {
  request: Request;
  url: URL;
  /** Whoever is signed in. */
  personId?: string | undefined;
}

/** A page of a journey: where to go instead, or what to show. `cookie` is to be set in either case. */
type Or<Shown> = ({ goTo: string } | Shown) & { cookie: string | undefined };

/** A question to be shown, perhaps with what is wrong with the answer. */
export interface Question {
  step: Step;
  /** What the fields hold. */
  values: StepAnswers | undefined;
  answers: Answers;
  wrong: readonly Wrong[];
  /** Where “Back” leads. */
  back: string;
  formKey: string;
}

/** Said when a form does not come from this browser's own page, or its cookies are off. */
export const FORM_LOST: Wrong = {
  field: '',
  message:
    'This page had been open too long, or your browser keeps no cookies. Check what is below and continue again.',
};

/** Said when an answer is longer than anything that is asked for. */
const TOO_LONG: Wrong = { field: '', message: 'That is more than we can take. Write less, and continue.' };

async function opened(kind: CaseKind, { request, url, personId }: Visit) {
  const db = await database();
  const holder = holderOf(request, url, personId);
  const draft = await findDraft(db, kind.journey.name, holder);
  // What was begun before signing in is theirs from here on, and no longer shown to whoever uses this browser next.
  if (personId !== undefined && draft?.personId === null) await adoptDrafts(db, holder.holder, personId);
  return { db, holder, draft, answers: draft?.caseId === undefined ? (draft?.answers ?? {}) : {} };
}

/** The question with this path. One that is not asked, or not yet, leads to the first that is. */
export async function question(kind: CaseKind, path: string, visit: Visit): Promise<Or<Question>> {
  const { holder, answers } = await opened(kind, visit);
  const step = reachable(kind, answers, path);
  if (typeof step === 'string') return { goTo: step, cookie: holder.cookie };
  const values = answers[path] ?? step.prefill?.(askingAt(now()));
  return shown(kind, step, answers, holder, values, []);
}

/** Reads and keeps the answer to a question: where to go next, or the question again with what is wrong. */
export async function answer(kind: CaseKind, path: string, form: Form, visit: Visit): Promise<Or<Question>> {
  const { db, holder, answers } = await opened(kind, visit);
  const step = reachable(kind, answers, path);
  if (typeof step === 'string') return { goTo: step, cookie: holder.cookie };
  const read = await readAnswer(step, form, now(), answers);
  const typed = 'right' in read ? read.right : read.typed;
  if (!formKeyMatches(holder.secret, form.get('key'))) return shown(kind, step, answers, holder, typed, [FORM_LOST]);
  if (JSON.stringify(typed).length > LONGEST_ANSWER) return shown(kind, step, answers, holder, undefined, [TOO_LONG]);
  // Before what is wrong with it: an answer that nobody can send may be the very one to stop at.
  const stop = step.stop?.(typed);
  if (stop) return { goTo: `/${kind.journey.name}/${stop}`, cookie: holder.cookie };
  if ('wrong' in read) return shown(kind, step, answers, holder, typed, read.wrong);
  const tidy = (all: Answers) => stillAsked(kind.journey, all);
  const kept = await saveAnswer(db, kind.journey.name, holder, path, read.right, tidy, now());
  // The next question without an answer, so that a change leads straight back to the check page.
  return { goTo: onwardFrom(kind.journey, kept), cookie: holder.cookie };
}

/** The step with this path when everything before it is answered; else where to go. */
function reachable({ journey }: CaseKind, answers: Answers, path: string): Step | string {
  const steps = stepsFor(journey, answers);
  const open = steps.findIndex((one) => answers[one.path] === undefined);
  const at = steps.findIndex((one) => one.path === path);
  const step = open < 0 || at <= open ? steps[at] : undefined;
  return step ?? onwardFrom(journey, answers);
}

const shown = (
  kind: CaseKind,
  step: Step,
  answers: Answers,
  { formKey, cookie }: Holder,
  values: StepAnswers | undefined,
  wrong: readonly Wrong[],
): Or<Question> => ({ step, values, answers, wrong, back: before(kind.journey, answers, step.path), formKey, cookie });

/** Everything that was answered, before it is sent. */
export interface Check {
  rows: readonly SummaryRow[];
  answers: Answers;
  back: string;
  formKey: string;
  wrong: readonly Wrong[];
}

/** The page to look over before sending; while an answer is missing or no longer right, its question. */
export async function check(kind: CaseKind, visit: Visit, wrong: readonly Wrong[] = []): Promise<Or<Check>> {
  const { holder, draft, answers } = await opened(kind, visit);
  const { formKey, cookie } = holder;
  if (draft?.caseId) return { goTo: `/${kind.journey.name}/sent`, cookie };
  const step = await firstWrong(kind.journey, answers, now());
  if (step) return { goTo: `/${kind.journey.name}/${step.path}`, cookie };
  const back = before(kind.journey, answers, 'check');
  return { rows: summaryOf(kind.journey, answers), answers, back, formKey, wrong, cookie };
}

/** Sends what was written. It is kept for good before this returns; sent twice, it is the same case. */
export async function sendDraft(kind: CaseKind, form: Form, visit: Visit): Promise<Or<Check>> {
  const { db, holder, draft, answers } = await opened(kind, visit);
  const sent = { goTo: `/${kind.journey.name}/sent`, cookie: holder.cookie };
  if (!formKeyMatches(holder.secret, form.get('key'))) return check(kind, visit, [FORM_LOST]);
  if (draft?.caseId) return sent;
  const step = await firstWrong(kind.journey, answers, now());
  if (!draft || step) return { goTo: `/${kind.journey.name}${step ? `/${step.path}` : ''}`, cookie: holder.cookie };
  const made = await sendingOf(kind, answers);
  if ('wrong' in made) return check(kind, visit, made.wrong);
  const sending = { kind: kind.kind, answers, ...made };
  await send(db, draft.id, holder, sending, now(), machineTime());
  nudge();
  return sent;
}

/** What is to be sent; or, when answers that are right one by one make no whole, what is wrong with it. */
async function sendingOf(kind: CaseKind, answers: Answers) {
  try {
    return await kind.sending(answers, now());
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return { wrong: error.issues.map(({ message }) => ({ field: '', message })) };
  }
}

/** What this browser has sent last in a journey, for the page that confirms it. */
export async function justSent(kind: CaseKind, visit: Visit): Promise<Case | undefined> {
  const { db, draft } = await opened(kind, visit);
  return draft?.caseId === undefined ? undefined : caseById(db, draft.caseId);
}

/** How far a journey has got, for the page that begins it: nothing, or the address to go on from. */
export async function goOnFrom(kind: CaseKind, visit: Visit): Promise<string | undefined> {
  const { draft, answers } = await opened(kind, visit);
  if (!draft || draft.caseId !== undefined || Object.keys(answers).length === 0) return undefined;
  return onwardFrom(kind.journey, answers);
}

/** Throws away what this browser is writing, when its form says so. False when the form is not its own. */
export async function startOver(kind: CaseKind, form: Form, visit: Visit): Promise<boolean> {
  const { db, holder, draft } = await opened(kind, visit);
  if (!formKeyMatches(holder.secret, form.get('key'))) return false;
  if (draft) await dropDraft(db, draft.id);
  return true;
}

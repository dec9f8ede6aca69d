// What residents and professionals send the council: the questions, what is kept, its delivery, and who works on it.
export * from './application/schema/index.ts';
export type { Answers, Field, Journey, Step, StepAnswers, Stop, SummaryRow, Wrong } from './journey/index.ts';
export { namesOf, valueAt } from './journey/index.ts';
export {
  answer,
  type Check,
  check,
  goOnFrom,
  justSent,
  type Question,
  question,
  sendDraft,
  startOver,
  type Visit,
} from './journeys.ts';
export type { CaseKind } from './kind.ts';
export { startCases } from './start.ts';
export type { Case, CaseEvent, Kind, Status, Urgency } from './store/index.ts';

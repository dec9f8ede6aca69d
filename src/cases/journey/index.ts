// Question pages: what is asked, in which order, and how answers are read. Nothing here knows what it is asked for.
export { askingAt, firstWrong, readAnswer, type Wrong } from './answer.ts';
export type { Answers, Field, StepAnswers } from './fields.ts';
export { type Form, namesOf } from './gather.ts';
export {
  before,
  type Journey,
  onwardFrom,
  type Step,
  type Stop,
  stepsFor,
  stillAsked,
} from './journey.ts';
export { dayInWords, type SummaryRow, summaryOf, valueAt, wordsFor } from './summary.ts';

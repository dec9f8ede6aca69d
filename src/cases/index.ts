// What residents and professionals send the council: the questions, what is kept, its delivery, and who works on it.
export { application, tickStep } from './application/index.ts';
export * from './application/schema/index.ts';
export {
  ASKERS,
  type AskedBed,
  type Asker,
  addressOf,
  askedBed,
  bed,
  bedsFor,
  bedToHold,
  type Capacity,
  capacitySchema,
  freeBeds,
  giveBedBack,
  type Hold,
  holdBed,
  holdRequestSchema,
  holdSchema,
  type Offer,
  type Page,
  pageSchema,
  readAskers,
  type SwepState,
  severeWeather,
  swepStateSchema,
  untilInWords,
  wayIn,
} from './bed/index.ts';
export { nudge } from './delivery/index.ts';
export * from './desk/index.ts';
export { type Followed, followed } from './followed.ts';
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
export { caseToDelete, copyOf, deleteCase, forgotten, type Unfinished, yours } from './own/index.ts';
export { authorities, referral, referrals } from './referral/index.ts';
export { mapCentre, report, reports } from './report/index.ts';
export { startCases } from './start.ts';
export {
  type Case,
  type CaseEvent,
  countDead,
  type DeliverySeen,
  KINDS,
  type Kind,
  STATUSES as CASE_STATUSES,
  type Status,
  type Urgency,
} from './store/index.ts';

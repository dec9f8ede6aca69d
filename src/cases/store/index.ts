// What the cases room keeps: drafts, cases, deliveries, what has happened, plans, and who has done what.
export { type Deed, record } from './audit.ts';
export { type Case, KINDS, type Kind, STATUSES, type Status, type Urgency } from './case.ts';
export {
  addDelivery,
  type Delivery,
  delivered,
  giveUp,
  nextDue,
  putOff,
  sendAgain,
  takeDue,
  tryNow,
  wakeNext,
} from './deliveries.ts';
export { countDead, type DeliverySeen, deliveriesOf, undelivered } from './deliveriesSeen.ts';
export { adoptDrafts, dropDraft, findDraft, LONGEST_ANSWER, saveAnswer } from './drafts.ts';
export { caseByFollowKey, caseById, caseByReference, casesOf, isOwn } from './find.ts';
export { keepPlan, type PlanStep, planOf, tick } from './plan.ts';
export { addAtOnce, type Sending, send } from './send.ts';
export { addMessage, type CaseEvent, type Change, eventsOf, type Message, moveOn } from './standing.ts';

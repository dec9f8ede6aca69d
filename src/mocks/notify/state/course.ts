// What becomes of a message as time goes by. The real service works at this pace on a good day.
import type { LetterTimings } from '../letters/timings.ts';

export type Status =
  | 'created'
  | 'sending'
  | 'delivered'
  | 'temporary-failure'
  | 'permanent-failure'
  | 'pending-virus-check'
  | 'virus-scan-failed'
  | 'validation-failed';

/** From this time on, in milliseconds, the message has this status. */
export interface Stage {
  status: Status;
  at: number;
}

const SENDING = 1_000;
const ENDED = 5_000;
const SCANNED = 2_000;

/** Recipients that fail, as the documentation has them for test keys. No key reaches anybody here, so they always do. */
const FAILING: Record<string, Status> = {
  '447700900003': 'temporary-failure',
  '447700900002': 'permanent-failure',
  'temp-fail@simulator.notify': 'temporary-failure',
  'perm-fail@simulator.notify': 'permanent-failure',
};

const SMOKE_TESTS = [
  '447700900000',
  '447700900111',
  '447700900222',
  'simulate-delivered@notifications.service.gov.uk',
  'simulate-delivered-2@notifications.service.gov.uk',
  'simulate-delivered-3@notifications.service.gov.uk',
];

/** True for the numbers and addresses that try a service out without leaving a trace. */
export const isSmokeTest = (recipient: string): boolean => SMOKE_TESTS.includes(recipient);

/** The course of a text message or an e-mail to a recipient in the plain form: `447700900123`. */
export const messageCourse = (recipient: string, createdAt: number): Stage[] => [
  { status: 'created', at: createdAt },
  { status: 'sending', at: createdAt + SENDING },
  { status: FAILING[recipient] ?? 'delivered', at: createdAt + ENDED },
];

/** The course of a letter that can be printed. With a test key nothing is: it is over in seconds. */
export const letterCourse = (createdAt: number, timings: LetterTimings, isTest: boolean): Stage[] => [
  { status: 'created', at: createdAt },
  { status: 'sending', at: isTest ? createdAt + SENDING : timings.collected },
  { status: 'delivered', at: isTest ? createdAt + ENDED : timings.dispatched },
];

/** The same for a letter that came as a file, which is looked at first; `fault` is what is found. */
export function precompiledCourse(course: readonly Stage[], fault: Status | undefined): Stage[] {
  const createdAt = course[0]?.at ?? 0;
  const scanned = createdAt + SCANNED;
  const waiting: Stage = { status: 'pending-virus-check', at: createdAt };
  if (fault) return [waiting, { status: fault, at: scanned }];
  return [waiting, ...course.map(({ status, at }) => ({ status, at: Math.max(at, scanned) }))];
}

/** The course of a letter of too many pages, which nobody prints. */
export const unprintable = (createdAt: number): Stage[] => [
  { status: 'created', at: createdAt },
  { status: 'validation-failed', at: createdAt + SCANNED },
];

export interface Progress {
  status: Status;
  sentAt: number | undefined;
  /** When it was over, for good or ill. */
  completedAt: number | undefined;
}

/** Where a message is at a time. Before its first stage, as after the clock was put back, it is at the first. */
export function progressAt(course: readonly Stage[], now: number): Progress {
  const passed = course.filter(({ at }, index) => index === 0 || at <= now);
  const { status, at } = passed.at(-1) as Stage;
  const isOver = !['created', 'sending', 'pending-virus-check', 'virus-scan-failed'].includes(status);
  return {
    status,
    sentAt: passed.find((stage) => stage.status === 'sending')?.at,
    completedAt: isOver ? at : undefined,
  };
}

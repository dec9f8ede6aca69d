// A case, as its events have made it.

import { type ApplicationStatus, THREATENED_DAYS } from '#cases';
import { dateOf, dayOf } from '#platform';
import type { REVIEW_OUTCOMES, ReviewDecision, TA_TYPES } from '../schema/codes.ts';
import type { Because, Running } from '../schema/ended.ts';
import type { Assessment, End, Event, MainDuty } from '../schema/events.ts';

export interface Duty {
  duty: Exclude<Running, 'NONE'>;
  start: string;
  end?: string;
  because?: Because;
  /** What a caseworker said at its end; none where the next stage ended it. */
  said?: End;
}

export interface Placement {
  type: keyof typeof TA_TYPES;
  bedrooms: number;
  in: string;
  out?: string;
  /** 9.7: the duty to house them meanwhile (s.188), or the main duty (s.193). */
  duty: 's188' | 's193';
}

interface Review {
  decision: ReviewDecision;
  requestedOn: string;
  decidedOn?: string;
  outcome?: keyof typeof REVIEW_OUTCOMES;
}

/** Days are such as `2026-11-24`. */
export interface Case {
  assessment?: Assessment;
  duties: Duty[];
  main?: MainDuty;
  placements: Placement[];
  reviews: Review[];
  ended?: { on: string; because: Because; said?: End };
}

/** Relief and prevention run for so many days (Housing Act 1996, s.195(8)(b) and s.189B(7)(b)). */
export const targetOf = ({ duty, start }: Duty): string | null =>
  duty === 'MAIN_DUTY' ? null : dateOf(dayOf(start) + THREATENED_DAYS);

/** What runs now. */
export const runningOf = ({ duties }: Case): Running => duties.find(({ end }) => end === undefined)?.duty ?? 'NONE';

export function statusOf(one: Case): ApplicationStatus {
  if (one.ended) return 'ENDED';
  const running = runningOf(one);
  if (running !== 'NONE') return running;
  return one.assessment ? 'ASSESSED' : 'RECEIVED';
}

/** The placement they are in. */
export const placedNow = ({ placements }: Case): Placement | undefined =>
  placements.find(({ out }) => out === undefined);

const endDuty = (one: Case, end: string, because: Because, said?: End): void => {
  const duty = one.duties.find((each) => each.end === undefined);
  if (duty) Object.assign(duty, { end, because, ...(said && { said }) });
};

const moveOut = (one: Case, out: string): void => {
  const placement = placedNow(one);
  if (placement) placement.out = out;
};

function endCase(one: Case, on: string, because: Because, said?: End): void {
  endDuty(one, on, because, said);
  moveOut(one, on);
  one.ended = { on, because, ...(said && { said }) };
}

function apply(one: Case, event: Event): void {
  switch (event.action) {
    case 'assessment':
      one.assessment = event.body;
      return;
    case 'prevention':
      one.duties.push({ duty: 'PREVENTION', start: event.body.start });
      return;
    case 'relief':
      endDuty(one, event.body.start, 'BECAME_HOMELESS');
      one.duties.push({ duty: 'RELIEF', start: event.body.start });
      return;
    case 'main-duty': {
      const { effective, outcome } = event.body;
      one.main = event.body;
      endDuty(one, effective, 'FIFTY_SIX_DAYS');
      if (outcome === 'OWED') one.duties.push({ duty: 'MAIN_DUTY', start: effective });
      else endCase(one, effective, 'NO_MAIN_DUTY');
      return;
    }
    case 'temporary-accommodation': {
      const { body } = event;
      moveOut(one, body.on);
      if (body.action === 'OUT') return;
      const duty = runningOf(one) === 'MAIN_DUTY' ? 's193' : 's188';
      one.placements.push({ type: body.type, bedrooms: body.bedrooms, in: body.on, duty });
      return;
    }
    case 'end':
      endCase(one, event.body.on, event.body.reason, event.body);
      return;
    case 'reviews': {
      const { body } = event;
      if (body.action === 'REQUEST') one.reviews.push({ decision: body.decision, requestedOn: body.on });
      else {
        const open = one.reviews.find(({ decision, decidedOn }) => decision === body.decision && !decidedOn);
        if (open) Object.assign(open, { decidedOn: body.on, outcome: body.outcome });
      }
    }
  }
}

/** The case that these events make, in order. */
export function caseOf(events: readonly Event[]): Case {
  const one: Case = { duties: [], placements: [], reviews: [] };
  for (const event of events) apply(one, event);
  return one;
}

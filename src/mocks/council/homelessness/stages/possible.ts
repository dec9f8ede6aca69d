import type { Action } from '#cases';
import { type Case, statusOf } from './case.ts';

/** What a caseworker may do now: the legal ways on. */
export function possibleNow(one: Case): Action[] {
  switch (statusOf(one)) {
    case 'RECEIVED':
      return ['assessment', 'temporary-accommodation', 'end'];
    case 'ASSESSED':
      return [...AFTER_ASSESSMENT[one.assessment?.dutyOwed ?? 'NONE'], 'end', 'reviews'];
    case 'PREVENTION':
      return ['relief', 'end', 'reviews'];
    case 'RELIEF':
      return ['main-duty', 'temporary-accommodation', 'end', 'reviews'];
    case 'MAIN_DUTY':
      return ['temporary-accommodation', 'end', 'reviews'];
    case 'ENDED':
      return one.assessment ? ['reviews'] : [];
  }
}

const AFTER_ASSESSMENT: Record<'PREVENTION' | 'RELIEF' | 'NONE', Action[]> = {
  PREVENTION: ['prevention'],
  RELIEF: ['relief', 'temporary-accommodation'],
  NONE: [],
};

// What a check between fields is: a return to H-CLIC is held to them, by their numbers.
import type { z } from 'zod';
import { type Action, ageOn } from '#cases';
import type { Facts } from '../../applications/facts.ts';
import type { BODIES } from '../../schema/events.ts';
import type { Case } from '../case.ts';

/** What a body is checked against; `today` is such as `2026-11-24`. */
export interface Against {
  one: Case;
  facts: Facts;
  today: string;
}

export interface Check<B> {
  /** H-CLIC’s numbers of the fields held to each other. */
  numbers: string;
  field: string;
  message: string;
  isWrong: (body: B, against: Against) => boolean;
}

export type Body<A extends Action> = z.output<(typeof BODIES)[A]>;
export type Checks<A extends Action> = readonly Check<Body<A>>[];

/** A check of a body: `isWrong` says when its sentence is told. */
export const check = <B>(
  numbers: string,
  field: keyof B & string,
  message: string,
  isWrong: Check<B>['isWrong'],
): Check<B> => ({ numbers, field, message, isWrong });

/** Refuses a day that has not come. */
export const future = <B>(numbers: string, field: keyof B & string): Check<B> =>
  check<B>(
    numbers,
    field,
    `That day has not come: enter today or earlier (${numbers})`,
    (body, { today }) => String(body[field]) > today,
  );

/** The applicant’s age at application, in years (2.4). */
export const ageAt = ({ facts }: Against): number => ageOn(facts.dateOfBirth, facts.appliedOn);

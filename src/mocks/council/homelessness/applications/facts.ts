import { z } from 'zod';
import {
  type Application,
  ageOn,
  applicantSchema,
  circumstancesSchema,
  householdSchema,
  needsSchema,
  situationSchema,
} from '#cases';
import type { PriorityNeed } from '../schema/codes.ts';

/**
 * What the council keeps of an application: coded answers, and the date of birth for ages. No name, number, address or
 * words of theirs are kept, for nothing here is real and a mock need not know.
 */
export const factsSchema = z.strictObject({
  dateOfBirth: applicantSchema.shape.dateOfBirth,
  /** 1.22, the day in London. */
  appliedOn: z.iso.date(),
  household: householdSchema,
  situation: situationSchema.omit({ inYourWords: true }),
  support: needsSchema.shape.support,
  circumstances: circumstancesSchema,
});

export type Facts = z.output<typeof factsSchema>;

/** The facts of an application made on a day such as `2026-11-24`. */
export function factsOf(application: Application, appliedOn: string): Facts {
  const { inYourWords: _, ...situation } = application.situation;
  return {
    dateOfBirth: application.applicant.dateOfBirth,
    appliedOn,
    household: application.household,
    situation,
    support: application.needs.support,
    circumstances: application.circumstances ?? {},
  };
}

/** The priority need that their answers show, 7.5; undefined for none (Housing Act 1996, s.189; the Order of 2002). */
export function priorityNeedOf({
  dateOfBirth,
  appliedOn,
  household,
  situation,
  support,
}: Facts): PriorityNeed | undefined {
  const age = ageOn(dateOfBirth, appliedOn);
  if (household.children.length > 0) return 'CHILDREN';
  if (household.pregnant) return 'PREGNANT';
  if (age < 18) return 'AGED_16_17';
  if (age < 21 && support.includes('CARE_LEAVER')) return 'CARE_LEAVER';
  if (situation.reason === 'DOMESTIC_ABUSE') return 'DOMESTIC_ABUSE';
  if (situation.reason === 'DISASTER') return 'EMERGENCY';
  return support.some((need) => need === 'OLD_AGE' || need === 'LEARNING_DISABILITY') ? 'VULNERABLE' : undefined;
}

import type { HOUSING, LOCAL_CONNECTION, Referral } from '../schema.ts';

/** What the pretend council decides by. */
export interface Facts {
  housing: keyof typeof HOUSING;
  localConnection: keyof typeof LOCAL_CONNECTION;
  /** True where they are not safe somewhere: nobody is sent back to where they are in danger (s.198(2)). */
  unsafe: boolean;
  /** True where it may be believed that they are in priority need (Housing Act 1996, s.189). */
  priority: boolean;
}

/** The facts of a referral made on a day such as `2026-11-24`. */
export function factsOf(referral: Referral, today: string): Facts {
  const { situation, choice, person, supportNeeds = [] } = referral;
  return {
    housing: situation.housing,
    localConnection: choice.localConnection ?? 'NOT_SURE',
    unsafe: Boolean(choice.unsafeAreas?.length) || UNSAFE.some((reason) => reason === situation.reason),
    priority:
      person.household.children > 0 ||
      PRIORITY.some((need) => supportNeeds.includes(need)) ||
      URGENT.some((reason) => reason === situation.reason) ||
      isUnder18(referral, today),
  };
}

const UNSAFE = ['DOMESTIC_ABUSE', 'OTHER_VIOLENCE'] as const;
const PRIORITY = ['PREGNANCY', 'CARE_LEAVER', 'DOMESTIC_ABUSE', 'OLD_AGE'] as const;
const URGENT = ['DOMESTIC_ABUSE', 'DISASTER'] as const;

/** True where the person is a child on a day such as `2026-11-24`. */
export const isUnder18 = ({ person }: Referral, today: string): boolean =>
  `${Number(today.slice(0, 4)) - 18}${today.slice(4)}` < person.dateOfBirth;

import { z } from 'zod';
import { count, type Looked, part, says, yesOrNo } from '../../schema/fields.ts';

/** Who needs a home together, the applicant included. */
export const householdSchema = part(
  {
    adults: count(1, 20, 'Enter how many adults need a home together, you included, from 1 to 20'),
    /** Their ages in years; none is an empty list. */
    children: z
      .array(count(0, 17, 'Enter each child’s age in years, from 0 to 17'), {
        error: 'Enter the age of each child who lives with you, or none',
      })
      .max(20, 'Enter no more than 20 children'),
    pregnant: yesOrNo('Say whether somebody in your household is pregnant').optional(),
    partner: yesOrNo('Say whether you have a partner who needs a home with you').optional(),
  },
  'Tell us who needs a home with you',
);

/** Looks whether a partner is one of the adults. */
export function partnerCheck(payload: Looked<{ adults: number; partner?: boolean | undefined }>): void {
  if (payload.value.partner && payload.value.adults === 1)
    says(payload)('adults', 'You said that you have a partner: count both of you');
}

/** The same: a partner is one of the adults. */
export const householdStep = householdSchema.check(partnerCheck);

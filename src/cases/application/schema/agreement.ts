import { given, part, yesOrNo } from '../../schema/fields.ts';

/** What they agree to. To tell a council what is not true so as to be housed is an offence (Housing Act 1996, s.214). */
export const agreementSchema = part(
  {
    toApply: given('Tick the box to ask the council for help'),
    isTrue: given('Tick the box to say that what you have told us is true'),
    /** Whether the council may ask others, such as a landlord; it asks again before it does. */
    toShare: yesOrNo('Say whether the council may speak to others about you').optional(),
  },
  'Tick the boxes to agree',
);

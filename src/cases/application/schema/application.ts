import type { z } from 'zod';
import { part } from '../../schema/fields.ts';
import { agreementSchema } from './agreement.ts';
import { applicantOn, applicantSchema } from './applicant.ts';
import { circumstancesSchema, NO_PARTNER } from './circumstances.ts';
import { contactSchema, contactStep } from './contact.ts';
import { householdSchema, householdStep } from './household.ts';
import { needsSchema } from './needs.ts';
import { situationOn, situationSchema } from './situation.ts';

/** An application for help with homelessness (Housing Act 1996, part 7), whatever the day. */
export const applicationSchema = part(
  {
    applicant: applicantSchema,
    household: householdSchema,
    situation: situationSchema,
    needs: needsSchema,
    contact: contactSchema,
    agreement: agreementSchema,
    /** For whoever applies on behalf of somebody and knows more; a caseworker fills the rest in at the assessment. */
    circumstances: circumstancesSchema.optional(),
  },
  'Send an application as a JSON object',
);

export type Application = z.output<typeof applicationSchema>;

/** The schemas of the parts a resident answers, in order, on a day such as `2026-11-24` in London. */
export const stepsOn = (today: string) => ({
  applicant: applicantOn(today),
  household: householdStep,
  situation: situationOn(today),
  needs: needsSchema,
  contact: contactStep,
  agreement: agreementSchema,
});

/** The schema of an application made on a day such as `2026-11-24` in London. */
export const applicationOn = (today: string): z.ZodType<Application> =>
  applicationSchema.extend(stepsOn(today)).check((payload) => {
    const { household, circumstances } = payload.value;
    if (circumstances?.partnerEmployment && !household.partner)
      payload.issues.push({
        code: 'custom',
        message: NO_PARTNER,
        input: circumstances,
        path: ['circumstances', 'partnerEmployment'],
      });
  });

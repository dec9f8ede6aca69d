import { z } from 'zod';
import { date, part, says } from '../../schema/fields.ts';

const given = (missing: string) => z.literal(true, { error: missing });

/** The three things to be agreed with them before anybody may refer them (Housing Act 1996, s.213B(2) and (3)). */
export const consentSchema = part(
  {
    toReferral: given('They must agree to be referred, or you cannot refer them'),
    choseAuthority: given('They must have chosen the council themselves, or you cannot refer them'),
    toContactDetails: given(
      'They must agree that the council is given their contact details, or you cannot refer them',
    ),
    date: date('Enter the date they agreed, such as 24 November 2026'),
  },
  'They must agree to be referred, choose the council and agree that it is given their contact details',
);

/** The same on a day such as `2026-11-24`: nobody agrees in the future. */
export const consentOn = (today: string) =>
  consentSchema.check((payload) => {
    if (payload.value.date > today) says(payload)('date', 'The date they agreed must be today or earlier');
  });

import { z } from 'zod';
import { oneOf, part, perhaps } from '../../schema/fields.ts';
import { choiceAmong, choiceSchema } from './choice.ts';
import { consentOn, consentSchema } from './consent.ts';
import { SUPPORT_NEEDS } from './options.ts';
import { personOn, personSchema } from './person.ts';
import { referrerSchema } from './referrer.ts';
import { situationOn, situationSchema } from './situation.ts';

/** What the council must know to keep everybody safe. */
const risksSchema = part(
  { toPerson: perhaps(2_000), toStaff: perhaps(2_000) },
  'Say what risks there are, or leave this out',
);

const supportNeedsSchema = z
  .array(oneOf(SUPPORT_NEEDS, 'Choose each need from the list'), { error: 'List their needs, or leave this out' })
  .max(Object.keys(SUPPORT_NEEDS).length, 'List each need once');

/** A referral, whatever the day. */
export const referralSchema = part(
  {
    referrer: referrerSchema,
    person: personSchema,
    situation: situationSchema,
    risks: risksSchema.optional(),
    supportNeeds: supportNeedsSchema.optional(),
    choice: choiceSchema,
    consent: consentSchema,
    submissionNote: perhaps(4_000),
  },
  'Send a referral as a JSON object',
);

/** Their needs, alone. */
export const needsSchema = referralSchema.pick({ supportNeeds: true });

/** The risks and anything else, alone. */
export const risksAndNote = referralSchema.pick({ risks: true, submissionNote: true });

export type Referral = z.output<typeof referralSchema>;

/** The schema of a referral made on a day such as `2026-11-24` in London, among these housing authorities. */
export const referralOn = (today: string, authorities: ReadonlyMap<string, unknown>): z.ZodType<Referral> =>
  referralSchema.extend({
    person: personOn(today),
    situation: situationOn(today),
    choice: choiceAmong(authorities),
    consent: consentOn(today),
  });

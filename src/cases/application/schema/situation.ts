import type { z } from 'zod';
import { date, type Looked, oneOf, part, perhaps, says } from '../../schema/fields.ts';
import { lastDayOfThreat, THREATENED_DAYS } from './applicant.ts';
import { ACCOMMODATIONS, HOUSING, REASONS, TONIGHT } from './options.ts';

/** How they come to need a home. */
export const situationSchema = part(
  {
    housing: oneOf(HOUSING, 'Say whether you are homeless now or likely to be within 56 days'),
    tonight: oneOf(TONIGHT, 'Say whether you have somewhere safe to sleep tonight'),
    dateOfLoss: date('Enter the date you lost or will lose your home, such as 24 December 2026').optional(),
    /** 1.13. */
    accommodation: oneOf(ACCOMMODATIONS, 'Choose where you are living or sleeping now'),
    /** 1.15. */
    reason: oneOf(REASONS, 'Choose the main reason you lost or will lose your home'),
    /** 1.14: the last place they could think of as their own. */
    settled: oneOf(ACCOMMODATIONS, 'Choose your last settled home from the list, or leave it out').optional(),
    inYourWords: perhaps(4_000),
  },
  'Tell us what has happened to your home',
);

/** Looks, on a day such as `2026-11-24`, whether they are homeless by then, or within 56 days from it. */
export const situationCheck =
  (today: string) =>
  (payload: Looked<Partial<z.output<typeof situationSchema>>>): void => {
    const { housing, dateOfLoss, accommodation } = payload.value;
    const wrong = says(payload);
    if (housing === 'THREATENED' && accommodation === 'ROUGH_SLEEPING')
      wrong('housing', 'Somebody who sleeps outside is homeless now: choose that');
    if (housing === 'THREATENED' && dateOfLoss === undefined)
      wrong('dateOfLoss', 'Enter the date you will lose your home');
    if (dateOfLoss === undefined) return;
    if (housing === 'HOMELESS_NOW' && dateOfLoss > today)
      wrong('dateOfLoss', 'You said that you are homeless now: enter a date that has passed, or leave it out');
    else if (housing === 'THREATENED' && dateOfLoss < today)
      wrong('dateOfLoss', 'That date has passed: if you have lost your home, say that you are homeless now');
    else if (dateOfLoss > lastDayOfThreat(today))
      wrong(
        'dateOfLoss',
        `That is more than ${THREATENED_DAYS} days away. You can get advice now, and apply when it is ${THREATENED_DAYS} days or fewer`,
      );
  };

/** The same on a day such as `2026-11-24`: homeless by then, or within 56 days from it. */
export const situationOn = (today: string) => situationSchema.check(situationCheck(today));

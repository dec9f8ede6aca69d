import type { z } from 'zod';
import { dateOf, dayOf } from '#platform';
import { date, oneOf, part, says, type Wrong, yesOrNo } from '../../schema/fields.ts';
import { HOUSING, REASONS } from './options.ts';

/** Somebody likely to become homeless within this time is threatened with homelessness (Housing Act 1996, s.175(4)). */
const DAYS = 56;

/** How they come to need a home. */
export const situationSchema = part(
  {
    housing: oneOf(HOUSING, 'Say whether they are homeless now or likely to be within 56 days'),
    dateOfLoss: date('Enter the date they lost or will lose their home, such as 24 December 2026').optional(),
    reason: oneOf(REASONS, 'Choose the main reason from the list'),
    noticeServed: yesOrNo('Say whether they have been given notice').optional(),
    /** From custody, hospital or service. */
    releaseDate: date('Enter the date of release or discharge, such as 24 December 2026, or leave it out').optional(),
  },
  'Say how they come to need a home',
);

type Loss = Pick<z.output<typeof situationSchema>, 'housing' | 'dateOfLoss'>;

function checkLoss(today: string, { housing, dateOfLoss }: Loss, wrong: Wrong<'dateOfLoss'>) {
  const last = dateOf(dayOf(today) + DAYS);
  if (dateOfLoss !== undefined && dateOfLoss > last)
    wrong('dateOfLoss', `That is more than ${DAYS} days away: refer them when it is ${DAYS} days or fewer`);
  else if (housing === 'HOMELESS_NOW' && dateOfLoss !== undefined && dateOfLoss > today)
    wrong('dateOfLoss', 'Somebody homeless now has lost their home already: enter a date that has passed');
  else if (housing === 'THREATENED' && dateOfLoss === undefined)
    wrong('dateOfLoss', 'Enter the date they will lose their home');
  else if (housing === 'THREATENED' && dateOfLoss !== undefined && dateOfLoss < today)
    wrong('dateOfLoss', 'That date has passed: if they have lost their home, they are homeless now');
}

/** The same on a day such as `2026-11-24`: homeless by then, or within 56 days from it. */
export const situationOn = (today: string) =>
  situationSchema.check((payload) => checkLoss(today, payload.value, says(payload)));

/** Whether and when they lose their home, alone. */
export const lossOn = (today: string) =>
  situationSchema
    .pick({ housing: true, dateOfLoss: true })
    .check((payload) => checkLoss(today, payload.value, says(payload)));

/** Why, alone. */
export const reasonSchema = situationSchema.pick({ reason: true, noticeServed: true, releaseDate: true });

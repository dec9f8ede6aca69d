import { dateOf, dayOf } from '#platform';
import { date, type Looked, part, says, text } from '../../schema/fields.ts';

/** Who applies. */
export const applicantSchema = part(
  {
    name: text(200, 'Enter your name'),
    dateOfBirth: date('Enter your date of birth, such as 23 April 1985'),
  },
  'Tell us who you are',
);

/** Nobody is older, in years. */
const OLDEST = 120;
/** From this age somebody may apply themselves. */
const YOUNGEST = 16;

/** The whole years of somebody born on one day, on another: both such as `2026-11-24`. */
export function ageOn(dateOfBirth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/** Looks, on a day such as `2026-11-24`, whether they are born, and old enough to apply. */
export const ageCheck =
  (today: string) =>
  (payload: Looked<{ dateOfBirth: string }>): void => {
    const { dateOfBirth } = payload.value;
    const wrong = says(payload);
    if (dateOfBirth > today) wrong('dateOfBirth', 'Your date of birth must be in the past');
    else if (ageOn(dateOfBirth, today) > OLDEST) wrong('dateOfBirth', 'Check the year of your date of birth');
    else if (ageOn(dateOfBirth, today) < YOUNGEST)
      wrong(
        'dateOfBirth',
        'You must be 16 or over to apply. If you are younger, the council’s children’s services must help you; ring 999 if you are in danger',
      );
  };

/** The same on a day such as `2026-11-24`: born, and old enough to apply. */
export const applicantOn = (today: string) => applicantSchema.check(ageCheck(today));

/** Somebody likely to lose their home within so many days is threatened with homelessness (Housing Act 1996, s.175(4)). */
export const THREATENED_DAYS = 56;

/** The last day on which a loss is a threat, from a day such as `2026-11-24`. */
export const lastDayOfThreat = (today: string): string => dateOf(dayOf(today) + THREATENED_DAYS);

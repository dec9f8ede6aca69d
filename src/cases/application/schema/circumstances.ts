// What a caseworker finds out at the assessment and an application need not say: H-CLIC’s other coded fields.
import { date, oneOf, part } from '../../schema/fields.ts';

/** 1.10 and 1.23. */
export const EMPLOYMENT = {
  FULL_TIME: 'Working 30 hours a week or more',
  PART_TIME: 'Working fewer than 30 hours a week',
  TRAINING: 'In training or an apprenticeship',
  STUDENT: 'A student',
  SEEKING: 'Looking for work',
  NOT_SEEKING: 'Not looking for work, for looking after somebody or another reason',
  LONG_TERM_SICK: 'Cannot work, for illness or disability',
  RETIRED: 'Retired',
  OTHER: 'Something else',
} as const;

/** 1.9. */
export const NATIONALITY = {
  UK_RESIDENT: 'UK national who lives here',
  UK_RETURNING: 'UK national who has come back or lives here for the first time',
  IRISH: 'Irish',
  EEA: 'National of a country of the European Economic Area',
  OTHER: 'Another nationality',
  NOT_SAID: 'Would rather not say',
} as const;

/** 1.7, in the five groups of the census. */
export const ETHNICITY = {
  ASIAN: 'Asian or Asian British',
  BLACK: 'Black, Black British, Caribbean or African',
  MIXED: 'Mixed or multiple ethnic groups',
  WHITE: 'White',
  OTHER: 'Another ethnic group',
  NOT_SAID: 'Would rather not say',
} as const;

/** 1.8. */
export const SEXUAL_ORIENTATION = {
  STRAIGHT: 'Heterosexual or straight',
  GAY_OR_LESBIAN: 'Gay or lesbian',
  OTHER: 'Another',
  NOT_SAID: 'Would rather not say',
} as const;

/** 2.3. */
export const SEX = { FEMALE: 'Female', MALE: 'Male', NOT_SAID: 'Would rather not say' } as const;

/** 1.24. */
export const GENDER_AS_REGISTERED = { YES: 'Yes', NO: 'No', NOT_SAID: 'Would rather not say' } as const;

/** 1.11 and 1.12. */
export const BENEFITS = {
  NONE: 'None',
  UNIVERSAL_CREDIT: 'Universal Credit',
  HOUSING_BENEFIT: 'Housing Benefit',
  PENSION_CREDIT: 'Pension Credit',
  DISABILITY: 'A benefit for disability or illness',
  OTHER: 'Another benefit',
} as const;

const say = (what: string) => `Choose ${what} from the list, or leave it out`;

export const circumstancesSchema = part(
  {
    ethnicity: oneOf(ETHNICITY, say('the ethnic group')).optional(),
    sexualOrientation: oneOf(SEXUAL_ORIENTATION, say('the sexual orientation')).optional(),
    nationality: oneOf(NATIONALITY, say('the nationality')).optional(),
    employment: oneOf(EMPLOYMENT, say('the work')).optional(),
    partnerEmployment: oneOf(EMPLOYMENT, say('the partner’s work')).optional(),
    housingBenefit: oneOf(BENEFITS, say('the benefit for housing')).optional(),
    otherBenefit: oneOf(BENEFITS, say('the other benefit')).optional(),
    sex: oneOf(SEX, say('the sex')).optional(),
    genderAsRegistered: oneOf(GENDER_AS_REGISTERED, say('whether the gender is as registered at birth')).optional(),
    /** 2.6: the day they joined the household, such as `2020-05-01`. */
    dateJoined: date('Enter the date they joined the household, such as 2020-05-01').optional(),
  },
  'Tell us their circumstances, or leave this out',
);

/** Said when the partner of a household without one has work, 1.23. */
export const NO_PARTNER = 'There is no partner in the household: leave out the partner’s work (1.23)';

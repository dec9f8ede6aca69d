// What there is to choose from, as codes and their words. The enums of the outcome and of the withdrawal are those of
// the Ministry of Justice’s own service for duty-to-refer (hmpps-single-accommodation-service-ui, DtrCommand).

export const HOUSING = {
  HOMELESS_NOW: 'Homeless now',
  THREATENED: 'Likely to be homeless within 56 days',
} as const;

export const REASONS = {
  LEAVING_CUSTODY: 'Leaving prison or other custody',
  LEAVING_HOSPITAL: 'Leaving hospital',
  LEAVING_CARE: 'Leaving care',
  LEAVING_ARMED_FORCES: 'Leaving the armed forces',
  LEAVING_ASYLUM_ACCOMMODATION: 'Leaving asylum accommodation',
  TENANCY_ENDED: 'A tenancy ended or will end',
  MORTGAGE: 'Repossession of their own home',
  FAMILY_OR_FRIENDS: 'Family or friends can no longer have them',
  RELATIONSHIP_ENDED: 'A relationship ended',
  DOMESTIC_ABUSE: 'Domestic abuse',
  OTHER_VIOLENCE: 'Other violence or harassment',
  DISASTER: 'Fire, flood or other emergency',
  OTHER: 'Something else',
} as const;

export const SUPPORT_NEEDS = {
  PREGNANCY: 'Somebody is pregnant',
  CARE_LEAVER: 'Care leaver',
  DOMESTIC_ABUSE: 'Has been through domestic abuse',
  MENTAL_HEALTH: 'Mental health',
  PHYSICAL_HEALTH: 'Physical health or disability',
  LEARNING_DISABILITY: 'Learning disability',
  DRUGS: 'Drugs',
  ALCOHOL: 'Alcohol',
  OFFENDING: 'History of offending',
  ROUGH_SLEEPING: 'History of rough sleeping',
  OLD_AGE: 'Old age',
  OTHER: 'Something else',
} as const;

export const CONTACT_METHODS = {
  PHONE: 'A telephone call',
  TEXT: 'A text message',
  EMAIL: 'An e-mail',
  LETTER: 'A letter',
  THROUGH_REFERRER: 'Through whoever refers them',
} as const;

export const LOCAL_CONNECTION = { YES: 'Yes', NO: 'No', NOT_SURE: 'Not sure' } as const;

export const STATUSES = {
  SUBMITTED: 'The council has it',
  ACCEPTED: 'The council has accepted it',
  NOT_ACCEPTED: 'The council has not accepted it',
  WITHDRAWN: 'Withdrawn by whoever made it',
} as const;

export const OUTCOME_REASONS = {
  PREVENTION_AND_RELIEF_DUTY: 'The council owes them a prevention or relief duty',
  PRIORITY_NEED: 'They are in priority need',
  NO_LOCAL_CONNECTION: 'They have no local connection',
  INTENTIONALLY_HOMELESS: 'They made themselves homeless intentionally',
  REJECTED_FOR_ANOTHER_REASON: 'Rejected for another reason',
} as const;

export const WITHDRAWAL_REASONS = {
  NEW_REFERRAL: 'There is a new referral',
  INCORRECT_LOCAL_AUTHORITY: 'It went to the wrong council',
  NO_CONSENT: 'They no longer agree to it',
  DISENGAGED: 'They are no longer in touch',
  HOUSING_NEED_RESOLVED: 'They have somewhere to live',
  NOT_ELIGIBLE: 'They are not eligible',
  OTHER: 'Something else',
} as const;

export type OutcomeReason = keyof typeof OUTCOME_REASONS;

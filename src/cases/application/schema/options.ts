// What there is to choose from, as codes and words for a resident. The lists follow the tables that MHCLG publishes from
// H-CLIC (A2 reasons, A3 support needs, A4 accommodation); the numbers are H-CLIC’s.

export const HOUSING = {
  HOMELESS_NOW: 'I am homeless now',
  THREATENED: 'I am likely to lose my home within 56 days',
} as const;

export const TONIGHT = {
  SOMEWHERE: 'Yes, I have somewhere safe',
  NOWHERE: 'No, I have nowhere to sleep',
  NOT_SAFE: 'I have somewhere, but I am not safe there',
} as const;

/** 1.13, and 1.14 of the last settled home. */
export const ACCOMMODATIONS = {
  PRIVATE_SELF_CONTAINED: 'A home rented from a private landlord',
  PRIVATE_SHARED: 'A room in a shared house (HMO)',
  LODGING: 'Lodgings, not with family or friends',
  COUNCIL_TENANT: 'A home rented from the council',
  REGISTERED_PROVIDER: 'A home rented from a housing association',
  SUPPORTED_HOUSING: 'Supported housing or a hostel',
  OWNER: 'A home I own or part own',
  FAMILY: 'With family',
  FRIENDS: 'With friends, such as on a sofa',
  TEMPORARY: 'Temporary accommodation from a council',
  NO_FIXED_ABODE: 'No fixed place: I move around',
  ROUGH_SLEEPING: 'Outside, in a car or in an empty building',
  REFUGE: 'A refuge',
  ASYLUM_SUPPORT: 'Asylum accommodation',
  CUSTODY: 'Prison or other custody',
  HOSPITAL_GENERAL: 'Hospital',
  HOSPITAL_PSYCHIATRIC: 'Hospital for my mental health',
  OTHER: 'Somewhere else',
} as const;

/** 1.15. */
export const REASONS = {
  END_OF_AST: 'A private landlord ended my tenancy (assured shorthold)',
  END_OF_OTHER_PRIVATE: 'Another private tenancy or lodging ended',
  FAMILY_OR_FRIENDS: 'Family or friends can no longer have me',
  RELATIONSHIP_ENDED: 'A relationship ended, without violence',
  DOMESTIC_ABUSE: 'Domestic abuse',
  OTHER_VIOLENCE: 'Other violence or harassment',
  END_OF_SOCIAL: 'A council or housing association ended my tenancy',
  SUPPORTED_HOUSING_EVICTION: 'I have to leave supported housing or a hostel',
  LEFT_CUSTODY: 'Leaving prison or other custody',
  LEFT_HOSPITAL: 'Leaving hospital',
  LEFT_CARE: 'Leaving care',
  LEFT_FORCES: 'Leaving the armed forces',
  ASYLUM_SUPPORT_ENDED: 'Asylum accommodation is ending',
  UNSUITABLE_HEALTH: 'My home no longer suits my health or disability',
  RESETTLEMENT_ENDED: 'A sponsor or resettlement placement ended',
  MORTGAGE: 'My home is being repossessed',
  DISASTER: 'Fire, flood or another emergency',
  OTHER: 'Something else',
} as const;

/** 3.2. */
export const SUPPORT_NEEDS = {
  YOUNG_16_17: 'I am 16 or 17',
  YOUNG_18_25: 'I am 18 to 25 and need help to live by myself',
  YOUNG_PARENT: 'I am a young parent and need help to live by myself',
  CARE_LEAVER: 'I have been in care',
  PHYSICAL_HEALTH: 'Physical health or disability',
  MENTAL_HEALTH: 'Mental health',
  LEARNING_DISABILITY: 'Learning disability',
  SEXUAL_ABUSE: 'Sexual abuse or exploitation',
  DOMESTIC_ABUSE: 'Domestic abuse',
  OTHER_ABUSE: 'Other abuse',
  DRUGS: 'Drugs',
  ALCOHOL: 'Alcohol',
  OFFENDING: 'I have been in trouble with the law',
  REPEAT_HOMELESSNESS: 'I have been homeless before',
  ROUGH_SLEEPING: 'I have slept rough',
  FORMER_ASYLUM_SEEKER: 'I have been an asylum seeker',
  OLD_AGE: 'Help because of my age',
  ARMED_FORCES: 'I have served in the armed forces',
  EDUCATION_OR_WORK: 'Getting into education, training or work',
  MODERN_SLAVERY: 'Modern slavery',
  BUDGETING: 'Managing money',
} as const;

export const CONTACT_METHODS = {
  PHONE: 'Ring me',
  TEXT: 'Send me a text message',
  EMAIL: 'Send me an e-mail',
  LETTER: 'Write to me',
  THROUGH_SOMEBODY: 'Through somebody I trust',
} as const;

export type Accommodation = keyof typeof ACCOMMODATIONS;
export type Reason = keyof typeof REASONS;
export type SupportNeed = keyof typeof SUPPORT_NEEDS;

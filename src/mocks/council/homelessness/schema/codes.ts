// What a caseworker chooses from: H-CLIC’s coded fields, by their numbers, after the summary of the data specification of
// 14 August 2017 and the published tables. The specification itself is given out on request, so the codes are our own.

/** 1.6. */
export const DUTY_OWED = {
  PREVENTION: 'Prevention duty: threatened with homelessness',
  RELIEF: 'Relief duty: homeless',
  NONE: 'No duty',
} as const;

/** 1.16. */
export const AST_REASONS = {
  RENT_ARREARS: 'Rent arrears',
  BREACH: 'Breach of tenancy, not rent arrears',
  SELL: 'The landlord wishes to sell',
  RELET: 'The landlord wishes to re-let',
  COMPLAINED: 'The tenant complained of disrepair',
  ILLEGAL_EVICTION: 'Illegal eviction',
  ABANDONED: 'The tenant abandoned the property',
  OTHER: 'Another reason, or not known',
} as const;

/** 1.17 and 1.18. */
export const ENDING_REASONS = {
  RENT_ARREARS: 'Rent arrears',
  BREACH: 'Breach, not rent arrears',
  OTHER: 'Another reason, or not known',
} as const;

/** 1.20: who must refer (Housing Act 1996, s.213B), and who may. */
export const AGENCIES = {
  CUSTODY: 'Prison or youth custody',
  PROBATION: 'Probation or youth offending team',
  JOBCENTRE_PLUS: 'Jobcentre Plus',
  SOCIAL_SERVICES: 'Social service authority',
  HOSPITAL: 'Hospital, emergency department or urgent treatment centre',
  ARMED_FORCES: 'Secretary of State for Defence',
  OTHER: 'Another, of its own will',
} as const;

/** 4.3 and 5.3. */
export const ACTIVITIES = {
  LANDLORD: 'Negotiated with the landlord',
  MEDIATION: 'Mediated with family or friends',
  FINANCIAL_HELP: 'Paid towards rent, arrears or a deposit',
  BENEFITS: 'Helped with benefits or debts',
  SANCTUARY: 'Made the home safe from domestic abuse',
  PRIVATE_RENTED: 'Found a private rented home',
  SOCIAL_HOUSING: 'Offered a social home',
  SUPPORTED_HOUSING: 'Found supported housing',
  INFORMATION: 'Advice and information only',
  NONE: 'None',
} as const;

/** 7.3. */
export const MAIN_OUTCOMES = {
  OWED: 'Main duty owed',
  INTENTIONALLY_HOMELESS: 'Not owed: in priority need, and homeless intentionally',
  NO_PRIORITY_NEED: 'Not owed: homeless, and not in priority need',
  NOT_HOMELESS: 'Not owed: not homeless',
  NOT_ELIGIBLE: 'Not owed: not eligible',
} as const;

/** 7.5 (Housing Act 1996, s.189, and the Order of 2002). */
export const PRIORITY_NEEDS = {
  CHILDREN: 'Dependent children',
  PREGNANT: 'Pregnant',
  AGED_16_17: 'Aged 16 or 17',
  CARE_LEAVER: 'Care leaver aged 18 to 20',
  DOMESTIC_ABUSE: 'Homeless because of domestic abuse',
  EMERGENCY: 'Fire, flood or another emergency',
  VULNERABLE: 'Vulnerable: age, illness, disability or another special reason',
} as const;

/** 9.5. */
export const TA_TYPES = {
  BED_AND_BREAKFAST: 'Bed and breakfast, shared facilities',
  NIGHTLY_PAID: 'Nightly paid, self-contained',
  HOSTEL: 'Hostel',
  REFUGE: 'Refuge',
  PRIVATE_LEASED: 'Leased from a private landlord',
  OWN_STOCK: 'The council’s or a housing association’s own homes',
  OTHER: 'Another type',
} as const;

/** 10.4 (Housing Act 1996, s.202). */
export const REVIEW_DECISIONS = {
  ELIGIBILITY: 'Whether they are eligible',
  DUTY_OWED: 'Which duty is owed',
  PREVENTION_ENDED: 'That the prevention duty ended',
  RELIEF_ENDED: 'That the relief duty ended',
  MAIN_DUTY: 'Whether the main duty is owed',
  MAIN_DUTY_ENDED: 'That the main duty ended',
  SUITABILITY: 'Whether the accommodation is suitable',
} as const;

/** 10.6. */
export const REVIEW_OUTCOMES = {
  UPHELD: 'The decision stands',
  OVERTURNED: 'The decision is overturned',
  WITHDRAWN: 'The request was withdrawn',
} as const;

export type PriorityNeed = keyof typeof PRIORITY_NEEDS;
export type ReviewDecision = keyof typeof REVIEW_DECISIONS;

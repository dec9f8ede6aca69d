// What goes with what. Published tables say how many lost a home for each reason, and how many lived in each kind of
// place, but not both at once: these are our judgements of the two together, 1 where nothing draws them together.
type Affinity = (one: string, other: string) => number;

const table =
  (drawn: Readonly<Record<string, Readonly<Record<string, number>>>>): Affinity =>
  (one, other) =>
    drawn[one]?.[other] ?? drawn[one]?.else ?? 1;

/** A reason for the loss, and where they lived at application. */
export const reasonAndAccommodation = table({
  END_OF_AST: { PRIVATE_SELF_CONTAINED: 40, PRIVATE_SHARED: 12, FAMILY: 1, FRIENDS: 1, else: 0.15 },
  END_OF_OTHER_PRIVATE: { PRIVATE_SHARED: 25, LODGING: 60, PRIVATE_SELF_CONTAINED: 8, FRIENDS: 1, else: 0.2 },
  FAMILY_OR_FRIENDS: { FAMILY: 60, FRIENDS: 30, NO_FIXED_ABODE: 2, else: 0.15 },
  RELATIONSHIP_ENDED: { FRIENDS: 4, FAMILY: 3, OWNER: 4, REFUGE: 0.2, CUSTODY: 0.01, ASYLUM_SUPPORT: 0.01 },
  DOMESTIC_ABUSE: { REFUGE: 60, FAMILY: 2, FRIENDS: 2, CUSTODY: 0.01, ASYLUM_SUPPORT: 0.05 },
  OTHER_VIOLENCE: { COUNCIL_TENANT: 3, REGISTERED_PROVIDER: 3, ASYLUM_SUPPORT: 0.1 },
  END_OF_SOCIAL: { COUNCIL_TENANT: 40, REGISTERED_PROVIDER: 40, else: 0.1 },
  SUPPORTED_HOUSING_EVICTION: { SUPPORTED_HOUSING: 60, ROUGH_SLEEPING: 3, NO_FIXED_ABODE: 2, else: 0.1 },
  LEFT_CUSTODY: { CUSTODY: 200, NO_FIXED_ABODE: 2, else: 0.05 },
  LEFT_HOSPITAL: { HOSPITAL_GENERAL: 200, HOSPITAL_PSYCHIATRIC: 200, else: 0.05 },
  LEFT_CARE: { SUPPORTED_HOUSING: 4, FRIENDS: 3, OTHER: 4, else: 0.2 },
  ASYLUM_SUPPORT_ENDED: { ASYLUM_SUPPORT: 200, FRIENDS: 0.5, ROUGH_SLEEPING: 0.5, else: 0.03 },
  UNSUITABLE_HEALTH: { COUNCIL_TENANT: 3, OWNER: 4, HOSPITAL_GENERAL: 6 },
  RESETTLEMENT_ENDED: { FRIENDS: 2, OTHER: 4, ASYLUM_SUPPORT: 2, else: 0.3 },
});

/** A reason for the loss, and the age of the applicant. */
export const reasonAndAge = table({
  END_OF_AST: { '16-17': 0.02, '18-24': 0.5, '25-34': 1.1, '35-44': 1.4, '45-54': 1.2 },
  FAMILY_OR_FRIENDS: { '16-17': 5, '18-24': 2.6, '35-44': 0.7, '45-54': 0.5, '55-64': 0.5, '65-74': 0.5 },
  DOMESTIC_ABUSE: { '16-17': 0.2, '65-74': 0.4, '75+': 0.3 },
  SUPPORTED_HOUSING_EVICTION: { '18-24': 1.4, '65-74': 0.4, '75+': 0.2 },
  LEFT_CUSTODY: { '16-17': 0.1, '35-44': 1.5, '65-74': 0.3, '75+': 0.1 },
  LEFT_CARE: { '16-17': 10, '18-24': 8, else: 0.01 },
  LEFT_HOSPITAL: { '55-64': 2, '65-74': 3, '75+': 5, '16-17': 0.3 },
  UNSUITABLE_HEALTH: { '55-64': 2.5, '65-74': 4, '75+': 6, '16-17': 0.1, '18-24': 0.3 },
  ASYLUM_SUPPORT_ENDED: { '18-24': 1.6, '25-34': 1.6, '55-64': 0.3, '65-74': 0.1, '75+': 0.05 },
});

/** The age of the applicant, and their work. */
export const ageAndEmployment = table({
  '16-17': { STUDENT: 20, SEEKING: 1, RETIRED: 0, LONG_TERM_SICK: 0.1, FULL_TIME: 0.2 },
  '18-24': { STUDENT: 4, RETIRED: 0, LONG_TERM_SICK: 0.4 },
  '25-34': { RETIRED: 0 },
  '35-44': { RETIRED: 0, STUDENT: 0.5 },
  '45-54': { RETIRED: 0.01, STUDENT: 0.2, LONG_TERM_SICK: 1.6 },
  '55-64': { RETIRED: 0.6, STUDENT: 0.05, LONG_TERM_SICK: 2.2 },
  '65-74': { RETIRED: 60, STUDENT: 0.01, SEEKING: 0.1 },
  '75+': { RETIRED: 200, STUDENT: 0, SEEKING: 0.02, FULL_TIME: 0.05 },
});

/** A reason for the loss, and how many support needs are written down. */
export const reasonAndNeeds = table({
  END_OF_AST: { '0': 2.2 },
  DOMESTIC_ABUSE: { '0': 0.35, '2': 1.3, '3+': 1.4 },
  SUPPORTED_HOUSING_EVICTION: { '0': 0.5, '3+': 2 },
  LEFT_CUSTODY: { '0': 0.3, '2': 1.6, '3+': 2.4 },
  LEFT_HOSPITAL: { '0': 0.3, '3+': 1.8 },
  LEFT_CARE: { '0': 0.2, '2': 1.5, '3+': 1.5 },
  UNSUITABLE_HEALTH: { '0': 0.3 },
});

// The words of each code of the package.
export const MET = {
  SPOKEN: 'Talked',
  ASLEEP: 'Asleep, left so',
  NOT_FOUND: 'Not found',
  REFUSED: 'Did not want to talk',
};
export const SLEEPING = {
  TENT: 'Tent',
  BAG: 'Sleeping bag or quilts',
  NOTHING: 'No bedding',
  CAR: 'Car or van',
  BUILDING: 'Empty building',
};
export const BED = {
  ACCEPTED: 'Took a bed',
  DECLINED: 'Said no',
  NONE_FREE: 'Wanted one; none was free',
  WAITING: 'Waits for a decision or a room',
};
export const URGENCY = { NONE: 'Nothing said', SOON: 'This week', NOW: 'Today' };
export const NEEDS = {
  MENTAL_HEALTH: 'Mental health',
  PHYSICAL_HEALTH: 'Physical health',
  DRUGS: 'Drugs',
  ALCOHOL: 'Alcohol',
  DOMESTIC_ABUSE: 'Domestic abuse',
  OFFENDING: 'Prison, probation or court',
  BUDGETING: 'Money and benefits',
  ARMED_FORCES: 'Served in the armed forces',
  CARE_LEAVER: 'Was in care',
  LEARNING_DISABILITY: 'Learning disability',
};
export const ACTIONS = {
  HOT_DRINK: 'Hot drink',
  FOOD: 'Food',
  BEDDING: 'Bedding or clothes',
  NALOXONE: 'Naloxone',
  FIRST_AID: 'First aid',
  AMBULANCE: 'Ambulance',
  GP: 'Doctor or nurse',
  BENEFITS: 'Benefits or identity papers',
  DRUG_SERVICE: 'Drug and alcohol service',
  SAFEGUARDING: 'Safeguarding',
};

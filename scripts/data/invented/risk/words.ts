// The words of each code of the package.
export const TENURES = {
  PRIVATE: 'Rents from a private landlord',
  SOCIAL: 'Rents from the council or a housing association',
  HOSTED: 'Stays with family or friends',
};
export const NOTICES = {
  NO_FAULT: 'The landlord wants the home back, for no fault of theirs',
  ARREARS: 'For arrears of rent',
  ASKED_TO_LEAVE: 'Family or friends ask them to leave',
};
export const PATHWAYS = {
  ARREARS: 'Arrears, and the notice they bring',
  NO_FAULT: 'A notice without fault',
  TENSION: 'Tension with those they stay with',
  NONE: 'Nothing much',
};
export const TEAMS = { RELIEF_TEAM: 'Relief team', ADVICE_DESK: 'Advice desk', INCOME_TEAM: 'Income team' };
export const LETTERS = { S184: 'A decision on homelessness (s.184)', REMINDER: 'A reminder of arrears', NONE: 'None' };

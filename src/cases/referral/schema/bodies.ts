// Who must refer: the Homelessness (Review Procedure etc.) Regulations 2018, regulation 10, and the Secretary of State
// for Defence. Anybody else may.

export const BODIES = {
  PRISON: 'Prison',
  YOUNG_OFFENDER_INSTITUTION: 'Young offender institution',
  SECURE_TRAINING_CENTRE: 'Secure training centre',
  SECURE_COLLEGE: 'Secure college',
  YOUTH_OFFENDING_TEAM: 'Youth offending team',
  PROBATION: 'Probation service',
  JOBCENTRE_PLUS: 'Jobcentre Plus',
  SOCIAL_SERVICES: 'Social service authority',
  EMERGENCY_DEPARTMENT: 'Emergency department',
  URGENT_TREATMENT_CENTRE: 'Urgent treatment centre',
  HOSPITAL_INPATIENT: 'Hospital, for its inpatients',
  ARMED_FORCES: 'Secretary of State for Defence, for members of the regular forces',
  VOLUNTARY: 'Anybody else, of their own will',
} as const;

/** What `GET /bodies` lists; `duty` is false for those who refer of their own will. */
export const bodyList = (): { code: string; name: string; duty: boolean }[] =>
  Object.entries(BODIES).map(([code, name]) => ({ code, name, duty: code !== 'VOLUNTARY' }));

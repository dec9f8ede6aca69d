// An application for help with homelessness, as a resident’s form, the council that takes it, and their tests read it.

export * as fields from '../../schema/fields.ts';
export { agreementSchema } from './agreement.ts';
export * from './answers.ts';
export { ageOn, applicantOn, applicantSchema, lastDayOfThreat, THREATENED_DAYS } from './applicant.ts';
export { type Application, applicationOn, applicationSchema, stepsOn } from './application.ts';
export * from './circumstances.ts';
export { contactSchema, contactStep } from './contact.ts';
export { householdSchema, householdStep } from './household.ts';
export { needsSchema } from './needs.ts';
export * from './options.ts';
export { situationOn, situationSchema } from './situation.ts';

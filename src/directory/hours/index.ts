// Opening hours: one pure function for badge, filter and page, in Europe/London.
export { compileHours, type Hours, type Status, stateAt, statusAt } from './hours.ts';
export { checkSchedule } from './rules.ts';
export type { OpenState, Why } from './timeline.ts';
export { type Day, weekOf } from './week.ts';
export { inWords, scheduleInWords, timeInWords } from './words.ts';

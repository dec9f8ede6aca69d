// What may be reported, as Open311 GeoReport v2 takes it: the arguments of any report, the kinds of attributes, and the
// service that Waymark asks for, someone sleeping rough.
export { type Arguments, argumentsSchema, reportWith } from './arguments.ts';
export { asks, count, line, lines, notice, oneOf, someOf, type Told, told, when, withoutOptional } from './fields.ts';
export { moment } from './moment.ts';
export { roughSleepingAttributes, roughSleepingReport, UNDER_18 } from './roughSleeping.ts';
export { text } from './text.ts';

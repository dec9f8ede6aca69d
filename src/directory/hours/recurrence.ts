// The recurrence library gives Node a CommonJS module and bundlers an ES module; whichever came, the class is the same.
import * as library from 'rrule';

type Library = typeof library;

export const { RRule } = ('RRule' in library ? library : (library as { default: Library }).default) as Library;
export type { Weekday } from 'rrule';

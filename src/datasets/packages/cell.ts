import { READERS, type Value } from './readers.ts';
import type { Field } from './schema/table.ts';

/** A cell read by its field: its value, or a fault; and the marker that stood for a missing value, such as `..`. */
export interface Cell {
  value: Value;
  marker?: string;
  fault?: string;
}

/** Reads a cell’s text as its field says, keeping markers of missing values (the field’s own, or else the table’s). */
export function readCell(text: string, field: Field, missingValues: { value: string }[]): Cell {
  const missing = (field.missingValues ?? missingValues).some(({ value }) => value === text);
  if (missing) {
    const marker = text === '' ? {} : { marker: text };
    return { value: null, ...marker, ...(field.constraints.required && { fault: missingFault(text) }) };
  }
  const [read, called] = READERS[field.type];
  const value = read(text, field);
  if (value === undefined) return { value: null, fault: `“${text}” is not ${called}` };
  const fault = constraintFault(value, text, field);
  return fault ? { value, fault } : { value };
}

const missingFault = (text: string) => (text ? `is missing (“${text}”), and may not be` : 'is missing, and may not be');

function constraintFault(value: Value, text: string, { constraints, format }: Field): string | undefined {
  const { minimum, maximum, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = constraints;
  if (constraints.enum && !constraints.enum.includes(String(value))) return `“${text}” is not one of those listed`;
  if (constraints.pattern && !whollyMatches(text, constraints.pattern)) return `“${text}” is written wrongly`;
  if (minimum !== undefined && before(value, minimum)) return `${text} is less than ${minimum}`;
  if (maximum !== undefined && before(maximum, value)) return `${text} is more than ${maximum}`;
  if (text.length < minLength) return `“${text}” is shorter than ${minLength} characters`;
  if (text.length > maxLength) return `“${text}” is longer than ${maxLength} characters`;
  if (format === 'email' && !/^[^\s@]+@[^\s@]+$/.test(text)) return `“${text}” is not an e-mail address`;
  if (format === 'uri' && !URL.canParse(text)) return `“${text}” is not a web address`;
  return undefined;
}

const patterns = new Map<string, RegExp>();

/** Whether a text matches a pattern from its first character to its last. */
export function whollyMatches(text: string, pattern: string): boolean {
  const known = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`);
  patterns.set(pattern, known);
  return known.test(text);
}

const before = (a: Value, b: Value): boolean =>
  typeof a === 'number' || typeof b === 'number' ? Number(a) < Number(b) : String(a) < String(b);

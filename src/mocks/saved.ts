// What a mock remembers, written down and read again.
import { z } from 'zod';

/** A time as JSON has it, read as a `Date`. */
export const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at));

/** Anything as plain JSON: times become text, and what is undefined goes. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What was saved, as its schema reads it. Throws with a sentence that says what is wrong with it. */
export function readSaved<T extends z.ZodType>(schema: T, saved: unknown): z.output<T> {
  const parsed = schema.safeParse(saved);
  if (!parsed.success) throw new Error(`it does not fit:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

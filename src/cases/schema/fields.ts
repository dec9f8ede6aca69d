// The kinds of field that what is sent is made of. What is said of a wrong one is for the person at the form.
import { z } from 'zod';

/** Text of up to `longest` characters, trimmed; `missing` is said when there is none. It may have several lines. */
export const text = (longest: number, missing: string) =>
  z
    .string({ error: missing })
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .trim()
    .min(1, missing)
    .max(longest, `Write no more than ${longest.toLocaleString('en-GB')} characters`)
    .regex(/^[\n\t\P{Cc}]*$/u, 'Leave out control characters');

/** Text that need not be there. */
export const perhaps = (longest: number) => text(longest, 'Write something or leave this out').optional();

/** One of the options, which are codes and their words; `missing` is said of anything else. */
export const oneOf = <K extends string>(options: Readonly<Record<K, string>>, missing: string) =>
  z.enum(Object.keys(options) as [K, ...K[]], { error: missing });

/** Some of the options, each once. */
export const someOf = <K extends string>(options: Readonly<Record<K, string>>, missing: string) =>
  z
    .array(oneOf(options, missing), { error: missing })
    .refine((chosen) => new Set(chosen).size === chosen.length, 'Choose each one once');

/** A day of the calendar, such as `2026-11-24`. */
export const date = (missing: string) => z.iso.date({ error: missing });

/** True or false; `missing` is said of anything else. */
export const yesOrNo = (missing: string) => z.boolean({ error: missing });

/** Nothing but true: a box that must be ticked. */
export const given = (missing: string) => z.literal(true, { error: missing });

/** A whole number from `least` to `most`. */
export const count = (least: number, most: number, missing: string) =>
  z.int({ error: missing }).min(least, missing).max(most, missing);

/** An e-mail address. */
export const email = (missing: string) => text(320, missing).pipe(z.email(missing));

/** A telephone number, written in any of the usual ways. */
export const phone = (missing: string) => text(25, missing).regex(/^\+?[\d ()-]{7,24}$/, missing);

/** A part of the whole: nothing but these fields. `missing` is said when there is no such part. */
export const part = <S extends z.ZodRawShape>(shape: S, missing: string) =>
  z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? 'This is not asked for' : missing) });

/** Tells what is wrong with a field. */
export type Wrong<Name extends string> = (field: Name, message: string) => void;

/** A part that is looked at as a whole, with what is wrong with it so far. */
export interface Looked<T> {
  value: T;
  issues: z.core.$ZodRawIssue[];
}

/** Tells what is wrong with a field of a part whose fields are each right. */
export const says =
  <T>(payload: Looked<T>): Wrong<keyof T & string> =>
  (field, message) => {
    payload.issues.push({ code: 'custom', message, input: payload.value, path: [field] });
  };

// The attributes a service may ask for, a schema for each datatype of the standard. What the standard tells of an
// attribute beside its name stands in the registry, so that the definition is made from the schema and cannot drift.
import { z } from 'zod';
import { moment } from './moment.ts';
import { text } from './text.ts';

/** What the standard tells of an attribute, beside its name. */
export interface Told {
  datatype: 'string' | 'number' | 'datetime' | 'text' | 'singlevaluelist' | 'multivaluelist';
  description: string;
  datatype_description: string | null;
  values?: { key: string; name: string }[];
}

export const told = z.registry<Told>();

/** How an attribute is asked for: the question, what helps to answer it, and what is said when it is not answered. */
export interface Question {
  ask: string;
  hint?: string;
  missing: string;
}

const about = ({ ask, hint }: Question, datatype: Told['datatype']) => ({
  datatype,
  description: ask,
  datatype_description: hint ?? null,
});

const ONE = 'Give one answer only';

/** `string`: one line. */
export const line = (question: Question, longest = 200) =>
  text(longest, question.missing, ONE)
    .regex(/^[^\n]*$/, 'Write it on one line')
    .register(told, about(question, 'string'));

/** `text`: may have several lines. */
export const lines = (question: Question, longest = 1_000) =>
  text(longest, question.missing, ONE).register(told, about(question, 'text'));

/** `number`: a whole number from 1 to `most`. */
export const count = (question: Question, most: number) =>
  z
    .string({ error: ({ input }) => (input === undefined ? question.missing : ONE) })
    .trim()
    .regex(/^\d{1,9}$/, 'Write a whole number in figures')
    .transform(Number)
    .pipe(z.number().min(1, 'Write 1 or more').max(most, `Write ${most} or fewer`))
    .register(told, about(question, 'number'));

/** `datetime`: with its zone. */
export const when = (question: Question) => moment(question.missing).register(told, about(question, 'datetime'));

/** `singlevaluelist`: the key of one of the options, which are keys and names. */
export const oneOf = <K extends string>(question: Question, options: Readonly<Record<K, string>>) =>
  z
    .enum(keysOf(options), { error: question.missing })
    .register(told, { ...about(question, 'singlevaluelist'), values: valuesOf(options) });

/** `multivaluelist`: the keys of some of the options, each once. */
export const someOf = <K extends string>(question: Question, options: Readonly<Record<K, string>>) => {
  const key = z.enum(keysOf(options));
  return z
    .union([key.transform((one) => [one]), z.array(key).transform((several) => [...new Set(several)])], {
      error: question.missing,
    })
    .register(told, { ...about(question, 'multivaluelist'), values: valuesOf(options) });
};

/** Something to be read, not answered: `variable` is false. */
export const notice = (words: string) =>
  z
    .never({ error: 'This is for reading, and takes no answer' })
    .register(told, { datatype: 'string', description: words, datatype_description: null })
    .optional();

/** The schema of an attribute itself, whether or not it may be left out. */
export const withoutOptional = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

/** The attributes of a service, by their codes, in the order they are asked for. */
export const asks = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `This service does not ask for ${(issue.keys as string[]).slice(0, 5).join(', ')}`
        : undefined,
  });

const keysOf = <K extends string>(options: Readonly<Record<K, string>>) => Object.keys(options) as [K, ...K[]];

const valuesOf = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([key, name]) => ({ key, name }));

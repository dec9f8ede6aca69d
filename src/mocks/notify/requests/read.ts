// Reading what was sent, and complaining as the real service does: in the words of Python's jsonschema, all at once.
import { z } from 'zod';
import { badRequest, invalid } from '../faults.ts';
import { pythonText } from './python.ts';

const MISSING = 'is a required property';

/** How a schema says that a value is missing or of another type. */
export const ofType = (type: string) => says((value) => `${pythonText(value)} is not of type ${type}`);

/** How a schema says in words of its own that a value is wrong. */
export const says = (words: (value: unknown) => string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? MISSING : words(input)),
});

/** How an object with nothing beside what is listed says that there is more. */
export const nothingElse = {
  error: (issue: { code?: string; input?: unknown; keys?: string[] }) => {
    if (issue.code !== 'unrecognized_keys') return `${pythonText(issue.input)} is not of type object`;
    const keys = issue.keys ?? [];
    return `Additional properties are not allowed (${keys.map((key) => pythonText(key)).join(', ')} ${keys.length > 1 ? 'were' : 'was'} unexpected)`;
  },
};

/** The value as the schema has it. Throws the ValidationError with every complaint, each said once. */
export function read<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const messages = result.error.issues.map(({ path, message }) => {
    const place = path[0] === undefined ? '' : `${String(path[0])} `;
    return { message: `${place}${message}`, rank: rankOf(message, path.length) };
  });
  const inOrder = messages.sort((a, b) => a.rank - b.rank).map(({ message }) => message);
  throw invalid(...new Set(inOrder));
}

/** jsonschema looks at the values first, then at what is missing, last at what is too much. */
const rankOf = (message: string, depth: number): number => (depth === 0 ? 2 : message === MISSING ? 1 : 0);

/** The JSON of a body; an empty object for `null`, `[]`, `""` and `0`, as in the real service. Throws BadRequestError. */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest('Invalid JSON supplied in POST data');
  }
  return value && !(Array.isArray(value) && value.length === 0) ? value : {};
}

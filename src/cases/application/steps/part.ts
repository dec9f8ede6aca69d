import { z } from 'zod';
import type { Answers, Step, StepAnswers } from '../../journey/index.ts';
import type { Looked } from '../../schema/fields.ts';

/** What looks at a part as a whole, on a day such as `2026-11-24`. */
type Look = (today: string) => (payload: Looked<never>) => void;

/**
 * The schema of a page that asks some fields of a part of the application: the part’s own fields, and the part’s own
 * look at the whole of it, together with what the page `after` has asked of it before. What is wrong with a field that
 * is asked later is left to its page.
 */
export function some<S extends z.ZodRawShape>(
  name: string,
  part: z.ZodObject<S>,
  fields: readonly (keyof S & string)[],
  look?: Look,
  after?: string,
): Step['schema'] {
  const mask = Object.fromEntries(fields.map((field) => [field, true]));
  const picked = part.pick(mask as never) as z.ZodObject;
  return ({ today }, answers) => {
    if (!look) return z.strictObject({ [name]: picked });
    const earlier = after === undefined ? {} : answerOf(answers, after, name);
    const asked = new Set([...fields, ...Object.keys(earlier)]);
    const checked = picked.check(({ value, issues }) => {
      const found: z.core.$ZodRawIssue[] = [];
      look(today)({ value: { ...earlier, ...value } as never, issues: found });
      issues.push(...found.filter(({ path }) => asked.has(String(path?.[0]))));
    });
    return z.strictObject({ [name]: checked });
  };
}

/** What a page has asked of a part; nothing when it has not been answered. */
export const answerOf = (answers: Answers, path: string, name: string): StepAnswers =>
  (answers[path]?.[name] ?? {}) as StepAnswers;

/** A page that asks nothing, and only says something. */
export const nothing: Step['schema'] = () => z.strictObject({});

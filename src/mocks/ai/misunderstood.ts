// From what Zod found wrong with a body to the words of the real API.
import type { z } from 'zod';
import type { Wrong } from './refusal.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = {
  string: 'a string',
  number: 'a decimal',
  int: 'an integer',
  boolean: 'a boolean',
  array: 'an array',
  object: 'an object',
  record: 'an object',
};

/** The first thing wrong with a body, as the real API would say it. */
export function misunderstood({ issues }: z.ZodError, body: unknown): Wrong {
  const issue = deepest(issues[0] as Issue);
  const param = nameOf(issue.path);
  const value = issue.path.reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown>)?.[key], body);
  if (issue.code === 'unrecognized_keys') {
    const unknown = nameOf([...issue.path, issue.keys[0] as string]);
    return { message: `Unknown parameter: '${unknown}'.`, param: unknown, code: 'unknown_parameter' };
  }
  if (value === undefined && issue.path.length > 0)
    return { message: `Missing required parameter: '${param}'.`, param, code: 'missing_required_parameter' };
  return { ...wrongValue(issue, param, value), param };
}

/** Of a value that fits none of several kinds, what is wrong with it as the kind that it is. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inside = issue.errors.map(([first]) => first as Issue);
  const own = inside.find(({ code, path }) => code !== 'invalid_type' || path.length > 0);
  return own ? deepest({ ...own, path: [...issue.path, ...own.path] } as Issue) : issue;
}

/** `messages[0].role`. */
const nameOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 100)}`))
    .join('')
    .replace(/^\./, '');

function wrongValue(issue: Issue, param: string, value: unknown): { message: string; code: string } {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(param, KINDS[issue.expected] ?? issue.expected, value);
    case 'invalid_union': {
      const kinds = issue.errors.flatMap(([first]) =>
        first?.code === 'invalid_type' && first.path.length === 0 ? (KINDS[first.expected] ?? []) : [],
      );
      return wrongType(param, kinds.length > 1 ? `one of ${kinds.join(' or ')}` : 'another value', value);
    }
    case 'invalid_value':
      return {
        message: `Invalid value: '${String(value).slice(0, 100)}'. Supported values are: ${listed(issue.values)}.`,
        code: 'invalid_value',
      };
    case 'invalid_format':
      return {
        message: `Invalid '${param}': string does not match pattern. Expected a string that matches the pattern '${issue.pattern}'.`,
        code: 'invalid_value',
      };
    case 'too_small':
      return wrongSize(param, issue.origin, value, 'below minimum value', `>= ${issue.minimum}`, issue.minimum);
    case 'too_big':
      return wrongSize(param, issue.origin, value, 'above maximum value', `<= ${issue.maximum}`, issue.maximum);
    default:
      return { message: `Invalid '${param}'.`, code: 'invalid_value' };
  }
}

const wrongType = (param: string, expected: string, value: unknown) => ({
  message: `Invalid type for '${param}': expected ${expected}, but got ${kindOf(value)} instead.`,
  code: 'invalid_type',
});

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a decimal';
  return KINDS[typeof value] ?? typeof value;
}

function listed(values: readonly unknown[]): string {
  const quoted = values.map((value) => `'${String(value)}'`);
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)}` : (quoted[0] ?? '');
}

function wrongSize(
  param: string,
  origin: string,
  value: unknown,
  fault: string,
  allowed: string,
  limit: number | bigint,
): { message: string; code: string } {
  if (origin === 'array' || origin === 'string') {
    const length = (value as string | unknown[]).length;
    const [few, which] = fault.startsWith('below') ? ['short', 'minimum'] : ['long', 'maximum'];
    const article = origin === 'array' ? 'an array' : 'a string';
    const got = length === 0 ? `an empty ${origin}` : `${article} with length ${length}`;
    return {
      message: `Invalid '${param}': ${length === 0 ? `empty ${origin}` : `${origin} too ${few}`}. Expected ${article} with ${which} length ${limit}, but got ${got} instead.`,
      code: length === 0 ? `empty_${origin}` : `${origin}_${fault.split(' ')[0]}_${which.slice(0, 3)}_length`,
    };
  }
  const kind = Number.isInteger(value) ? 'integer' : 'decimal';
  return {
    message: `Invalid '${param}': ${kind} ${fault}. Expected a value ${allowed}, but got ${value} instead.`,
    code: `${kind}_${fault.startsWith('below') ? 'below_min' : 'above_max'}_value`,
  };
}

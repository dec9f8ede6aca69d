import type { z } from 'zod';

/** Sentences by field, such as `consent.toReferral`. */
export type Errors = Readonly<Record<string, string>>;

/**
 * Thrown to refuse a request. 400: it cannot be read. 401: the key. 404: no such referral or address. 405: not by this
 * method. 409: too late for that. 413: too long. 415: not JSON. 422: read, and something in it is missing or wrong.
 */
export class Refused extends Error {
  readonly status: 400 | 401 | 404 | 405 | 409 | 413 | 415 | 422;
  readonly errors: Errors | undefined;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: Refused['status'],
    error: string,
    more: { errors?: Errors; headers?: Record<string, string> } = {},
  ) {
    super(error);
    this.status = status;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
  }
}

/** So many are told at once, and of the name of a field that is not asked for so much is repeated. */
const MOST = 50;
const LONGEST = 60;

/** What a schema found wrong, by field; of several with one field, the first. */
export function errorsOf({ issues }: z.ZodError): Errors {
  const told = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys
          .slice(0, MOST)
          .map((key) => [[...issue.path, key.slice(0, LONGEST)].join('.'), issue.message] as const)
      : [[issue.path.join('.') || 'body', issue.message] as const],
  );
  const first = new Map<string, string>();
  for (const [field, message] of told.slice(0, MOST)) if (!first.has(field)) first.set(field, message);
  return Object.fromEntries(first);
}

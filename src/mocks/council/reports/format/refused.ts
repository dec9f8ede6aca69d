import type { z } from 'zod';
import type { Unwritten } from './format.ts';

/**
 * Thrown to refuse a request. 400: something is missing or wrong. 403: the key. 404: no such service, jurisdiction,
 * request, token or address. 405: not by this method. 422: an idempotency key used before for something else.
 */
export class Refused extends Error {
  readonly status: 400 | 403 | 404 | 405 | 422;
  readonly descriptions: readonly string[];
  constructor(status: Refused['status'], ...descriptions: readonly string[]) {
    super(descriptions.join(' '));
    this.status = status;
    this.descriptions = descriptions;
  }
}

/** The standard’s body of an error: the code is that of HTTP, the description is for the person who asked. */
export const errorsOf = ({ status, descriptions }: Refused): Unwritten => ({
  root: 'errors',
  data: descriptions.map((description) => ({ code: status, description })),
});

/** What a schema found wrong, as a refusal: a sentence each, with the argument’s name for whoever wrote the program. */
export const refusedBy = ({ issues }: z.ZodError): Refused =>
  new Refused(400, ...issues.map(({ message, path }) => (path.length ? `${message} (${argument(path)})` : message)));

const argument = ([name, ...inside]: readonly PropertyKey[]): string =>
  String(name) + inside.map((one) => `[${String(one)}]`).join('');

import { z } from 'zod';

/** How every refusal is answered. */
export const errorSchema = z.object({ error: z.string() });

/** Pages of any site may ask. */
export const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

/**
 * Thrown to refuse a request, with a sentence for whoever asked. 400: something in it is wrong. 404: there is no such
 * thing. 405: not by this method. 409: none is free. 422: an idempotency key used before for something else.
 */
export class Refused extends Error {
  readonly status: 400 | 404 | 405 | 409 | 422;
  readonly headers: Record<string, string>;
  constructor(status: Refused['status'], sentence: string, headers: Record<string, string> = {}) {
    super(sentence);
    this.status = status;
    this.headers = headers;
  }

  /** The refusal as an answer. */
  answer(): Response {
    return Response.json({ error: this.message }, { status: this.status, headers: { ...ANY_ORIGIN, ...this.headers } });
  }
}

/** What is read, or a refusal that says all that is wrong with it. Throws `Refused` 400. */
export function readBy<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new Refused(400, [...new Set(read.error.issues.map(({ message }) => message))].join(' '));
}

// How GOV.UK Notify says no: `{status_code, errors: [{error, message}]}`.
import { inWords } from '../http/words.ts';

interface Complaint {
  error: string;
  message: string;
}

/** Thrown by whatever finds a fault; becomes the answer. */
export class NotifyFault extends Error {
  readonly status: number;
  readonly complaints: readonly Complaint[];
  constructor(status: number, ...complaints: Complaint[]) {
    super(complaints.map(({ message }) => message).join('; '));
    this.status = status;
    this.complaints = complaints;
  }
}

/** What the service cannot do as asked: 400 unless another status is given. */
export const badRequest = (message: string, status = 400): NotifyFault =>
  new NotifyFault(status, { error: 'BadRequestError', message });

/** Values that are wrong: 400, one complaint for each message. */
export const invalid = (...messages: string[]): NotifyFault =>
  new NotifyFault(400, ...messages.map((message) => ({ error: 'ValidationError', message })));

/** 404: no such notification, template or version. */
export const notFound = (): NotifyFault => new NotifyFault(404, { error: 'NoResultFound', message: 'No result found' });

/** An answer in JSON. */
export const json = (body: unknown, status = 200): Response =>
  inWords(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** A fault as the answer that tells it. */
export const faultAnswer = ({ status, complaints }: NotifyFault): Response =>
  json({ status_code: status, errors: complaints }, status);

/** What the real service answers before it knows what is asked: another shape than its other errors. */
export const nothingHere = (status: 404 | 405): Response =>
  json(
    {
      result: 'error',
      message:
        status === 404
          ? 'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.'
          : 'The method is not allowed for the requested URL.',
    },
    status,
  );

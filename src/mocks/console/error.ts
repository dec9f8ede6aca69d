/** Thrown when the console cannot do what it is asked; the message says what to do, `status` is what to answer. */
export class ConsoleError extends Error {
  readonly status: 400 | 404 | 409;
  constructor(status: 400 | 404 | 409, message: string) {
    super(message);
    this.status = status;
  }
}

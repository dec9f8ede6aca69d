/** Why an address cannot be answered: the parameter, and a sentence that says what to do. */
export interface BadQuery {
  parameter: string;
  message: string;
}

/** A refusal on its way out of the reading below. */
export class Refusal extends Error {
  readonly bad: BadQuery;
  constructor(parameter: string, message: string) {
    super(message);
    this.bad = { parameter, message };
  }
}

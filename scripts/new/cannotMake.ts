/** Thrown when something cannot be made; the message is a sentence for the person who asked. Nothing has been written. */
export class CannotMake extends Error {
  readonly code = 'CANNOT_MAKE';
}

/** Thrown when nothing can be said of a client; the message says why, and what to do. */
export class CannotJudge extends Error {
  readonly code = 'CANNOT_JUDGE';
}

import type { Need, Scene } from './scene.ts';
import type { Source } from './sources.ts';

/** One thing that somebody could try on a client. */
export interface Attack {
  /** What is tried, beginning with where: `ID token: nobody signed it`. */
  name: string;
  /** What a correct client does. */
  correct: string;
  /** Why it matters when a client does not. */
  why: string;
  /** Where that is written. */
  source: Source;
  needs?: readonly Need[];
  /** What a client did that did well, and one that did not, when it is not `refused` and `ACCEPTED`. */
  words?: readonly [well: string, badly: string];
  /** True when the client fell for it. Throws `LeftOut` when that cannot be told. */
  run: (scene: Scene) => Promise<boolean>;
}

/** Thrown by an attack that proves nothing here; the message says why. */
export class LeftOut extends Error {
  readonly code = 'LEFT_OUT';
}

// Runs a regular expression from outside, for so long and no longer.
import { createContext, Script } from 'node:vm';
import { Unfittable } from './unfittable.ts';

/** Milliseconds. Some expressions take years for a text of thirty letters. */
const PATIENCE = 500;

const room: { expression?: RegExp; text?: string } = {};
const context = createContext(room);
const script = new Script('expression.test(text)');

/** True when a text matches a pattern. Throws `Unfittable` when the pattern is none, or takes too long. */
export function matches(pattern: string, text: string): boolean {
  Object.assign(room, { expression: compiled(pattern), text });
  try {
    return script.runInContext(context, { timeout: PATIENCE }) as boolean;
  } catch {
    throw new Unfittable(`the pattern '${pattern.slice(0, 100)}' takes too long`, { final: true });
  }
}

/** Some patterns are written for the one way of reading, some for the other. */
function compiled(pattern: string): RegExp {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {}
  }
  throw new Unfittable(`the pattern '${pattern.slice(0, 100)}' is no regular expression`);
}

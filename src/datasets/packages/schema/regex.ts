import { z } from 'zod';

/** A regular expression, as text that compiles. */
export const regex = z.string().refine(compiles, 'is not a regular expression: try it on regex101.com');

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

// What values are taken from: the text in hand and the time.
import { sentencesOf } from '../text/summary.ts';
import { stems } from '../text/words.ts';

export interface Source {
  text: string;
  sentences: readonly string[];
  stems: ReadonlySet<string>;
  /** Numbers that stand in the text, in order. */
  numbers: readonly number[];
  now: Date;
}

/** Reads a text once for all the values that will be asked of it. */
export function sourceFrom(text: string, now: Date): Source {
  const read = text.slice(0, 20_000);
  return {
    text: read,
    sentences: sentencesOf(read),
    stems: new Set(stems(read)),
    numbers: (read.match(/(?<![\w.])\d{1,9}(?:\.\d{1,6})?(?![\w])/g) ?? []).map(Number),
    now,
  };
}

/** `maxItems`, `max_items` and `max-items` as words. */
export const inWords = (name: string): string => name.replaceAll(/([a-z\d])([A-Z])|[_-]+/g, '$1 $2').trim();

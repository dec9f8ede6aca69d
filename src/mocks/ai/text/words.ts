// Words, so far that two forms of one are the same.

/** Words that say nothing of what a text is about. */
const EMPTY = new Set(
  (
    'a about after all also am an and any are as at be because been but by can could did do does doing for from get ' +
    'had has have having he her here hers him his how i if in into is it its just me more most my no nor not of on ' +
    'only or other our out over own please she should so some such than that the their them then there these they ' +
    'this those to too up very was we were what when where which who whom why will with would you your'
  ).split(' '),
);

const WORD = /[\p{L}\p{N}]+/gu;

/** Every word of a text, in small letters, without accents, as a stem: `evictions` and `evicted` are `evict`. */
export const stems = (text: string): string[] =>
  (
    text
      .normalize('NFKD')
      .replace(/[\p{M}’']/gu, '')
      .toLowerCase()
      .match(WORD) ?? []
  ).map(stem);

/** The same without those that say nothing. */
export const telling = (text: string): string[] => stems(text).filter((word) => !EMPTY.has(word));

function stem(word: string): string {
  if (word.length < 5) return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const short = word.replace(/(ations?|ions?|ings?|ments?|ers?|ed|es|s|e|ly)$/, '');
  return short.length >= 3 ? short : word;
}

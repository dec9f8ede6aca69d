// Answers that remember their words. Reading a body back out of a web `Response` costs more than making it did.

const remembered = new WeakMap<Response, string>();

/** A `Response` whose words are known to whoever sends it on. */
export function inWords(words: string, init?: ResponseInit): Response {
  const answer = new Response(words, init);
  remembered.set(answer, words);
  return answer;
}

/** The words of an answer; empty when it has no body, undefined when only reading it would tell. */
export const wordsOf = (answer: Response): string | undefined => (answer.body === null ? '' : remembered.get(answer));

const closed = new WeakSet<Response>();

/** Stands for no answer at all. Whoever cannot close the connection sends it as it is: 503, without a word. */
export function hungUp(init?: ResponseInit): Response {
  const answer = new Response(null, { ...init, status: 503 });
  closed.add(answer);
  return answer;
}

/** True of an answer that stands for none. */
export const isHungUp = (answer: Response): boolean => closed.has(answer);

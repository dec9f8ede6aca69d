// Words, found through slips of the finger: prefixes count, one letter wrong from four letters on, two from eight on.

/** Lower case, no accents, no punctuation: the words of a text. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Joining words carry no meaning for a search. */
const EMPTY = new Set([
  'a',
  'an',
  'and',
  'at',
  'for',
  'i',
  'in',
  'is',
  'me',
  'my',
  'near',
  'need',
  'of',
  'on',
  'or',
  'some',
  'the',
  'to',
  'with',
]);

/** The words of a question, without joining words unless there is nothing else. */
function askedWords(text: string): string[] {
  const all = [...new Set(wordsOf(text))].slice(0, 12);
  const meant = all.filter((word) => !EMPTY.has(word));
  return meant.length ? meant : all;
}

/** How many slips a word of this length may have. */
const slipsAllowed = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/** The fewest insertions, deletions, substitutions and swaps of neighbours from one word to another, or `most + 1`. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] as number) + 1, (row[j - 1] as number) + 1, (previous[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] as number;
}

/** How well a word of a text answers a word asked for: 1 the word itself, less for a beginning or a slip, 0 not at all. */
function likeness(asked: string, word: string): number {
  if (asked === word) return 1;
  if (asked.length >= 2 && word.startsWith(asked)) return 0.8;
  // People and publishers disagree about plurals: “dentists” finds “dentist”.
  if (asked.length >= 5 && asked.startsWith(word) && asked.length - word.length <= 2) return 0.7;
  const most = slipsAllowed(Math.min(asked.length, word.length + 1));
  if (most === 0 || asked[0] !== word[0]) return 0;
  const count = slips(asked, word, most);
  return count <= most ? 0.6 / count : 0;
}

/** An inverted index: for each word of the vocabulary, which documents hold it and with what weight. */
export class TextIndex {
  readonly #postings = new Map<string, { documents: number[]; weights: number[] }>();
  readonly #size: number;
  /** Answers to single words, kept: the vocabulary never changes. */
  readonly #answers = new Map<string, Float32Array>();

  /** `documents[i]` lists the texts of document i with their weights. */
  constructor(documents: readonly (readonly [text: string, weight: number][])[]) {
    this.#size = documents.length;
    documents.forEach((texts, document) => {
      const best = new Map<string, number>();
      for (const [text, weight] of texts)
        for (const word of wordsOf(text)) if (weight > (best.get(word) ?? 0)) best.set(word, weight);
      for (const [word, weight] of best) {
        let posting = this.#postings.get(word);
        if (!posting) {
          posting = { documents: [], weights: [] };
          this.#postings.set(word, posting);
        }
        posting.documents.push(document);
        posting.weights.push(weight);
      }
    });
  }

  /** A score for each document, 0 where any of the asked words is missing. Undefined when nothing was asked. */
  scores(text: string): Float32Array | undefined {
    const words = askedWords(text);
    if (!words.length) return text.trim() ? new Float32Array(this.#size) : undefined;
    const [first, ...rest] = words.map((word) => this.#scoresOf(word)) as [Float32Array, ...Float32Array[]];
    const total = first.slice();
    for (const one of rest) {
      for (let i = 0; i < total.length; i += 1)
        total[i] = total[i] && one[i] ? (total[i] as number) + (one[i] as number) : 0;
    }
    return total;
  }

  #scoresOf(asked: string): Float32Array {
    let scores = this.#answers.get(asked);
    if (scores) return scores;
    scores = new Float32Array(this.#size);
    for (const [word, { documents, weights }] of this.#postings) {
      const alike = likeness(asked, word);
      if (alike === 0) continue;
      for (let k = 0; k < documents.length; k += 1) {
        const document = documents[k] as number;
        const score = alike * (weights[k] as number);
        if (score > (scores[document] as number)) scores[document] = score;
      }
    }
    if (this.#answers.size >= 100) this.#answers.delete(this.#answers.keys().next().value as string);
    this.#answers.set(asked, scores);
    return scores;
  }
}

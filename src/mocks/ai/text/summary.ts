// Summaries by picking: the sentences that hold most of the words a text comes back to, in their own order.
import { telling } from './words.ts';

const segments = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
/** Beyond this, in characters, a text is read no further. */
const LONGEST = 100_000;
/** What is longer was never meant as a sentence. */
const LONGEST_SENTENCE = 500;
const NUMBERS: Record<string, number> = { a: 1, one: 1, single: 1, two: 2, three: 3, four: 4, five: 5 };

/** The sentences of a text, without the space around them. */
export const sentencesOf = (text: string): string[] =>
  [...segments.segment(text.slice(0, LONGEST))]
    .map(({ segment }) => segment.replace(/\s+/g, ' ').trim().slice(0, LONGEST_SENTENCE))
    .filter(Boolean);

/** The telling sentences of a text, at most so many. */
export function pick(text: string, most: number): string[] {
  const sentences = sentencesOf(text);
  const counts = new Map<string, number>();
  for (const word of telling(text.slice(0, LONGEST))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return sentences
    .map((sentence, place) => ({ sentence, place, weight: weightOf(sentence, counts) }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, most)
    .sort((a, b) => a.place - b.place)
    .map(({ sentence }) => sentence);
}

/** Long sentences have more words, but are not better by as much. */
function weightOf(sentence: string, counts: ReadonlyMap<string, number>): number {
  const words = new Set(telling(sentence));
  let weight = 0;
  for (const word of words) weight += counts.get(word) ?? 0;
  return weight / Math.sqrt(words.size + 1);
}

/** A summary as the instruction wants it: in so many sentences or points, two unless it says. */
export function summaryOf(text: string, instruction: string): string {
  const [, word = '', unit = ''] =
    /\b(a|one|single|two|three|four|five|\d{1,2})[ -](?:short |key |brief )?(sentence|bullet|point|line)/i.exec(
      instruction,
    ) ?? [];
  const most = NUMBERS[word.toLowerCase()] ?? (Number(word) || 2);
  const picked = pick(text, Math.max(1, most));
  return /bullet|point/i.test(unit) || /\bbullet/i.test(instruction)
    ? picked.map((sentence) => `- ${sentence}`).join('\n')
    : picked.join(' ');
}

/** True when an instruction asks for a summary. */
export const wantsSummary = (instruction: string): boolean =>
  /summari[sz]|summary|tl;?dr|shorten|key points|main points|in short|gist/i.test(instruction);

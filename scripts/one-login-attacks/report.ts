// What is said of a client, for a terminal: one line for what it refused, a few for what it fell for.
import type { Verdict } from './board.ts';

/** What is said of one attack. */
export function told(verdict: Verdict): string {
  const { name, why, correct, source, words = ['refused', 'ACCEPTED'] } = verdict.attack;
  const [well, badly] = words;
  switch (verdict.result) {
    case 'refused':
      return line('✓', well, name);
    case 'left-out':
      return line('–', 'left out', `${name}: ${verdict.reason}`);
    case 'accepted':
      return [
        line('✗', badly, name),
        why,
        `A correct client: ${lowered(correct)}`,
        `“${source.title}”, ${source.url}`,
      ].join(`\n${' '.repeat(12)}`);
  }
}

const line = (mark: string, word: string, what: string): string => `${mark} ${word.padEnd(9)} ${what}`;

/** What is said of all of them. */
export function summary(verdicts: readonly Verdict[]): string {
  const count = (result: Verdict['result']) => verdicts.filter((one) => one.result === result).length;
  const leftOut = count('left-out') > 0 ? `, ${count('left-out')} left out` : '';
  return `${verdicts.length} attacks: ${count('refused')} refused, ${count('accepted')} accepted${leftOut}.`;
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

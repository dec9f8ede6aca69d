// Labels that a prompt gives to choose among, and the choice.
import { themes } from './themes.ts';
import { stems, telling } from './words.ts';

export interface Label {
  name: string;
  /** What the prompt says of it. */
  hint: string;
}

const CHOICE =
  /\b(?:answer|reply|respond|choose|pick|select|return|output|classif\w*|categor\w*|labels?|options|decide|say)\b[^.\n]{0,120}?\b(?:one of|from|between|among|as|into|either|categor(?:y|ies)|labels?|options|exactly|only|word)\b|\b(?:categories|labels|options)\b/i;

/** The labels that an instruction gives to choose among; undefined when there are not two at least. */
export function labelsIn(instruction: string): Label[] | undefined {
  const text = instruction.slice(0, 10_000);
  if (/\byes or no\b/i.test(text)) return ['yes', 'no'].map(plain);
  const choice = CHOICE.exec(text);
  if (!choice) return undefined;
  const rest = text.slice(choice.index + choice[0].length, choice.index + choice[0].length + 2_000);
  const labels = points(rest) ?? inALine(rest);
  return labels.length >= 2 && labels.every(({ name }) => name.length <= 40) ? labels : undefined;
}

const plain = (name: string): Label => ({ name, hint: '' });

/** `- housing: rent, eviction`, one a line, soon after the words that ask. */
function points(rest: string): Label[] | undefined {
  const lines = rest.split('\n').map((line) => /^\s*(?:[-*•]|\d{1,2}[.)])\s+(.+)$/.exec(line)?.[1]);
  const first = lines.findIndex(Boolean);
  if (first < 0 || first > 2) return undefined;
  const end = lines.findIndex((line, i) => i > first && !line);
  const listed = lines.slice(first, end < 0 ? undefined : end) as string[];
  return listed.map((line) => {
    const [name = '', ...hint] = line.split(/\s*[:(–]\s*|\s+-\s+/);
    return { name: bare(name), hint: hint.join(' ') };
  });
}

/** `housing, benefits or health.` */
function inALine(rest: string): Label[] {
  const colon = rest.indexOf(':');
  const line = (colon >= 0 && colon < 80 ? rest.slice(colon + 1) : rest).trimStart().split(/[.;?!\n]/)[0] ?? '';
  return line
    .split(/,|\||\/|\bor\b|\band\b/)
    .map(bare)
    .filter(Boolean)
    .map(plain);
}

const bare = (name: string): string =>
  name
    .replaceAll(/["'“”‘’`[\]{}()*]/g, '')
    .replace(/^\s*(?:either|the|these|following)\s+/i, '')
    .trim();

/** The label that a text speaks of most; the first when it speaks of none. */
export function classify<L extends Label>(text: string, labels: readonly L[]): L {
  const said = new Set(stems(text));
  const weigh = (words: readonly string[]) => words.filter((word) => said.has(word)).length;
  const plainly = ({ name, hint }: Label) =>
    3 * weigh(telling(name)) + 2 * weigh(telling(hint)) + weigh(telling(themesOf(name)));
  const weights = labels.map((label) => {
    // “not urgent” holds when “urgent” does not.
    const [, positive] = /^(?:not|no|non)[ -](.+)$/i.exec(label.name) ?? [];
    if (positive) return plainly({ name: positive, hint: '' }) === 0 ? 0.5 : 0;
    return plainly(label);
  });
  return labels[weights.indexOf(Math.max(...weights))] as L;
}

function themesOf(name: string): string {
  const words = new Set(telling(name));
  return [...themes].flatMap(([theme, own]) => (telling(theme).some((word) => words.has(word)) ? own : [])).join(' ');
}

import { createHash } from 'node:crypto';
import { uuidFrom } from '../../../notify/uuid.ts';
import { sampleApplications } from '../samples/index.ts';
import type { Answered, Kept } from './kept.ts';

/** No more of either are kept; the oldest goes. */
const MOST = 2_000;

/** What the council has in memory. */
export class Store {
  readonly #applications = new Map<string, Kept>();
  readonly #answers = new Map<string, Answered>();
  #made = 0;
  #hasSamples = false;

  /** Adds the sample applications, once, as they are some weeks or months before `now`. */
  fill(now: Date): void {
    if (this.#hasSamples) return;
    this.#hasSamples = true;
    for (const { seed, ...sample } of sampleApplications(now)) this.keep(sample, seed);
  }

  /** Keeps an application, and names it: the same from the same words in every run. */
  keep(application: Omit<Kept, 'id' | 'reference'>, words = ''): Kept {
    this.#made += 1;
    const seed = `${words || application.receivedAt} ${this.#made}`;
    const kept = { id: uuidFrom(`application ${seed}`), reference: referenceOf(seed), ...application };
    this.#applications.set(kept.id, kept);
    cut(this.#applications);
    return kept;
  }

  /** The application with that id or reference, in capitals or not. */
  find(name: string): Kept | undefined {
    const reference = name.toUpperCase();
    return (
      this.#applications.get(name.toLowerCase()) ??
      this.#applications.values().find((kept) => kept.reference === reference)
    );
  }

  /** All of them, newest first. */
  all(): Kept[] {
    return [...this.#applications.values()]
      .reverse()
      .sort((a, b) => Number(a.receivedAt < b.receivedAt) - Number(a.receivedAt > b.receivedAt));
  }

  answered = (key: string): Answered | undefined => this.#answers.get(key);

  /** Remembers the answer to a key. */
  remember(key: string, answer: Answered): void {
    this.#answers.set(key, answer);
    cut(this.#answers);
  }

  /** Everything, oldest first. */
  everything(): { made: number; hasSamples: boolean; applications: Kept[]; answers: [string, Answered][] } {
    return {
      made: this.#made,
      hasSamples: this.#hasSamples,
      applications: [...this.#applications.values()],
      answers: [...this.#answers],
    };
  }

  /** Puts `everything` in the place of what there is. */
  replace({ made, hasSamples, applications, answers }: ReturnType<Store['everything']>): void {
    this.clear();
    this.#made = made;
    this.#hasSamples = hasSamples;
    for (const kept of applications) this.#applications.set(kept.id, kept);
    for (const [key, answer] of answers) this.#answers.set(key, answer);
  }

  /** Forgets everything, and numbers from the start; the samples come again. */
  clear(): void {
    this.#applications.clear();
    this.#answers.clear();
    this.#made = 0;
    this.#hasSamples = false;
  }
}

function cut(map: Map<string, unknown>): void {
  const [oldest] = map.keys();
  if (map.size > MOST && oldest !== undefined) map.delete(oldest);
}

/** No letter or digit that is mistaken for another over the telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Such as `HA-7K3M-Q9PX`. */
function referenceOf(seed: string): string {
  const bytes = createHash('sha256').update(`reference ${seed}`).digest().subarray(0, 8);
  const letters = [...bytes].map((byte) => LETTERS[byte % LETTERS.length]);
  return `HA-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

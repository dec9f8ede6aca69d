import { createHash } from 'node:crypto';
import type { Withdrawal } from '../schema.ts';
import type { Decision } from '../status/decisions.ts';

/** What the council keeps of a referral: nothing of the person, for nothing here is real and a mock need not know. */
export interface Kept {
  reference: string;
  /** Whose key it came with: nobody else sees it. */
  caller: string;
  yourReference: string | null;
  area: string;
  receivedAt: Date;
  warnings: readonly string[];
  decision: Decision;
  decidedAt: Date;
  reasonedAt: Date;
  withdrawn?: { at: Date; withdrawalReason: Withdrawal['withdrawalReason'] };
  /** What was sent, as a hash, to know it again by. */
  digest: string;
  /** The idempotency key it came with. */
  key: string | undefined;
}

export interface Store {
  /** Keeps a referral and numbers it. Beyond the most it holds, the oldest goes. */
  keep: (referral: Omit<Kept, 'reference'>) => Kept;
  /** The caller’s own of that reference. */
  byReference: (caller: string, reference: string) => Kept | undefined;
  byKey: (caller: string, key: string) => Kept | undefined;
  /** The caller’s own, newest first. */
  all: (caller: string) => Kept[];
  /** Forgets everything, and numbers from the start. */
  clear: () => void;
  /** Everybody’s, oldest first, and how many numbers were given. */
  everything: () => { made: number; referrals: Kept[] };
  /** Puts these in the place of all there is. */
  replace: (saved: { made: number; referrals: readonly Kept[] }) => void;
}

/** Referrals in memory, at most so many. The same at the same times have the same references in every run. */
export function newStore(most = 10_000): Store {
  const referrals = new Map<string, Kept>();
  const keys = new Map<string, Kept>();
  let made = 0;

  function put(kept: Kept): void {
    referrals.set(kept.reference, kept);
    if (kept.key !== undefined) keys.set(keyOf(kept.caller, kept.key), kept);
  }

  function clear(): void {
    referrals.clear();
    keys.clear();
    made = 0;
  }

  function forget({ reference, caller, key }: Kept): void {
    referrals.delete(reference);
    if (key !== undefined) keys.delete(keyOf(caller, key));
  }

  function nextReference(seed: string): string {
    made += 1;
    const reference = referenceOf(`${seed} ${made}`);
    return referrals.has(reference) ? nextReference(seed) : reference;
  }

  return {
    keep(referral) {
      const kept = { ...referral, reference: nextReference(`${referral.receivedAt.toISOString()} ${referral.digest}`) };
      put(kept);
      const [oldest] = referrals.values();
      if (referrals.size > most && oldest) forget(oldest);
      return kept;
    },
    byReference(caller, reference) {
      const kept = referrals.get(reference);
      return kept?.caller === caller ? kept : undefined;
    },
    byKey: (caller, key) => keys.get(keyOf(caller, key)),
    all: (caller) =>
      [...referrals.values()]
        .filter((kept) => kept.caller === caller)
        .reverse()
        .sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime()),
    clear,
    everything: () => ({ made, referrals: [...referrals.values()] }),
    replace(saved) {
      clear();
      for (const kept of saved.referrals) put(kept);
      made = saved.made;
    },
  };
}

const keyOf = (caller: string, key: string): string => `${caller} ${key}`;

/** No letter or digit that is mistaken for another over the telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Such as `DTR-7K3M-Q9PX`: short enough to read out, and not guessed from another. */
function referenceOf(seed: string): string {
  const letters = [...createHash('sha256').update(seed).digest().subarray(0, 8)].map((byte) => LETTERS[byte % 30]);
  return `DTR-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

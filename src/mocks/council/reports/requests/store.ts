import { createHash } from 'node:crypto';
import type { Service } from '../services/service.ts';
import type { Shown } from './shown.ts';

/** What the council keeps of a report: no name, no way to reach anybody, no more of the place than may be shown. */
export interface Kept {
  id: string;
  /** What a service that works in batches gives at first. */
  token: string;
  service: Service;
  requestedAt: Date;
  accountId: string | null;
  shown: Shown;
  /** What was sent, as a hash, to know it again by. */
  digest: string;
  /** Under which it is found when it is sent again. */
  key: string | undefined;
}

export interface Store {
  /** Keeps a report and numbers it. Beyond the most it holds, the oldest goes. */
  keep: (report: Omit<Kept, 'id' | 'token'>) => Kept;
  byId: (id: string) => Kept | undefined;
  byToken: (token: string) => Kept | undefined;
  byKey: (key: string) => Kept | undefined;
  all: () => Kept[];
  /** Forgets everything, and numbers from the start. */
  clear: () => void;
  /** How many were ever made. */
  made: () => number;
  /** Puts these in the place of all there is. */
  replace: (reports: readonly Kept[], howManyMade: number) => void;
}

/** Reports in memory, at most so many. The same reports at the same times have the same numbers in every run. */
export function newStore(most = 10_000): Store {
  const reports = new Map<string, Kept>();
  const tokens = new Map<string, Kept>();
  const keys = new Map<string, Kept>();
  let made = 0;

  function put(kept: Kept): void {
    reports.set(kept.id, kept);
    tokens.set(kept.token, kept);
    if (kept.key !== undefined) keys.set(kept.key, kept);
  }

  function clear(): void {
    for (const map of [reports, tokens, keys]) map.clear();
    made = 0;
  }

  function forget({ id, token, key }: Kept): void {
    reports.delete(id);
    tokens.delete(token);
    if (key !== undefined && keys.get(key)?.id === id) keys.delete(key);
  }

  return {
    keep(report) {
      made += 1;
      const kept = { ...report, ...numbers(`${report.requestedAt.toISOString()} ${report.digest} ${made}`) };
      put(kept);
      const [oldest] = reports.values();
      if (reports.size > most && oldest) forget(oldest);
      return kept;
    },
    byId: (id) => reports.get(id),
    byToken: (token) => tokens.get(token),
    byKey: (key) => keys.get(key),
    all: () => [...reports.values()],
    clear,
    made: () => made,
    replace(all, howManyMade) {
      clear();
      for (const kept of all) put(kept);
      made = howManyMade;
    },
  };
}

/** They cannot be guessed from one another, and begin with a letter, lest a reader of XML takes them for numbers. */
function numbers(seed: string): Pick<Kept, 'id' | 'token'> {
  const hash = createHash('sha256').update(seed).digest('hex').toUpperCase();
  return { id: `R${hash.slice(0, 12)}`, token: `T${hash.slice(12, 28)}` };
}

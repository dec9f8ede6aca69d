// The directory as it stands: downloaded from the feed, refreshed in the background, never worse than the last good copy.
import { config, log, now, UpstreamError } from '#platform';
import { bankHolidays, sameDates } from './bankHolidays.ts';
import { keepCopy, readCopy } from './copy.ts';
import { FeedError, readFeed } from './feed/index.ts';
import type { Service } from './model.ts';
import { buildIndex, type Index } from './search/index.ts';

/** One state of the directory; never changed, only replaced. */
export interface Directory {
  services: readonly Service[];
  /** Ready for searching. */
  index: Index;
  /** Dates of bank holidays, `YYYY-MM-DD`. */
  holidays: ReadonlySet<string>;
  byId: (id: string) => Service | undefined;
  /** When the services were downloaded; absent when there are none. */
  fetchedAt?: Date | undefined;
  /** How many records or parts of records were set aside, by reason. */
  setAside: Readonly<Record<string, number>>;
  /** Why the last refresh brought nothing, in words; absent when it did. */
  fault?: string | undefined;
}

/** How often the feed is asked, in milliseconds; after a fault, sooner at first. */
const REFRESH = 5 * 60_000;
const RETRY = 15_000;
const HOLIDAYS_EVERY = 24 * 60 * 60_000;
/** A feed that has lost half its services is believed only when it says so this many times running. */
const CONFIRMATIONS = 3;
const SMALL = 20;

function stateOf(
  services: readonly Service[],
  holidays: ReadonlySet<string>,
  more: Partial<Directory> = {},
): Directory {
  const byId = new Map(services.map((service) => [service.id, service]));
  return {
    services,
    holidays,
    index: buildIndex(services, holidays),
    byId: (id) => byId.get(id),
    setAside: {},
    ...more,
  };
}

let current = stateOf([], new Set());
let started: Promise<void> | undefined;
let doubts = 0;
let failures = 0;
let holidaysAskedAt = 0;
const listeners = new Set<() => void>();

/** The directory as it stands now. Empty until `startDirectory` has settled. */
export const directory = (): Directory => current;

/** Calls back whenever the directory is replaced. */
export const onDirectoryChange = (listener: () => void): void => void listeners.add(listener);

function replace(next: Directory): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Loads the last good copy, then the feed, and keeps refreshing. Settles when there is something to show or nothing to be had; never rejects. */
export function startDirectory(): Promise<void> {
  started ??= begin();
  return started;
}

async function begin(): Promise<void> {
  const copy = await readCopy(config().directoryUrl);
  if (copy) {
    const { services, setAside, fetchedAt } = copy;
    replace(stateOf(services, await freshHolidays(), { setAside, fetchedAt: new Date(fetchedAt) }));
    // There is something to show: the feed may take its time.
    void refreshDirectory().finally(later);
    return;
  }
  await refreshDirectory();
  later();
}

function later(): void {
  const wait = failures ? Math.min(RETRY * 2 ** (failures - 1), REFRESH) : REFRESH;
  setTimeout(() => void refreshDirectory().finally(later), wait).unref();
}

async function freshHolidays(): Promise<ReadonlySet<string>> {
  // Elapsed time, not the time of day: the clock may be frozen.
  const elapsed = performance.now();
  if (holidaysAskedAt && elapsed - holidaysAskedAt < HOLIDAYS_EVERY) return current.holidays;
  holidaysAskedAt = elapsed;
  const dates = await bankHolidays();
  // The same set is kept while it says the same, so that hours made ready with it stay ready.
  return sameDates(dates, current.holidays) ? current.holidays : dates;
}

/** Asks the feed once. On any fault the last good copy stays, with the reason; never rejects. */
export async function refreshDirectory(): Promise<void> {
  const url = config().directoryUrl;
  const holidays = await freshHolidays();
  try {
    const { services, setAside, missing, over } = await readFeed(url);
    const fault = doubtIn(services.length, missing);
    if (fault) throw new FeedError(fault);
    doubts = 0;
    failures = 0;
    const fetchedAt = now();
    const partial = missing ? `${missing} of its pages could not be had` : undefined;
    replace(stateOf(services, holidays, { setAside, fetchedAt, fault: partial }));
    log('info', 'directory-read', { services: services.length, over, missing, reasons: Object.keys(setAside).length });
    if (!missing) await keepCopy({ url, fetchedAt: fetchedAt.toISOString(), setAside, services });
  } catch (error) {
    failures += 1;
    const known = error instanceof UpstreamError || error instanceof FeedError;
    log(known ? 'warn' : 'error', 'directory-not-read', {
      name: (error as Error).name,
      message: (error as Error).message,
    });
    replace({ ...current, holidays, fault: known ? (error as Error).message : 'the feed could not be read' });
  }
}

/** Why a download is not to be believed, if it is not. */
function doubtIn(size: number, missing: number): string | undefined {
  const held = current.services.length;
  if (size === 0) return 'the feed has no services';
  if (missing && held) return `${missing} pages of the feed could not be had`;
  if (held < SMALL || size * 2 >= held || doubts + 1 >= CONFIRMATIONS) return undefined;
  doubts += 1;
  return `the feed has only ${size} services where it had ${held}`;
}

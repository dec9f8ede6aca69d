// A client of an Open Referral UK feed: good records kept, bad ones set aside with reasons.
import type { Service } from '../model.ts';
import { download } from './download.ts';
import { readService } from './service.ts';

export { FeedError } from './download.ts';
export { readService } from './service.ts';

/** What a feed gave. */
export interface FeedReading {
  services: Service[];
  /** How many records, or parts of records, were set aside, by reason. */
  setAside: Record<string, number>;
  /** Services that are published as inactive or defunct. */
  over: number;
  /** Pages that could not be had. */
  missing: number;
}

const MOST_REASONS = 100;

/** Reads records page by page; ids that repeat are set aside. */
export class Reader {
  readonly services = new Map<string, Service>();
  readonly setAside: Record<string, number> = {};
  over = 0;

  read(record: unknown): void {
    const aside = (reason: string) => this.#count(reason);
    const reading = readService(record, aside);
    if ('fault' in reading) aside(`a service ${reading.fault}`);
    else if ('over' in reading) this.over += 1;
    else if (this.services.has(reading.service.id)) aside('a service has the id of another');
    else this.services.set(reading.service.id, reading.service);
  }

  #count(reason: string): void {
    const known = reason in this.setAside || Object.keys(this.setAside).length < MOST_REASONS;
    const key = known ? reason : 'for other reasons';
    this.setAside[key] = (this.setAside[key] ?? 0) + 1;
  }
}

const breath = () => new Promise((resolve) => setImmediate(resolve));

/** Downloads and reads a whole feed. Throws `UpstreamError` or `FeedError` when it cannot be had. */
export async function readFeed(url: string): Promise<FeedReading> {
  const { pages, missing } = await download(url);
  const reader = new Reader();
  for (const records of pages) {
    for (const record of records) reader.read(record);
    // Twenty thousand services take a second to read: visitors are let through between pages.
    await breath();
  }
  const { services, setAside, over } = reader;
  return { services: [...services.values()], setAside, over, missing };
}

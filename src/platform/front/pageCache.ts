// Finished pages that are the same for everybody, kept for as long as the page says (CDN-Cache-Control, RFC 9213).
import type { OutgoingHttpHeaders } from 'node:http';
import type { Encoding } from './encoding.ts';

export interface Page {
  headers: OutgoingHttpHeaders;
  tag: string;
  variants: Partial<Record<Encoding, { body: Buffer; encoding: Encoding }>> & {
    identity: { body: Buffer; encoding: Encoding };
  };
  /** Epoch milliseconds after which it is made anew. */
  until: number;
}

const MOST = 400;

/** Finished pages by address, the least recently used forgotten first. Holds only pages that asked to be kept. */
export class PageCache {
  readonly #pages = new Map<string, Page>();

  get(key: string, now: number): Page | undefined {
    const page = this.#pages.get(key);
    if (!page) return undefined;
    this.#pages.delete(key);
    if (page.until <= now) return undefined;
    this.#pages.set(key, page);
    return page;
  }

  set(key: string, page: Page): void {
    this.#pages.set(key, page);
    if (this.#pages.size > MOST) this.#pages.delete(this.#pages.keys().next().value as string);
  }

  /** Forgets every page: the directory or the clock has changed. */
  clear(): void {
    this.#pages.clear();
  }
}

/** How long a page may be kept, in milliseconds; nought when it did not ask. */
export function keepFor(header: number | string | string[] | undefined): number {
  return Number(/max-age=(\d+)/.exec(String(header ?? ''))?.[1] ?? 0) * 1000;
}

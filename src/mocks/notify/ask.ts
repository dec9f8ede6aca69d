import type { ApiKey } from './keys.ts';
import type { Store } from './state/store.ts';

/** What an endpoint is given: who asks for what, where and when. */
export interface Ask {
  /** The parts of the path that vary, in order. */
  parts: readonly string[];
  query: URLSearchParams;
  body: string;
  key: ApiKey;
  store: Store;
  /** Milliseconds. */
  now: number;
  /** Where the caller finds this service, without a final slash. */
  base: string;
  /** The bank holidays of England and Wales, as `2026-12-25`. */
  holidays: () => Promise<ReadonlySet<string>>;
}

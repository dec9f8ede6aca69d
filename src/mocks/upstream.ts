import type { RequestHandler } from 'msw';

/** What a mock is given, so that it owns no time, no randomness and no addresses of its own. */
export interface MockContext {
  /** The clock. */
  now: () => Date;
  /** Where browsers and other programs find this server, without a final slash. */
  publicUrl: () => string;
}

/** One pretend upstream: written once as MSW handlers for its real address, shown through three faces (see index.ts). */
export interface Upstream {
  /** Its folder under `/mocks/`, such as `postcodes-io` or `council/open-referral`. */
  name: string;
  /** What people call it. */
  title: string;
  /** One sentence for the console: what is pretended. */
  summary: string;
  /** The real one's address, without a final slash; handlers match absolute URLs that begin with it. */
  address: string;
  /** A path worth trying first, shown in the console, such as `/postcodes/B4 7DJ`. */
  example?: string;
  handlers: (context: MockContext) => RequestHandler[];
}

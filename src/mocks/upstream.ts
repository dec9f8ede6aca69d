import type { RequestHandler } from 'msw';
import type { Described } from './openapi.ts';

/** How a request came in over HTTP: what a mock may need to know of its own address, and of who asks. */
interface AskedOverHttp {
  /** Where this upstream is served, as the caller calls it, without a final slash. */
  base: string;
  /** The same as browsers call it; another where PUBLIC_URL says so, such as inside containers. */
  browserBase: string;
  /** The address as asked. */
  url: URL;
  /** The address at the other end of the connection, where it is known. */
  peer: string | undefined;
  /** True when a proxy stands in front, so that every peer is that proxy. */
  proxied: boolean;
  /** MOCKS_TOKEN: opens what is otherwise for this machine only. */
  token: string | undefined;
}

/** What a mock is given, so that it owns no time, no randomness, no network and no addresses of its own. */
export interface MockContext {
  /** The clock. */
  now: () => Date;
  /** Where browsers and other programs find this server, without a final slash. */
  publicUrl: () => string;
  /** Where this server reaches itself, which may be nearer than what the public calls it. */
  ownUrl: () => string;
  /** The way out, for a mock that calls somebody back. */
  goOut: (address: string, init?: RequestInit) => Promise<Response>;
  /** Undefined inside the server, where the real address itself was asked. */
  asked?: AskedOverHttp;
}

/** As much of a request as most answers need. A web `Request` is one. */
export interface PlainRequest {
  method: string;
  url: string;
  headers: Headers;
  text: () => Promise<string>;
  /** Gone when the caller is. */
  signal: AbortSignal;
  /** Names and values in turn, where they are known so: cheaper than `headers`. */
  rawHeaders?: readonly string[];
  /** What it asks of the weather (`X-Waymark-Weather`), where that is known without `headers`; null when nothing. */
  weather?: string | null;
}

/** An answer known at once, as bytes. */
export interface FinishedAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** What a mock remembers, for whoever must have it the same each time. What it saves is plain JSON. */
export interface UpstreamState {
  save: (context: MockContext) => unknown;
  /** Puts back what was saved. Throws, with a sentence that says what is wrong, and then changes nothing. */
  restore: (saved: unknown, context: MockContext) => void;
  /** Forgets everything, as at the start. */
  reset: (context: MockContext) => void;
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
  /** Other addresses the real one has; over HTTP each is found at this path below it, such as `/identity`. */
  alsoAt?: readonly { address: string; path: string }[];
  handlers: (context: MockContext) => RequestHandler[];
  /** What it remembers, if it remembers anything. */
  state?: UpstreamState;
  /** True for a path that the real one has not, such as an outbox: no weather strikes it and nobody logs it. */
  isOwn?: (path: string) => boolean;
  /** What it answers, for `/openapi.json` below it. */
  openapi?: Described;
  /** The same answers as the handlers give over HTTP, without MSW in between, for an upstream that is asked often. */
  direct?: (context: MockContext, path: string, request: PlainRequest) => Promise<Response>;
  /** The same answer to a GET as the handlers give, for documents that every client asks for; undefined for the rest. */
  finished?: (context: MockContext, path: string) => FinishedAnswer | undefined;
}

// Documents that the provider publishes: its discovery document, its keys, its DID document. The documentation asks of
// each the same: keep it as long as Cache-Control says, and trust the copy at hand while a new one cannot be had.
import type { z } from 'zod';
import { goOut, log, UpstreamError } from '#platform';

/** A document kept as long as its publisher says. */
export interface Published<T> {
  /** The document: asked for when none is held or its time is over; the last good one when a new one cannot be had. */
  read: () => Promise<T>;
  /** The document asked for again because something in it was missed: at most once a minute, else the one held. */
  readAnew: () => Promise<T>;
}

export interface PublishedOptions<T> {
  address: () => string | Promise<string>;
  schema: z.ZodType<T>;
  /** How long it is kept when Cache-Control does not say, in seconds. */
  lifetime: number;
  /** How it is asked for; tests answer themselves. */
  get?: (address: string) => Promise<Response>;
  /** Milliseconds gone by since some moment. Not the time of day: that may be frozen, and keys must still be renewed. */
  elapsed?: () => number;
}

/** Milliseconds between two tries at a document that could not be had, or in which something was missed. */
const PATIENCE = 60_000;
/** Seconds: whatever Cache-Control says, a document is kept at least and at most so long. */
const [SHORTEST, LONGEST] = [60, 86_400];

const getDocument = (address: string) =>
  goOut(address, { headers: { accept: 'application/json' } }, { limit: 256_000 });

/** A document at an address. Reading throws `UpstreamError` only when there has never been a good one. */
export function published<T>(options: PublishedOptions<T>): Published<T> {
  const { address, schema, lifetime, get = getDocument, elapsed = () => performance.now() } = options;
  let held: { document: T; until: number } | undefined;
  let askedAnewAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<T> | undefined;

  async function download(): Promise<T> {
    const from = await address();
    const answer = await get(from);
    const document = await parse(answer, schema, new URL(from).host);
    held = { document, until: elapsed() + (maxAge(answer) ?? lifetime) * 1000 };
    return document;
  }

  async function renew(): Promise<T> {
    underWay ??= download().finally(() => {
      underWay = undefined;
    });
    try {
      return await underWay;
    } catch (error) {
      if (!held) throw error;
      held.until = elapsed() + PATIENCE;
      log('warn', 'one-login-document-kept', { fault: error instanceof UpstreamError ? error.fault : 'unknown' });
      return held.document;
    }
  }

  return {
    read: async () => (held && elapsed() < held.until ? held.document : renew()),
    readAnew: async () => {
      if (held && elapsed() - askedAnewAt < PATIENCE) return held.document;
      askedAnewAt = elapsed();
      return renew();
    },
  };
}

async function parse<T>(answer: Response, schema: z.ZodType<T>, host: string): Promise<T> {
  if (answer.status !== 200) throw new UpstreamError('status', `${host} answered ${answer.status}`, answer.status);
  try {
    return schema.parse(await answer.json());
  } catch (cause) {
    throw new UpstreamError('not-json', `${host} answered something that is not what was asked for`, 200, cause);
  }
}

/** Seconds the answer may be kept (RFC 9111 §5.2.2), within reason. */
function maxAge({ headers }: Response): number | undefined {
  const control = headers.get('cache-control') ?? '';
  if (/\bno-(store|cache)\b/i.test(control)) return SHORTEST;
  const seconds = /(?:^|[\s,])max-age=(\d+)/i.exec(control)?.[1];
  return seconds === undefined ? undefined : Math.min(Math.max(Number(seconds), SHORTEST), LONGEST);
}

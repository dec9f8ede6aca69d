import { config, goOut, type Upstream, UpstreamError } from '#platform';
import { NotTaken } from './kind.ts';

/** Thrown when the council is too busy, or says when to come back. */
export class Later extends Error {
  readonly code: string;
  /** Milliseconds. */
  readonly after: number;
  constructor(code: string, after: number) {
    super(`The council asks to be tried again (${code})`);
    this.code = code;
    this.after = after;
  }
}

/** A part of the council that takes what is sent to it. */
type Part = 'reports' | 'referrals' | 'homelessness' | 'beds';

/** Where a part of the council is. Throws `NotTaken` when it is not set up. */
export function partOf(part: Part): Upstream {
  const upstream = config().council[part];
  if (!upstream) throw new NotTaken('not-set-up');
  return upstream;
}

/** Statuses that say to try again, besides those of 500 and more. */
const PASSING = new Set([408, 409, 425, 429]);

/** The largest answer read, in bytes. */
const LARGEST = 2_000_000;

/** The longest wait for an answer, in milliseconds: shorter than a lease. */
const LONGEST = 15_000;

/**
 * Sends a request to a part of the council and reads its answer as JSON. Throws `NotTaken` for a refusal that will not
 * change, `Later` for one that may, `UpstreamError` when there is no answer within `timeout` milliseconds or it is not JSON.
 */
export async function askCouncil(
  { url }: Upstream,
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  timeout = LONGEST,
): Promise<unknown> {
  const headers = { accept: 'application/json', ...init.headers };
  const answer = await goOut(`${url}${path}`, { ...init, headers }, { limit: LARGEST, timeout });
  if (answer.status >= 500 || PASSING.has(answer.status)) throw new Later(String(answer.status), retryAfter(answer));
  if (answer.status >= 300) throw new NotTaken(String(answer.status));
  try {
    return await answer.json();
  } catch (error) {
    throw new UpstreamError('not-json', 'The council answered something that is not JSON', answer.status, error);
  }
}

/** `Retry-After` in milliseconds, at most an hour; nought without one that can be read. */
function retryAfter({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3_600) * 1_000 : 0;
}

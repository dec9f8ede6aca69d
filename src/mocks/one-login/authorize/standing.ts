// Whether the client may ask at all just now (AuthorisationHandler.java, SlidingWindowAlgorithm.java).
import type { Checks } from '../inspector/checks.ts';
import type { Client } from '../state/client.ts';
import type { Tenant } from '../state/tenant.ts';
import { ERRORS, type OAuthError } from './fault.ts';

/** Milliseconds. */
const MINUTE = 60_000;

/** The client may be switched off, on its way out, or asking too often. `now` in epoch milliseconds. */
export function standingFault(client: Client, tenant: Tenant, now: number, checks: Checks): OAuthError | undefined {
  if (!checks.must('The client is active', client.active, 'The client has been deactivated.'))
    return { error: 'unauthorized_client', description: 'client deactivated' };
  if (!checks.must('The client is not deprecated', !client.deprecated, 'The client is deprecated.'))
    return { error: 'unauthorized_client', description: 'client deprecated' };
  const limit = client.rateLimit ?? undefined;
  if (limit === undefined) return undefined;
  const asked = askedOfLate(client.clientId, tenant, now);
  // As the real provider counts, the request after the last allowed one still passes; a limit of nought stops all.
  const within = checks.must(
    'The client is within its rate limit',
    asked <= limit && limit > 0,
    `It asked ${Math.round(asked)} times within a minute, and ${limit} are allowed.`,
  );
  if (!within) return ERRORS.temporarilyUnavailable;
  const counted = countOf(client.clientId, tenant, now);
  tenant.requests.set(client.clientId, { ...counted, count: counted.count + 1 });
  return undefined;
}

/** Requests in the minute up to now: this minute's, and of the minute before as great a share as lies within. */
function askedOfLate(clientId: string, tenant: Tenant, now: number): number {
  const { count, before } = countOf(clientId, tenant, now);
  const seconds = Math.floor((now % MINUTE) / 1_000);
  return count + before * (1 - seconds / 60);
}

/** The count of this minute and of the one before; both fall to nought in time. */
function countOf(
  clientId: string,
  { requests }: Tenant,
  now: number,
): { minute: number; count: number; before: number } {
  const minute = Math.floor(now / MINUTE);
  const seen = requests.get(clientId);
  if (seen?.minute === minute) return seen;
  return { minute, count: 0, before: seen?.minute === minute - 1 ? seen.count : 0 };
}

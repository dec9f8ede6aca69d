import { type Gathered, gathered } from '../format/gathered.ts';
import { Refused, refusedBy } from '../format/refused.ts';
import type { ServiceRequest, TokenFound } from '../schema.ts';
import { serviceOf } from '../services/index.ts';
import { asRequest, isNumbered } from './asRequest.ts';
import { type Query, querySchema } from './query.ts';
import type { Kept, Store } from './store.ts';

/** The most in one answer (GeoReport v2, “Response Volume”). */
const MOST = 1_000;
const DAY = 86_400_000;
/** Ninety days; in autumn one of them has 25 hours. */
const SPAN = 90 * DAY + 3_600_000;

/** “GET Service Requests”, newest first. Throws `Refused` 400 for a wrong argument, 404 for a service there is not. */
export function searchRequests(asked: URLSearchParams, now: Date, store: Store): ServiceRequest[] {
  const given = gathered(asked);
  const { service_request_id: ids } = given;
  // “This overrides all other arguments”, even wrong ones.
  const query = read(ids === undefined ? given : { service_request_id: ids });
  const wanted = query.service_request_id
    ? [...new Set(query.service_request_id)].flatMap((id) => store.byId(id) ?? [])
    : between(store.all(), rangeOf(query, now));
  const found = wanted
    .filter((kept) => isNumbered(kept, now))
    .map((kept) => asRequest(kept, now))
    .filter(matching(query));
  const { page = 1, page_size: size = MOST } = query;
  return found.slice((page - 1) * size, page * size);
}

/** “GET Service Request”, a list of one. Throws `Refused` 400 without a number, 404 for one that is not known. */
export function oneRequest(id: string, now: Date, store: Store): ServiceRequest[] {
  if (id === '') throw new Refused(400, 'The service_request_id was not provided.');
  const kept = store.byId(id);
  if (!kept || !isNumbered(kept, now)) throw new Refused(404, 'That service_request_id was not found.');
  return [asRequest(kept, now)];
}

/** “GET service_request_id from a token”. The number is null until there is one. Throws `Refused` 400 or 404. */
export function requestOfToken(token: string, now: Date, store: Store): TokenFound[] {
  if (token === '') throw new Refused(400, 'The token was not provided.');
  const kept = store.byToken(token);
  if (kept?.service.type !== 'batch') throw new Refused(404, 'That token was not found.');
  return [{ service_request_id: isNumbered(kept, now) ? kept.id : null, token }];
}

function read(given: Gathered): Query {
  const query = querySchema.safeParse(given);
  if (!query.success) throw refusedBy(query.error);
  return query.data;
}

/** From when to when, in epoch milliseconds, both included: the last 90 days unless it is said otherwise. */
function rangeOf({ start_date, end_date }: Query, now: Date): [number, number] {
  const start = start_date === undefined ? undefined : Date.parse(start_date);
  const end = end_date === undefined ? undefined : Date.parse(end_date);
  if (start !== undefined && end !== undefined) {
    if (end < start) throw new Refused(400, 'The end_date is before the start_date.');
    if (end - start > SPAN) throw new Refused(400, 'From start_date to end_date may be no more than 90 days.');
    return [start, end];
  }
  if (start !== undefined) return [start, start + SPAN];
  const until = end ?? now.getTime();
  return [until - SPAN, until];
}

const between = (all: readonly Kept[], [start, end]: [number, number]): Kept[] =>
  all
    .filter(({ requestedAt }) => start <= requestedAt.getTime() && requestedAt.getTime() <= end)
    .reverse()
    .sort((a, b) => b.requestedAt.getTime() - a.requestedAt.getTime());

function matching({ service_code: codes, status }: Query): (request: ServiceRequest) => boolean {
  codes?.forEach(serviceOf);
  return (request) =>
    (!codes?.length || codes.includes(request.service_code)) && (!status?.length || status.includes(request.status));
}

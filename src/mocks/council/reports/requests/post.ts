import { createHash } from 'node:crypto';
import { Refused, refusedBy } from '../format/refused.ts';
import { type Form, readForm } from '../report/form.ts';
import type { Posted } from '../schema.ts';
import { serviceOf } from '../services/index.ts';
import { checkJurisdiction, checkKey, single } from './callers.ts';
import { shownOf } from './shown.ts';
import type { Kept, Store } from './store.ts';

const A_DAY = 86_400_000;

/**
 * “POST Service Request”. What was sent before is not taken twice: the same `Idempotency-Key` header, or without one the
 * same form from the same account or device within a day, is answered as it was then. Throws `Refused`.
 */
export async function postRequest(request: Request, now: Date, store: Store): Promise<Posted[]> {
  const form = await readForm(request);
  const query = new URL(request.url).searchParams;
  checkJurisdiction(form.arguments.jurisdiction_id ?? query.get('jurisdiction_id') ?? '');
  checkKey(form.arguments.api_key ?? query.get('api_key') ?? '');
  const digest = digestOf(form);
  const key = keyOf(request.headers.get('idempotency-key'), form, digest);
  const before = key === undefined ? undefined : sentBefore(store.byKey(key), digest, now);
  return [posted(before ?? store.keep({ ...accepted(form, now), digest, key }))];
}

/** Checks a form by the service’s own schema; what is not to be kept goes no further than this. */
function accepted(form: Form, now: Date): Pick<Kept, 'service' | 'requestedAt' | 'accountId' | 'shown'> {
  const service = serviceOf(single(form.arguments.service_code).trim());
  const read = service.report(now).safeParse({ ...form.arguments, attribute: form.attribute });
  if (!read.success) throw refusedBy(read.error);
  // Answers tell the time in whole seconds, and whoever asks from that time on must find it.
  const requestedAt = new Date(Math.floor(now.getTime() / 1000) * 1000);
  return { service, requestedAt, accountId: read.data.account_id ?? null, shown: shownOf(service, read.data) };
}

function posted({ id, token, service, accountId }: Kept): Posted {
  const number = { realtime: { service_request_id: id }, batch: { token }, blackbox: {} }[service.type];
  return { ...number, service_notice: service.notice, account_id: accountId };
}

/** What was sent, whatever its order and whichever key let it in. */
function digestOf({ arguments: { api_key: _, ...sent }, attribute }: Form): string {
  const inOrder = (one: object) => Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([inOrder(sent), inOrder(attribute)]))
    .digest('hex');
}

/** What a report is known again by, if anything: two who do not say who they are may well write the same. */
function keyOf(header: string | null, { arguments: sent }: Form, digest: string): string | undefined {
  if (header) {
    if (header.length > 255) throw new Refused(400, 'An Idempotency-Key has no more than 255 characters.');
    return `key ${header}`;
  }
  return sent.account_id || sent.device_id ? `form ${digest}` : undefined;
}

function sentBefore(kept: Kept | undefined, digest: string, now: Date): Kept | undefined {
  if (kept && kept.digest !== digest)
    throw new Refused(422, 'That Idempotency-Key came before with another report. Use a new one for each report.');
  const stale = kept?.key?.startsWith('form ') && now.getTime() - kept.requestedAt.getTime() > A_DAY;
  return stale ? undefined : kept;
}

import { londonTime } from '../format/londonTime.ts';
import type { ServiceRequest } from '../schema.ts';
import { stepReached } from './steps.ts';
import type { Kept } from './store.ts';

const DAY = 86_400_000;
/** How long a batch waits before its reports have their numbers. */
const BATCH = 5 * 60_000;

/** True when the report has its number: at once, with its batch, or never. */
export function isNumbered({ service: { type }, requestedAt }: Kept, now: Date): boolean {
  if (type === 'blackbox') return false;
  return type === 'realtime' || now.getTime() - requestedAt.getTime() >= BATCH;
}

/** A report as anybody may see it at `now`. */
export function asRequest({ id, service, requestedAt, shown }: Kept, now: Date): ServiceRequest {
  const { step, at } = stepReached(service.steps, requestedAt, now);
  return {
    service_request_id: id,
    status: step.status,
    status_notes: step.notes,
    service_name: service.name,
    service_code: service.code,
    description: shown.description,
    agency_responsible: service.agency,
    service_notice: service.notice,
    requested_datetime: londonTime(requestedAt),
    updated_datetime: londonTime(at),
    expected_datetime: londonTime(new Date(requestedAt.getTime() + service.days * DAY)),
    address: shown.address,
    address_id: shown.address_id,
    zipcode: shown.zipcode,
    lat: shown.lat,
    long: shown.long,
    media_url: shown.media_url,
  };
}

// What of a report is ever shown again. GET needs no key, so all of it is public.

import type { reports } from '#cases';
import { readPostcode } from '#places';
import type { ServiceRequest } from '../schema.ts';
import type { Service } from '../services/service.ts';

export type Shown = Pick<
  ServiceRequest,
  'description' | 'address' | 'address_id' | 'zipcode' | 'lat' | 'long' | 'media_url'
>;

/**
 * What may be shown of a report. Of somebody sleeping rough that is a square of at least 100 m each way and no words at
 * all, for whoever wrote them wrote where: StreetLink never publishes where people sleep.
 */
export function shownOf({ hidesPlace }: Service, report: reports.Arguments): Shown {
  const { lat, long } = report;
  if (hidesPlace)
    return {
      ...NO_WORDS,
      lat: lat === undefined ? null : toStep(lat, 0.001),
      long: long === undefined ? null : toStep(long, 0.002),
    };
  return {
    description: report.description ?? null,
    address: report.address_string ?? null,
    address_id: report.address_id ?? null,
    zipcode: postcodeIn(report.address_string ?? ''),
    lat: lat ?? null,
    long: long ?? null,
    media_url: report.media_url ?? null,
  };
}

const NO_WORDS = { description: null, address: null, address_id: null, zipcode: null, media_url: null };

/** The middle of the step that a number lies in: 0.001° of latitude is 111 m, 0.002° of longitude here 108 m or more. */
const toStep = (degrees: number, step: number): number => Number((Math.round(degrees / step) * step).toFixed(3));

/** The postcode that an address ends in. */
function postcodeIn(address: string): string | null {
  const words = address.split(/[\s,]+/);
  const found = [words.slice(-2).join(' '), words.at(-1) ?? ''].map(readPostcode);
  return found.find((one) => one?.kind === 'postcode')?.text ?? null;
}

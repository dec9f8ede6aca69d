// Services as they come in, what of them counts at a time, and what would be different: “what if”.
import type { Point } from '#places';
import type { Supply } from './access.ts';

type OfferState = 'open' | 'closed' | 'unknown';

/** One service at one place, at a time. */
export interface Offer {
  /** Of the service; two places of a service have the same. */
  service: string;
  name: string;
  point: Point;
  /** Beds or places here; undefined when the service does not say. */
  places: number | undefined;
  state: OfferState;
}

/** Whether each service counts for one, or for as many places as it says it has (one, when it does not say). */
export type Count = 'services' | 'places';

/** A change to try. Times are minutes after midnight; a closing at or before the opening is on the next day. */
export interface Change {
  /** The service to change, or undefined for a new one. */
  service: string | undefined;
  name: string;
  /** Where the new one is; not looked at when a service is changed. */
  point: Point | undefined;
  opens: number;
  closes: number;
  /** Undefined: as many as now; a new one has one. */
  places: number | undefined;
}

/** True when something open from `opens` to `closes` is open at `minute`, all three in minutes after midnight. The closing minute is closed; equal times are the whole day. */
export const isOpenBetween = (minute: number, opens: number, closes: number): boolean =>
  opens < closes ? minute >= opens && minute < closes : minute >= opens || minute < closes;

/** What counts: only what is open for certain. */
export const suppliesOf = (offers: readonly Offer[], count: Count): Supply[] =>
  offers
    .filter(({ state }) => state === 'open')
    .map(({ service, point, places }) => ({
      id: service,
      point,
      amount: count === 'services' ? 1 : (places ?? 1),
    }));

/** The offers as they would be at a minute of the day after a change; the rest are as they were. */
export function withChange(offers: readonly Offer[], change: Change, minute: number): Offer[] {
  const state = isOpenBetween(minute, change.opens, change.closes) ? 'open' : 'closed';
  if (change.service === undefined) {
    if (!change.point) return [...offers];
    return [...offers, { service: '', name: change.name, point: change.point, places: change.places, state }];
  }
  const sites = offers.filter(({ service }) => service === change.service).length;
  return offers.map((offer) => {
    if (offer.service !== change.service) return offer;
    // Places said of a service are shared among its sites.
    return { ...offer, state, places: change.places === undefined ? offer.places : change.places / sites };
  });
}

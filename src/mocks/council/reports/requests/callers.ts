import { Refused } from '../format/refused.ts';

/** The council’s own, and the only one served here; so it may be left out (GeoReport v2, “jurisdiction_id”). */
export const JURISDICTION = 'council.example';

/** The key that every team may use. A real council gives each program its own. */
export const DEMO_API_KEY = 'waymark-demo';

/** Throws `Refused` 404 for another jurisdiction than the one served, 400 for several. */
export function checkJurisdiction(given: string | string[]): void {
  if (![JURISDICTION, ''].includes(single(given).trim()))
    throw new Refused(404, `That jurisdiction_id was not found. The only one here is ${JURISDICTION}.`);
}

/** Throws `Refused` 403 for a key that is missing or not known. */
export function checkKey(given: string | string[]): void {
  if (given === '') throw new Refused(403, 'The api_key was not provided. The discovery document says how to get one.');
  if (given !== DEMO_API_KEY)
    throw new Refused(403, 'That api_key is not known. The discovery document says how to get one.');
}

/** The one value of an argument, empty when it was not sent. Throws `Refused` 400 for several. */
export function single(given: string | string[] | undefined): string {
  if (Array.isArray(given)) throw new Refused(400, 'Send jurisdiction_id and service_code once only.');
  return given ?? '';
}

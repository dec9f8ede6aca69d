// Forms sent from another site in a visitor's name are refused, twice over: by what browsers say of where a request
// comes from, and, where somebody is signed in, by a key that only our own forms know.
import { createHmac, timingSafeEqual } from 'node:crypto';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What any site can make a browser send without asking us first (https://fetch.spec.whatwg.org/#simple-header). */
const FORM_TYPES = new Set(['', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/**
 * True for a request that may change something and comes, or could come, from another site. `origin` is our own, such
 * as `https://waymark.example`. A program that sends neither header must send something no form can, such as JSON.
 */
export function crossSite({ method, headers, origin }: { method: string; headers: Headers; origin: string }): boolean {
  if (SAFE_METHODS.has(method)) return false;
  const site = headers.get('sec-fetch-site');
  const from = headers.get('origin');
  // `none`: typed, bookmarked, or sent again by the visitor.
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  if (from !== null) return from !== origin;
  return site === null && FORM_TYPES.has(mediaType(headers));
}

const mediaType = (headers: Headers): string =>
  (headers.get('content-type') ?? '')
    .replace(/[;,].*$/s, '')
    .trim()
    .toLowerCase();

/** The key for the forms of whoever holds a session's secret. It says nothing of the secret, and changes with it. */
export const formKeyFor = (secret: string): string =>
  createHmac('sha256', secret).update('waymark form').digest('base64url');

/** True when a form brought the key of this session. Takes as long whichever character is wrong. */
export function formKeyMatches(secret: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [right, brought] = [Buffer.from(formKeyFor(secret)), Buffer.from(given)];
  return right.length === brought.length && timingSafeEqual(right, brought);
}

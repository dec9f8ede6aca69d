// The page of a hold: what to say, where to go, and until when.
import { type AskedBed, untilInWords } from '#cases';
import { type Html, html, raw } from '#platform';
import { leftInWords } from './left.ts';
import { largeNumber } from './place.ts';

type Hold = NonNullable<AskedBed['hold']>;

/** What the directory knows of the way there. */
export interface WayThere {
  /** Where the service’s own page is, which says its hours. */
  page?: string | undefined;
  /** WGS84 degrees. */
  point?: { lat: number; lon: number } | undefined;
  /** In the publisher’s words. */
  transport?: string | undefined;
}

/** A bed that is held. `ticks`: the time runs, so that a browser may count it down. */
export function heldPage(
  { place }: AskedBed,
  { reference, until }: Hold,
  { at, ticks, way, formKey }: { at: Date; ticks: boolean; way: WayThere; formKey: string },
): Html {
  const end = new Date(until);
  const left = end.getTime() - at.getTime();
  return html`<div data-held><div class="govuk-panel govuk-panel--confirmation"><h1 class="govuk-panel__title">A space is held for you</h1><div class="govuk-panel__body">Say this at the door<br><strong class="wm-bed__reference">${reference}</strong></div></div><p class="wm-bed__until">Kept until <strong>${untilInWords(end, at)}</strong> – <span${ticks && raw(` data-left="${left}"`)}>${leftInWords(left)}</span> from now</p><h2 class="govuk-heading-m">${place.name}</h2>${
    place.address && html`<p class="govuk-body-l">${place.address}</p>`
  }${wayThere(place, way)}${place.pets && html`<p class="govuk-body">You can bring your dog.</p>`}${
    place.phone &&
    html`<p class="govuk-body">If you cannot get there in time, ring:</p>${largeNumber(place.phone, place.name)}`
  }<form class="wm-no-print" method="post" action="/bed/held"><input type="hidden" name="key" value="${formKey}"><button type="submit" class="govuk-button govuk-button--secondary">I do not need it any more</button></form></div><div data-over hidden>${overWords(place)}</div>`;
}

function wayThere({ address }: AskedBed['place'], { page, point, transport }: WayThere): Html | false {
  if (!address) return false;
  const map = point
    ? `https://www.openstreetmap.org/directions?to=${point.lat}%2C${point.lon}`
    : `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
  return html`${transport && html`<p class="govuk-body">${transport}</p>`}<p class="govuk-body wm-no-print"><a class="govuk-link" href="${map}" rel="noreferrer">Directions on OpenStreetMap</a>${
    page && html` · <a class="govuk-link" href="${page}">Hours, and how to get in</a>`
  }</p>`;
}

const overWords = ({ name, phone, capacityId }: AskedBed['place']): Html =>
  html`<h1 class="govuk-heading-l">This has run out</h1><p class="govuk-body">The time to come to ${name} is over, and the space may be somebody else’s. On your way and nearly there? Ring:</p>${
    phone && largeNumber(phone, name)
  }<p class="govuk-body"><a class="govuk-button" href="/bed/${capacityId}">Ask for a space there again</a></p><p class="govuk-body"><a class="govuk-link" href="/bed">See what else is free</a></p>`;

/** A hold that has run out. */
export const overPage = ({ place }: AskedBed): Html => overWords(place);

/** A hold that was given back. */
export const givenBackPage = ({ place }: AskedBed): Html =>
  html`<h1 class="govuk-heading-l">You have given it back</h1><p class="govuk-body">The space at ${place.name} is free for somebody else. Thank you for saying so.</p><p class="govuk-body"><a class="govuk-link" href="/bed">See what is free</a></p>`;

// The page that offers to hold a bed, and says what came of it. Nothing is said to be held that the council has not held.
import { bed, type Capacity, type Offer, untilInWords } from '#cases';
import { type Html, html } from '#platform';
import { drawField, errorSummary } from '../questions/index.ts';
import { otherWays } from './list.ts';
import { countLine, drawPlaces, largeNumber } from './place.ts';

/** What a page shows, and the status it is answered with. */
export interface OfferPage {
  title: string;
  main: string;
  status: number;
}

const PHONE = bed.journey.steps.find(({ path }) => path === 'contact')?.fields ?? [];

/** The page of an offer. `others` are what is free elsewhere, `undefined` when that cannot be had. */
export function offerPage(offer: Offer, others: readonly Capacity[] | undefined, at: Date): OfferPage {
  const { said, place, wrong } = offer;
  const title = titleOf(offer);
  const isWrong = wrong.length > 0;
  const elsewhere = others?.filter(({ id }) => id !== place?.capacityId) ?? [];
  const main = html`<a href="/bed" class="govuk-back-link">Back</a><div class="wm-question">${errorSummary(wrong, PHONE)}<h1 class="govuk-heading-l">${title}</h1>${BODIES[said](offer, at)}${
    SHOWS_OTHERS.has(said) &&
    elsewhere.length > 0 &&
    html`<h2 class="govuk-heading-l">Free elsewhere</h2>${drawPlaces(elsewhere, at)}`
  }${otherWays()}</div>`;
  return {
    title: `${isWrong ? 'Error: ' : ''}${title} – Waymark`,
    main: main.markup,
    status: isWrong ? 400 : said === 'unknown' ? 404 : 200,
  };
}

/** After these, what is free elsewhere is the next thing to see. */
export const SHOWS_OTHERS: ReadonlySet<Offer['said']> = new Set(['none-free', 'refused', 'unknown']);

function titleOf({ said, place }: Offer): string {
  const name = place?.name ?? '';
  switch (said) {
    case 'offered':
      return `Hold a space at ${name}`;
    case 'none-free':
      return `None is free at ${name}`;
    case 'refused':
      return `It could not be held at ${name}`;
    case 'unsure':
      return `We cannot be sure of a space at ${name}`;
    case 'other':
      return 'You have a space already';
    case 'not-had':
      return 'We cannot ask about this bed just now';
    case 'unknown':
      return 'We do not know this bed';
    default:
      return `Ring ${name}`;
  }
}

const ring = ({ place }: Offer): Html | undefined => (place?.phone ? largeNumber(place.phone, place.name) : undefined);

const where = ({ place }: Offer): Html | undefined =>
  place?.address === undefined ? undefined : html`<p class="govuk-body">${place.address}</p>`;

/** The form: a number to be told at, if they like, and one button. Sent again, it is the same hold. */
const form = ({ place, phone, wrong, formKey }: Offer, button: string): Html =>
  html`<form class="wm-measure" method="post" action="/bed/${place?.capacityId ?? ''}" novalidate><input type="hidden" name="key" value="${formKey}">${PHONE.map(
    (field) =>
      drawField({
        field,
        values: { phone },
        wrong: wrong.find((one) => one.field === field.name)?.message,
        heading: false,
      }),
  )}<p class="govuk-body">${bed.journey.declaration}</p><button type="submit" class="govuk-button">${button}</button></form>`;

const BODIES: Readonly<Record<Offer['said'], (offer: Offer, at: Date) => Html>> = {
  offered: (offer, at) =>
    html`${offer.capacity && countLine(offer.capacity, at)}${where(offer)}${form(offer, bed.journey.send)}${
      offer.place?.phone && html`<p class="govuk-body">Or ring:</p>`
    }${ring(offer)}`,
  'none-free': (offer) =>
    html`<p class="govuk-body">Somebody else was quicker, or it was counted full. Nothing is held for you there.</p>${ring(offer)}`,
  refused: (offer) =>
    html`<p class="govuk-body">Nothing is held for you there. Ring, or choose another place.</p>${ring(offer)}`,
  unsure: (offer) =>
    html`<p class="govuk-body"><strong>No answer came, so it is not certain that a space is held for you.</strong> Try again: you do not take a second one. Or ring.</p>${form(offer, 'Try again')}${ring(offer)}${where(offer)}`,
  other: (offer, at) => otherBody(offer, at),
  'not-had': () =>
    html`<p class="govuk-body">Nothing is held for you. Load this page again in a minute, or ring one of those below.</p>`,
  unknown: () => html`<p class="govuk-body">There is no bed at this address any more. Nothing is held for you.</p>`,
  ring: (offer) =>
    html`<p class="govuk-body">Beds there are given by telephone only. Ring, and you are told where to go.</p>${ring(offer)}`,
  referral: (offer) => html`<p class="govuk-body">Somebody must refer you there. Ring and ask how.</p>${ring(offer)}`,
};

function otherBody({ other, place, formKey }: Offer, at: Date): Html {
  if (!other?.hold)
    return html`<p class="govuk-body">You have just asked for a space at ${other?.place.name ?? 'another place'}. <a class="govuk-link" href="/bed/${other?.place.capacityId ?? ''}">See what came of it</a> first.</p>`;
  const until = untilInWords(new Date(other.hold.until), at);
  return html`<p class="govuk-body">A space is kept for you at <strong>${other.place.name}</strong> until ${until}. You can have one at a time, so that there is one for somebody else.</p><form method="post" action="/bed/held"><input type="hidden" name="key" value="${formKey}"><input type="hidden" name="then" value="${place?.capacityId ?? ''}"><button type="submit" class="govuk-button">Give that one back, and ask for one at ${place?.name ?? ''}</button></form><p class="govuk-body"><a class="govuk-link" href="/bed/held">Keep the one I have</a></p>`;
}

// One place with beds, as every page shows it.
import { addressOf, type Capacity, wayIn } from '#cases';
import { type Html, html } from '#platform';
import { ago, count, dial } from '../find/words.ts';

/** A telephone number, large enough to press with cold fingers; `whose` is said to those who hear the page. */
export const largeNumber = (number: string, whose: string): Html =>
  html`<p class="wm-bed__call"><a href="tel:${dial(number)}"><span class="govuk-visually-hidden">Ring ${whose}: </span>${number}</a></p>`;

/** How many are free and how old that is, at the moment `at`. */
export function countLine({ available, unit, updated, stale }: Capacity, at: Date): Html {
  const free = available === 0 ? `No ${unit.name} free` : `${count(available, unit.name)} free`;
  const counted = ago(new Date(updated), at);
  return stale
    ? html`<p class="wm-bed__count wm-bed__count--old"><strong>${free} when last counted, ${counted}.</strong> Ring before you go.</p>`
    : html`<p class="wm-bed__count"><strong>${free}</strong>, counted ${counted}</p>`;
}

/** Whom it is for, in the words of the place, or else by ages. */
function forWhom({ service }: Capacity): string | undefined {
  const { eligibility_description: words, minimum_age: from, maximum_age: to } = service;
  if (words) return words;
  if (from !== undefined && to !== undefined) return `Aged ${from} to ${to}.`;
  if (from !== undefined && from > 0) return `Aged ${from} or over.`;
  return to === undefined ? undefined : `Aged ${to} or under.`;
}

const takesPets = ({ service }: Capacity): boolean =>
  (service.attributes ?? []).some(({ taxonomy_term }) => taxonomy_term.code === 'pets');

/** A place with beds, at the moment `at`. */
function drawPlace(capacity: Capacity, at: Date): Html {
  const { id, service } = capacity;
  const { name, phone, confidential, application_process: process } = service;
  const way = wayIn(capacity);
  const whom = forWhom(capacity);
  const address = addressOf(capacity);
  return html`<li class="wm-bed" id="s-${service.id}"><h2 class="govuk-heading-m">${name}</h2>${countLine(capacity, at)}${
    whom && html`<p>${whom}</p>`
  }${takesPets(capacity) && html`<p>You can bring your dog.</p>`}${
    confidential
      ? html`<p>The address is secret, to keep people safe. Ring, and you are told where to go.</p>`
      : address && html`<p>${address}</p>`
  }${way === 'referral' && html`<p><strong>Somebody must refer you:</strong> ring and ask how.</p>`}${
    way !== 'hold' && process && html`<p>${process}</p>`
  }${phone && largeNumber(phone, name)}${
    way === 'hold' &&
    html`<p><a class="govuk-button" href="/bed/${id}">Hold a space for me<span class="govuk-visually-hidden"> at ${name}</span></a></p>`
  }</li>`;
}

/** Places with beds, in their order. */
export const drawPlaces = (beds: readonly Capacity[], at: Date): Html =>
  html`<ul class="wm-beds">${beds.map((one) => drawPlace(one, at))}</ul>`;

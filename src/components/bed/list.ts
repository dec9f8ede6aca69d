// What stands around the list of beds: the weather, for whom, and who to ring when there is none.
import { ASKERS, type AskedBed, type Asker, type SwepState, untilInWords } from '#cases';
import { type Html, html, raw } from '#platform';
import { dial } from '../find/words.ts';
import { HELPLINES } from '../helplines.ts';
import { largeNumber } from './place.ts';

const WEATHER = {
  cold: 'Severe weather: extra beds are open tonight',
  heat: 'Dangerous heat: cool places are open',
} as const;

/** What is done about the weather, the first number to ring, and every other way in: short, since the beds come below. */
export function weatherNotice({ kind, message, capacity, accessRoutes }: SwepState): Html {
  const first = accessRoutes.find(({ phone }) => phone);
  return html`<section class="wm-note" aria-labelledby="weather"><h2 class="govuk-heading-m" id="weather">${WEATHER[kind ?? 'cold']}</h2><p class="govuk-body">${message}</p>${
    first?.phone && largeNumber(first.phone, first.name)
  }<details class="wm-bed__ways"><summary>What is open, and how to come in</summary>${
    capacity.places > 0 && html`<p>${capacity.places} places. ${capacity.description}.</p>`
  }<ul class="govuk-list">${accessRoutes.map(
    ({ name, how, phone, url }) =>
      html`<li>${phone && html`<a class="govuk-link wm-call" href="tel:${dial(phone)}">${phone}</a> `}${linked(name, url)}: ${how}</li>`,
  )}</ul></details></section>`;
}

/** A name with its page, which is one of ours or at another site; anything else is no page. */
const linked = (name: string, url: string | undefined): Html =>
  url && /^(https?:\/\/|\/(?!\/))/.test(url) ? html`<a class="govuk-link" href="${url}">${name}</a>` : html`${name}`;

const ASKER_WORDS: Readonly<Record<Asker, string>> = {
  women: 'Women',
  men: 'Men',
  'under-25': 'Under 25',
  dog: 'With a dog',
};

/** For whom beds are shown, as links that each add or take away one. Women and men are one or the other. */
export function askerLinks(chosen: readonly Asker[]): Html {
  const links = ASKERS.map((asker) => {
    const on = chosen.includes(asker);
    const rest = chosen.filter((one) => one !== asker && !(EITHER.has(one) && EITHER.has(asker)));
    const next = on ? rest : [...rest, asker];
    const query = next.map((one) => `for=${one}`).join('&');
    return html`<li><a class="wm-bed__for" href="/bed${query && `?${query}`}"${on && raw(' aria-current="true"')}>${ASKER_WORDS[asker]}${on && html`<span class="govuk-visually-hidden"> (chosen: press to take away)</span>`}</a></li>`;
  });
  return html`<nav aria-label="For whom"><ul class="wm-bed__fors">${links}</ul></nav>`;
}

const EITHER: ReadonlySet<Asker> = new Set(['women', 'men']);

/** What this browser holds already. */
export const heldNotice = ({ place, hold }: AskedBed, at: Date): Html | false =>
  hold !== undefined &&
  html`<p class="wm-note"><strong>You have a space at ${place.name}</strong> until ${untilInWords(new Date(hold.until), at)}. <a class="govuk-link" href="/bed/held">See it</a></p>`;

const SHELTER = HELPLINES.find(({ name }) => name === 'Shelter');

/** Other ways to somewhere for tonight. */
export const otherWays = (): Html =>
  html`<h2 class="govuk-heading-m">Other ways to somewhere for tonight</h2><ul class="govuk-list govuk-list--bullet"><li><a class="govuk-link" href="/find?need=bed-tonight&amp;open=now">Night services that are open now</a>, with their telephone numbers</li>${
    SHELTER &&
    html`<li>Ring ${SHELTER.name}: <a class="govuk-link wm-call" href="tel:${dial(SHELTER.number)}">${SHELTER.number}</a></li>`
  }<li>Under 18, or in danger? Ring <a class="govuk-link wm-call" href="tel:999">999</a></li><li><a class="govuk-link" href="/apply">Ask the council for help with housing</a></li></ul>`;

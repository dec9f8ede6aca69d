import { type Html, html } from '#platform';
import type { FindView } from './view.ts';
import { count } from './words.ts';

/** Nothing found: what would give more, how many, and who to telephone. */
export function nothing({ found, search }: FindView): Html | false {
  if (!found || found.total > 0) return false;
  const bed = search.needs.includes('bed-tonight');
  return html`<div class="wm-nothing"><p class="govuk-body">Nothing listed here fits all of that.</p>${
    found.relax.length > 0 &&
    html`<h2 class="govuk-heading-m">What would give more</h2><ul class="govuk-list govuk-list--spaced">${found.relax.map(
      ({ words, href, total }) =>
        html`<li><a class="govuk-link" href="${href}">${words}</a>: ${count(total, 'service')}</li>`,
    )}</ul>`
  }<h2 class="govuk-heading-m">Who to ring</h2><ul class="govuk-list govuk-list--spaced"><li>${
    bed ? 'Nowhere to sleep tonight, or losing' : 'Losing'
  } your home: Shelter, <a class="govuk-link wm-call" href="tel:08088004444">0808 800 4444</a></li><li>In danger now: <a class="govuk-link wm-call" href="tel:999">999</a></li><li><a class="govuk-link" href="/help">Help right now: all the numbers</a></li></ul></div>`;
}

import { type Html, html } from '#platform';

/** A table that may be wider than the screen, under its title: it scrolls by itself, by keyboard too. `id` is for links to it. */
export const wide = (id: string, title: string, inside: Html, kind = ''): Html =>
  html`<h3 class="govuk-heading-s" id="${id}">${title}</h3><div class="wm-wide" tabindex="0" role="region" aria-labelledby="${id}"><table class="wm-wards__table${kind && ` wm-wards__table--${kind}`}" aria-labelledby="${id}">${inside}</table></div>`;

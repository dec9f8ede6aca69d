// What the pages of the desk share.
import { type Html, html } from '#platform';

/** Links to the page before and after, with where one is; nothing when there is one page. */
export function pages(page: number, of: number, href: (page: number) => string): Html | false {
  if (of < 2) return false;
  return html`<nav class="wm-desk__pages" aria-label="Pages"><ul>${page > 1 && html`<li><a class="govuk-link" rel="prev" href="${href(page - 1)}">Previous page</a></li>`}<li>Page ${page} of ${of}</li>${page < of && html`<li><a class="govuk-link" rel="next" href="${href(page + 1)}">Next page</a></li>`}</ul></nav>`;
}

/** An address with a query; parts that are the usual ones are left out. */
export function hrefOf(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value));
  return params.size > 0 ? `${path}?${params}` : path;
}

/** A list to choose from, with its label. */
export const select = (name: string, label: string, options: Readonly<Record<string, string>>, chosen: string): Html =>
  html`<div class="govuk-form-group"><label class="govuk-label" for="${name}">${label}</label><select class="govuk-select" id="${name}" name="${name}">${Object.entries(
    options,
  ).map(
    ([code, words]) => html`<option value="${code}"${code === chosen && html` selected`}>${words}</option>`,
  )}</select></div>`;

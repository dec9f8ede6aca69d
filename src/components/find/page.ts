// The results page between header and footer. The list comes first; the map repeats it.
import { AUDIENCES, DANGEROUS_NEEDS, NEEDS, PER_PAGE } from '#directory';
import { html, raw } from '#platform';
import { active } from './active.ts';
import { filters } from './filters.ts';
import { item, phoneItem } from './item.ts';
import { nothing } from './nothing.ts';
import { pagination } from './pagination.ts';
import { summary } from './problems.ts';
import type { FindView } from './view.ts';
import { count, series } from './words.ts';

/** What was searched, in words: `A meal or a shower or laundry near B4 7DJ`. */
function heading({ search, place, status }: FindView): string {
  if (status === 404) return 'Page not found';
  const { needs, audiences, text } = search;
  const what =
    needs.length === 0
      ? 'Services'
      : needs.length > 2
        ? 'Services for what you need'
        : series(
            needs.map((code) => NEEDS[code].label),
            'or',
          );
  const who =
    audiences.length === 0
      ? ''
      : ` for ${series(
          audiences.map((code) => AUDIENCES[code].label),
          'or',
        )}`;
  return `${what}${who}${text && ` about “${text}”`}${place ? ` near ${place.label}` : ''}`;
}

const isDangerous = ({ needs }: FindView['search']) => needs.some((code) => DANGEROUS_NEEDS.has(code));

/** The page’s title, its main part as markup, and whether it needs “Exit this page”. */
export function renderFind(view: FindView): { title: string; main: string; danger: boolean; status: number } {
  const { search, found, problems, status, trail } = view;
  const danger = isDangerous(search);
  const first = (search.page - 1) * PER_PAGE + 1;
  const title = heading(view);
  const doubtful = found?.unknownHours ?? 0;
  const main = html`<div id="found" class="wm-found">${summary(view)}<h1 class="govuk-heading-l">${title}</h1>${
    status === 404 &&
    html`<p class="govuk-body">The list ends before that page. <a class="govuk-link" href="${view.href({ page: found?.pages ?? 1 })}">Go to the last page</a></p>`
  }<div class="wm-columns"><div class="wm-side">${filters(view)}</div><div class="wm-list">${view.note && html`<p class="wm-note">${view.note}</p>`}<p class="wm-count" role="status">${
    found && count(found.total, 'service')
  }</p>${active(view)}${
    !found &&
    problems.length === 0 &&
    html`<p class="govuk-body">Type a postcode or a place to see what is near you, or <a class="govuk-link" href="/places">choose from a list of places</a>.</p>`
  }${nothing(view)}${
    doubtful > 0 &&
    html`<p class="wm-note"><a class="govuk-link" href="${view.href({ open: '' })}">${doubtful} more might be open</a>: their hours are not known, so ring first.</p>`
  }${found && found.results.length > 0 && html`${view.map && html`<p><a class="govuk-link wm-skip" href="#map">Go to the map</a></p>`}<h2 class="govuk-visually-hidden">List of services</h2><ol class="wm-items" start="${first}">${found.results.map((result, i) => item(result, first + i, trail))}</ol>`}${pagination(view)}${
    found &&
    found.byPhone.length > 0 &&
    html`<h2 class="govuk-heading-l">By telephone</h2><p class="govuk-body">Nothing to visit: ring, wherever you are.</p><ul class="wm-items">${found.byPhone.map((result) => phoneItem(result, trail))}</ul>`
  }${view.map && raw(view.map)}</div></div></div>`;
  const named = danger ? 'Support near you' : title;
  return { title: `${problems.length > 0 ? 'Error: ' : ''}${named} – Waymark`, main: main.markup, danger, status };
}

import type { Entry, Trail } from '#cases';
import { type Html, html } from '#platform';
import { count } from '../find/words.ts';
import { hrefOf, pages } from './parts.ts';
import { actionInWords, actorInWords, detailInWords, moment } from './words.ts';

/** The audit trail. `typed` is what was asked for as a reference, `reference` what could be made of it. */
export function trailMarkup(
  { entries, total, page, pages: of }: Trail,
  { typed, reference, own }: { typed: string; reference: string | undefined; own: string },
): Html {
  const wrong = typed !== '' && reference === undefined;
  const href = (page: number) => hrefOf('/cases/audit', { reference, page: page === 1 ? undefined : page });
  return html`<form class="wm-desk__filter wm-no-print" method="get" action="/cases/audit"><div class="govuk-form-group${wrong && ' govuk-form-group--error'}"><label class="govuk-label" for="reference">Of one case, by its reference</label>${wrong && html`<p class="govuk-error-message" id="reference-error"><span class="govuk-visually-hidden">Error: </span>Write a reference such as WM-7F3K-9QXA. Everything is shown until then.</p>`}<input class="govuk-input govuk-input--width-10" id="reference" name="reference" value="${typed}" autocomplete="off" spellcheck="false"${wrong && html` aria-describedby="reference-error"`}></div><button class="govuk-button govuk-button--secondary" type="submit">Show</button></form><p class="govuk-body" role="status">${total === 0 ? 'There is nothing of such a case.' : `${count(total, 'entry', 'entries')}, newest first.`} <a class="govuk-link wm-no-print" href="${hrefOf('/cases/audit.csv', { reference })}">Take it away as a spreadsheet (CSV)</a></p>${total > 0 && html`<ul class="wm-desk__list">${entries.map((entry) => entryMarkup(entry, own))}</ul>`}${pages(page, of, href)}`;
}

function entryMarkup({ at, actor, role, action, reference, caseId, detail }: Entry, own: string): Html {
  const about = reference
    ? html` (<a class="govuk-link" href="/cases/${reference}">${reference}</a>)`
    : caseId !== null && ' (a case that is no longer kept)';
  return html`<li><p class="govuk-body"><strong>${actorInWords({ actor, role }, own)}</strong> ${actionInWords(action)}${about}${detail && `: ${detailInWords(detail)}`}</p><p class="wm-queue__when">${moment(at)}</p></li>`;
}

import { CASE_STATUSES, KINDS, type Queue, type QueueAsked, type QueueLine } from '#cases';
import { type Html, html } from '#platform';
import { ago, count } from '../find/words.ts';
import { hrefOf, pages, select } from './parts.ts';
import { KIND_WORDS, STATUS_WORDS, URGENCY_WORDS } from './words.ts';

const KIND_OPTIONS = { all: 'Every kind', ...Object.fromEntries(KINDS.map((kind) => [kind, KIND_WORDS[kind]])) };
const STATUS_OPTIONS = {
  ...{ open: 'Everything that is not closed', all: 'Everything' },
  ...Object.fromEntries(CASE_STATUSES.map((status) => [status, STATUS_WORDS[status]])),
};

/** The queue: what to look at first, with no name in it. */
export function queueMarkup({ lines, total, page, pages: of }: Queue, asked: QueueAsked, at: Date): Html {
  const { kind, status, unknown } = asked;
  const href = (page: number) =>
    hrefOf('/cases', {
      kind: kind === 'all' ? undefined : kind,
      status: status === 'open' ? undefined : status,
      page: page === 1 ? undefined : page,
    });
  return html`<form class="wm-desk__filter wm-no-print" method="get" action="/cases">${select('kind', 'Kind', KIND_OPTIONS, kind)}${select('status', 'Where it has got to', STATUS_OPTIONS, status)}<button class="govuk-button govuk-button--secondary" type="submit">Show</button></form>${unknown && html`<p class="wm-note">The address asked for a kind or a status there is not, so that part of it was left out.</p>`}<p class="govuk-body" role="status">${total === 0 ? 'There are no such cases.' : `${count(total, 'case')}, the most urgent first, and of those the oldest.`}</p>${total > 0 && html`<ol class="wm-queue">${lines.map((line) => lineMarkup(line, at))}</ol>`}${pages(page, of, href)}`;
}

function lineMarkup({ reference, kind, urgency, status, inShort, createdAt }: QueueLine, at: Date): Html {
  return html`<li class="wm-queue__line wm-urgent--${urgency}"><p class="wm-queue__urgency">${URGENCY_WORDS[urgency]}</p><div><p class="wm-queue__what"><a class="govuk-link" href="/cases/${reference}">${KIND_WORDS[kind]} ${reference}</a></p>${inShort && html`<p class="govuk-body">${inShort}</p>`}<p class="wm-queue__when">Sent ${ago(new Date(createdAt), at)}. ${STATUS_WORDS[status]}.</p></div></li>`;
}

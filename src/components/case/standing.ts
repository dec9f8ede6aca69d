// Where a case has got to, for whoever sent it.
import type { Case, CaseEvent } from '#cases';
import { type Html, html } from '#platform';
import { momentInWords, STATUS_WORDS } from './words.ts';

/** The confirmation: what was done, in a few words, and the reference to say on the telephone. */
export const sentPanel = (words: string, reference: string): Html =>
  html`<div class="govuk-panel govuk-panel--confirmation"><h1 class="govuk-panel__title">${words}</h1><div class="govuk-panel__body">Your reference<br><strong>${reference}</strong></div></div>`;

/** Where it stands: truthfully, while the council has not got it. */
export const standing = ({ status, note }: Pick<Case, 'status' | 'note'>): Html =>
  html`<p class="wm-standing wm-standing--${status}"><strong>${STATUS_WORDS[status]}</strong><span>${note}</span></p>`;

/** What has happened so far, the latest first. */
export const timeline = (events: readonly CaseEvent[]): Html =>
  html`<ol class="wm-timeline">${events
    .toReversed()
    .map(
      ({ at, note, status }) =>
        html`<li><p class="wm-timeline__when"><time datetime="${new Date(at).toISOString()}">${momentInWords(at)}</time></p><p class="govuk-body"><strong>${STATUS_WORDS[status]}.</strong> ${note}</p></li>`,
    )}</ol>`;

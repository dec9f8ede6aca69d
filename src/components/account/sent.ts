// What somebody has sent the council, and is still writing, as their account shows it.
import type { Case, Unfinished } from '#cases';
import { type Html, html } from '#platform';
import { KIND_WORDS, STATUS_WORDS } from '../case/words.ts';
import { ago } from '../find/words.ts';

/** What a case is called, such as “Help with housing WM-7F3K-9QXA”. */
export const nameOf = ({ kind, reference }: Pick<Case, 'kind' | 'reference'>): string =>
  `${KIND_WORDS[kind]} ${reference}`;

type Listed = Pick<Case, 'kind' | 'reference' | 'status' | 'note' | 'statusAt' | 'followKey'>;

/** A list of what was sent, each with where it has got to and since when, at the moment `at`. */
export const sentList = (sent: readonly Listed[], at: Date): Html =>
  html`<ul class="wm-account__list">${sent.map(
    (one) =>
      html`<li><p class="wm-account__what"><a class="govuk-link" href="/sent/${one.followKey}">${nameOf(one)}</a></p><p class="govuk-body"><strong>${STATUS_WORDS[one.status]}.</strong> ${one.note}</p><p class="wm-account__from">${capital(ago(new Date(one.statusAt), at))}</p></li>`,
  )}</ul>`;

/** What is still being written, each with the way on. `keptFor` is in days. */
export const unfinishedList = (unfinished: readonly Unfinished[], at: Date, keptFor: number): Html =>
  html`<ul class="wm-account__list">${unfinished.map(
    ({ title, goTo, updatedAt }) =>
      html`<li><p class="wm-account__what"><a class="govuk-link" href="${goTo}">${title}</a></p><p class="wm-account__from">Last changed ${ago(new Date(updatedAt), at)}. Kept for ${keptFor} ${keptFor === 1 ? 'day' : 'days'} after that.</p></li>`,
  )}</ul>`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

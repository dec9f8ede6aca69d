// For judges: what is pretend about a thing just sent, and where the rest of it can be seen.
import type { Case } from '#cases';
import { config, type Html, html } from '#platform';

/** Whose page it is, as far as a demo cares. */
interface Shown extends Pick<Case, 'phone' | 'email'> {
  /** Nobody is signed in here, so that whoever looks can sign in as a caseworker. */
  signedOut: boolean;
}

/** In a demo, says what has not really happened and where the message, the calls and the council's side are; else nothing. */
export function demoNote(pretend: string, { phone, email, signedOut }: Shown): Html | false {
  const { mode, council } = config();
  if (mode !== 'demo') return false;
  const message = phone !== null ? 'the text that is sent' : email !== null ? 'the e-mail that is sent' : undefined;
  const desk = signedOut && council.caseworkers.length > 0;
  return html`<div class="wm-note wm-no-print"><p class="govuk-body"><strong>This is a demo:</strong> ${pretend}. To look behind it:</p><ul class="govuk-list govuk-list--bullet">${
    message && html`<li><a class="govuk-link" href="/mocks/notify/outbox">${message}</a></li>`
  }<li><a class="govuk-link" href="/mocks">each call that is made</a></li>${
    desk && html`<li><a class="govuk-link" href="/cases">the council’s side</a>: sign in as Ruth Harborne</li>`
  }</ul></div>`;
}

import { type Html, html } from '#platform';
import { letterDate } from '../letters/words.ts';
import { markupOf } from '../message/markup.ts';
import type { Notification } from '../state/notification.ts';

/** A letter as a sheet of A4: the address in its window, the sender at the right. One that came as a file is told of. */
export function sheet({ letter, template, subject, body, createdAt }: Notification): Html {
  if (letter?.pdf)
    return html`<div class="sheet file"><p><strong>A letter that came as a PDF</strong><br>${Math.ceil(letter.pdf.length / 1_024).toLocaleString('en-GB')} KB</p></div>`;
  return html`<div class="sheet${(letter?.pages ?? 1) > 1 && ' more'}" lang="${template.language}">
<p class="contact">${lines(letter?.contact.split('\n') ?? [])}</p>
<p class="window">${lines(letter?.address ?? [])}</p>
<p class="date">${letterDate(createdAt, template.language)}</p>
<p class="subject">${subject}</p>
<div class="words">${markupOf(body, 3)}</div>
</div>`;
}

const lines = (all: readonly string[]): Html =>
  html`${all.map((line, index) => html`${index > 0 && html`<br>`}${line}`)}`;

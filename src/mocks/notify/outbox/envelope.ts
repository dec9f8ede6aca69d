import { type Html, html } from '#platform';
import { markupOf } from '../message/markup.ts';
import { service } from '../service.ts';
import type { Notification } from '../state/notification.ts';
import { clockWords } from './words.ts';

/** An e-mail as a card in an airmail border, with its postmark. */
export const envelope = (message: Notification): Html => html`<div class="envelope">
<div class="card">
<p class="postmark" aria-hidden="true"><span>${service.name}</span><b>${clockWords(message.createdAt)}</b></p>
<dl class="head">
<div><dt>From</dt><dd>${service.name}<span>${message.sender}</span></dd></div>
<div><dt>To</dt><dd>${message.recipient}</dd></div>
<div><dt>Reply</dt><dd>${service.emailReplyTo[0].value}</dd></div>
</dl>
<p class="subject" lang="${message.template.language}">${message.subject}</p>
<div class="words" lang="${message.template.language}">${markupOf(message.body, 3)}</div>
${message.unsubscribeUrl && html`<p class="unsubscribe"><a href="${message.unsubscribeUrl}">Unsubscribe</a></p>`}
</div>
</div>`;

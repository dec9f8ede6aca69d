import { type Html, html } from '#platform';
import type { Notification } from '../state/notification.ts';
import type { ReceivedText } from '../state/store.ts';
import { clockWords, spaced } from './words.ts';

/** A text message on a telephone, with what was written back. All of the telephone but its words is ornament. */
export const phone = (message: Notification, replies: readonly ReceivedText[]): Html => html`<div class="phone">
<div class="screen">
<p class="bar" aria-hidden="true"><span>${clockWords(message.createdAt)}</span><span class="signal"><i></i><i></i><i></i><i></i></span><span class="battery"></span></p>
<p class="from"><span class="face" aria-hidden="true">${message.sender.slice(0, 1)}</span><span class="hidden">From </span><strong>${message.sender}</strong></p>
<div class="talk">
<p class="bubble" lang="${message.template.language}">${lines(message.body)}</p>
${replies.map(({ content }) => html`<p class="bubble mine"><span class="hidden">Answer: </span>${lines(content)}</p>`)}
</div>
<form class="answer" method="post" action="outbox/replies">
<input type="hidden" name="to" value="${message.id}">
<label class="hidden" for="a-${message.id}">Answer as ${spaced(message.recipient)}</label>
<input id="a-${message.id}" name="words" maxlength="918" required autocomplete="off" placeholder="Answer">
<button aria-label="Send the answer"><span aria-hidden="true">↑</span></button>
</form>
</div>
</div>`;

const lines = (text: string): Html =>
  html`${text.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)}`;

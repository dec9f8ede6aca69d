// The outbox, newest first: each message as its recipient would see it, beside what became of it.
import { type Html, html, raw } from '#platform';
import { publicStatus } from '../endpoints/shown.ts';
import { API_KEYS, writtenKey } from '../keys.ts';
import { progressAt } from '../state/course.ts';
import type { MessageType, Notification } from '../state/notification.ts';
import type { ReceivedText } from '../state/store.ts';
import { envelope } from './envelope.ts';
import { factsOf } from './facts.ts';
import { outboxLook } from './look.ts';
import { phone } from './phone.ts';
import { sheet } from './sheet.ts';
import { counted, KINDS, keyTypeWords, spaced, statusWords, whenWords } from './words.ts';

export const PER_PAGE = 25;

export interface Outbox {
  /** Those of this page. */
  messages: readonly Notification[];
  all: readonly Notification[];
  /** Only these are shown. */
  type: MessageType | undefined;
  /** The last on this page, where there are older ones. */
  older: string | undefined;
  received: readonly ReceivedText[];
  /** Milliseconds. */
  now: number;
}

/** The whole page. */
export const outboxPage = ({ messages, all, type, older, received, now }: Outbox): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#16213e">
<title>${type ? `${KINDS[type].many} – ` : ''}Outbox – pretend GOV.UK Notify</title>
<link rel="icon" href="data:,">
<style>${raw(outboxLook)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the messages</a>
<header class="top"><p><strong>Pretend GOV.UK Notify</strong> Nothing here was sent to anybody.</p></header>
<main id="main" tabindex="-1">
<h1>Outbox</h1>
<p class="lead">What people would have received, newest first. It is ${whenWords(now)}.</p>
<nav aria-label="Kinds of message"><ul>${[undefined, 'sms' as const, 'email' as const, 'letter' as const].map((one) => tab(one, type, all))}</ul></nav>
${messages.length > 0 ? html`<ol class="messages" reversed>${messages.map((one) => item(one, received, now))}</ol>` : nothing}
${older && html`<p class="older"><a href="?${type && `type=${type}&`}older_than=${older}">Older messages</a></p>`}
${keys}
</main>
<footer><p>A judge, a tester or a caseworker may look; the real service has no such page. <a href="openapi.json">The description of the API</a></p></footer>
</body>
</html>
`;

function tab(one: MessageType | undefined, type: MessageType | undefined, all: readonly Notification[]): Html {
  const count = all.filter((message) => one === undefined || message.type === one).length;
  const current = one === type && raw(' aria-current="page"');
  return html`<li><a href="${one ? `?type=${one}` : 'outbox'}"${current}>${one ? KINDS[one].many : 'All'} <span class="count">${count.toLocaleString('en-GB')}</span></a></li>`;
}

function item(message: Notification, received: readonly ReceivedText[], now: number): Html {
  const { id, type, course } = message;
  const { words, tone } = statusWords(type, publicStatus(type, progressAt(course, now).status));
  return html`<li class="message ${type}" id="m-${id}"><article aria-labelledby="h-${id}">
<div class="picture">${drawn(message, received)}</div>
<div class="told">
<h2 id="h-${id}">${titleOf(message)}</h2>
<p class="status ${tone}">${words}</p>
${factsOf(message, now)}
</div>
</article></li>`;
}

const titleOf = ({ type, recipient, letter }: Notification): string =>
  letter?.pdf ? 'Letter that came as a PDF' : `${KINDS[type].one} to ${spaced(recipient)}`;

function drawn(message: Notification, received: readonly ReceivedText[]): Html {
  if (message.type === 'email') return envelope(message);
  if (message.type === 'letter') return sheet(message);
  return phone(message, answersTo(message, received));
}

/** What came back from a number since a message, up to the most recent three. */
const answersTo = ({ recipient, createdAt }: Notification, received: readonly ReceivedText[]): ReceivedText[] =>
  received.filter((one) => one.userNumber === recipient && one.createdAt >= createdAt).slice(-3);

const nothing = html`<div class="nothing"><p><strong>There is nothing here yet.</strong></p>
<p>Send something with one of the keys below and the official client for your language, then look again.</p></div>`;

const keys = html`<details class="keys"><summary>${counted(API_KEYS.length, 'key')} to try this service with</summary>
<p>They are public, and open nothing but this pretend service.</p>
<dl class="facts">${API_KEYS.map((key) => html`<div><dt>${keyTypeWords(key)}</dt><dd><code>${writtenKey(key)}</code></dd></div>`)}</dl>
</details>`;

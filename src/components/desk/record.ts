import { type CaseRecord, type Field, LONGEST_NOTE, SAYABLE_STATUSES } from '#cases';
import { type Html, html } from '#platform';
import { ago, day } from '../find/words.ts';
import { drawField, errorSummary } from '../questions/index.ts';
import { nearest, placeMap } from './map.ts';
import { deliveryInWords, faultInWords, KIND_WORDS, moment, STATUS_WORDS, URGENCY_WORDS } from './words.ts';

/** What was typed into the form, and what is wrong with it. */
export interface Typed {
  status: string;
  note: string;
  wrong: readonly { field: string; message: string }[];
  /** True when somebody else has changed the case meanwhile. */
  meanwhile: boolean;
}

/** A record: what was answered, where it is, what has happened, and how to change it. */
export function recordMarkup(record: CaseRecord, formKey: string, typed: Typed | undefined, at: Date): Html {
  const { about, rows, events, deliveries, plan } = record;
  return html`${about.status === 'stuck' && html`<p class="wm-note"><strong>This has not reached the council.</strong> See what has gone out, below.</p>`}<dl class="wm-desk__facts"><div><dt>What it is</dt><dd>${KIND_WORDS[about.kind]}</dd></div><div><dt>How urgent</dt><dd>${URGENCY_WORDS[about.urgency]}</dd></div><div><dt>Where it has got to</dt><dd>${STATUS_WORDS[about.status]}, ${ago(new Date(about.statusAt), at)}</dd></div><div><dt>They were told</dt><dd class="wm-desk__words">${about.note}</dd></div><div><dt>Sent</dt><dd>${moment(about.createdAt)}</dd></div>${about.councilReference !== null && html`<div><dt>The council calls it</dt><dd>${about.councilReference}</dd></div>`}</dl><div class="wm-desk__columns"><div><h2 class="govuk-heading-m">What was said</h2>${rows.length === 0 ? html`<p class="govuk-body">Nothing is kept of it.</p>` : html`<dl class="wm-desk__facts">${rows.map(({ question, answer }) => html`<div><dt>${question}</dt><dd class="wm-desk__words">${answer}</dd></div>`)}</dl>`}${place(about)}</div><div>${changeForm(record, formKey, typed)}</div></div>${plan.length > 0 && html`<h2 class="govuk-heading-m">The plan</h2><ul class="wm-desk__list">${plan.map(({ text, responsible, due, doneAt }) => html`<li><p class="govuk-body">${text}</p><p class="wm-queue__when">${responsible === 'council' ? 'The council’s' : 'Theirs'}${due !== null && `, by ${day(due)}`}. ${doneAt === null ? 'Not done yet.' : `Done ${ago(new Date(doneAt), at)}.`}</p></li>`)}</ul>`}<h2 class="govuk-heading-m">What has happened</h2><ol class="wm-desk__list"><li><p class="govuk-body">It was sent to us.</p><p class="wm-queue__when">${moment(about.createdAt)}</p></li>${events.map(({ at: time, status, note, author }) => html`<li><p class="govuk-body"><strong>${STATUS_WORDS[status]}</strong>, said by ${AUTHORS[author] ?? author}: <span class="wm-desk__words">${note}</span></p><p class="wm-queue__when">${moment(time)}</p></li>`)}</ol><section class="wm-no-print" aria-labelledby="out"><h2 class="govuk-heading-m" id="out">What has gone out</h2><ul class="wm-desk__list">${deliveries.map((delivery) => html`<li><p class="govuk-body">${deliveryInWords(delivery)}: ${stateInWords(delivery)}</p></li>`)}</ul><p class="govuk-body"><a class="govuk-link" href="/cases/audit?reference=${about.reference}">Who has read or changed this record</a></p></section>`;
}

const AUTHORS: Readonly<Record<string, string>> = {
  council: 'the council',
  caseworker: 'a caseworker',
  service: 'Waymark',
};

function stateInWords({ state, fault }: CaseRecord['deliveries'][number]): Html {
  if (state === 'delivered') return html`arrived.`;
  const why = fault === null ? '' : ` ${faultInWords(fault)}.`;
  return html`<strong>${state === 'dead' ? 'given up.' : 'waiting.'}</strong>${why} <a class="govuk-link" href="/cases/deliveries">Look after deliveries</a>`;
}

function place({ latitude, longitude }: CaseRecord['about']): Html | false {
  if (latitude === null || longitude === null) return false;
  const point = { lat: latitude, lon: longitude };
  const name = nearest(point);
  return html`<h2 class="govuk-heading-m">Where</h2><p class="govuk-body">${latitude.toFixed(5)}, ${longitude.toFixed(5)}${name && `, near ${name}`}. Only for whoever goes there: keep it from passers-by.</p>${placeMap(point)}`;
}

/** How whoever sent it will hear of a change. */
function heard({ phone, email, personId }: CaseRecord['about']): string {
  const by = phone !== null ? 'by text message' : email !== null ? 'by e-mail' : undefined;
  const where = personId !== null ? 'on their account' : 'on the page they were given the link of';
  return by ? `${by}, and ${where}` : `${where}: they gave no telephone number and no e-mail address`;
}

/** What a caseworker writes of a case, as question pages ask it. */
const fieldsOf = (about: CaseRecord['about']): { status: Field; note: Field } => ({
  status: {
    kind: 'radios',
    name: 'status',
    label: 'Where it has got to',
    options: Object.fromEntries(SAYABLE_STATUSES.map((status) => [status, STATUS_WORDS[status]])),
  },
  note: {
    kind: 'lines',
    name: 'note',
    label: 'They will be told this',
    hint: `${LONGEST_NOTE} characters at most. They will see it ${heard(about)}. Other people may see it too: leave out names and places.`,
  },
});

function changeForm({ about }: CaseRecord, formKey: string, typed: Typed | undefined): Html {
  const values = { status: typed?.status ?? about.status, note: typed?.note };
  const fields = Object.values(fieldsOf(about)).map((field) =>
    drawField({
      field,
      values,
      wrong: typed?.wrong.find((one) => one.field === field.name)?.message,
      heading: false,
    }),
  );
  return html`<form class="wm-desk__change wm-no-print" method="post" action="/cases/${about.reference}" novalidate><h2 class="govuk-heading-m">Change where it has got to</h2>${typed?.meanwhile && html`<p class="wm-note">Somebody changed this case while you were writing, and nothing of theirs was overwritten. They wrote: <strong>${STATUS_WORDS[about.status]}</strong>, <span class="wm-desk__words">“${about.note}”</span>. What you wrote is still below. Save it again if it holds.</p>`}<input type="hidden" name="key" value="${formKey}"><input type="hidden" name="since" value="${about.statusAt}">${fields}<button class="govuk-button" type="submit">Save and tell them</button></form>`;
}

/** What is wrong with what was typed, above everything else, with a link to each; nothing when nothing is. */
export const wrongAtDesk = (wrong: Typed['wrong'], about: CaseRecord['about']): Html | false =>
  errorSummary(wrong, Object.values(fieldsOf(about)));

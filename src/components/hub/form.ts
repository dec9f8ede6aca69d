// What to look at, and what to try. One plain GET form, so that every answer has an address.
import { NEEDS } from '#directory';
import { type Html, html } from '#platform';
import { KINDS } from './offers.ts';
import type { NeedView } from './view.ts';
import { AGAINST, clock } from './words.ts';

type Options = readonly (readonly [value: string, words: string])[];

const problemOf = ({ problems }: NeedView, name: string): string | undefined =>
  problems.find(({ field }) => field === name)?.message;

function field(view: NeedView, name: string, label: string, control: (attributes: Html) => Html, hint?: string): Html {
  const problem = problemOf(view, name);
  const said = [hint && `${name}-hint`, problem && `${name}-error`].filter(Boolean).join(' ');
  return html`<div class="govuk-form-group${problem && ' govuk-form-group--error'}"><label class="govuk-label" for="${name}">${label}</label>${hint && html`<div class="govuk-hint" id="${name}-hint">${hint}</div>`}${
    problem &&
    html`<p class="govuk-error-message" id="${name}-error"><span class="govuk-visually-hidden">Error:</span> ${problem}</p>`
  }${control(html`id="${name}" name="${name}"${said && html` aria-describedby="${said}"`}`)}</div>`;
}

const select = (view: NeedView, name: string, label: string, options: Options, chosen: string): Html =>
  field(
    view,
    name,
    label,
    (attributes) =>
      html`<select class="govuk-select" ${attributes}>${options.map(([value, words]) => html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`)}</select>`,
  );

const input = (view: NeedView, name: string, label: string, value: string, more: Html, hint?: string): Html =>
  field(
    view,
    name,
    label,
    (attributes) => html`<input class="govuk-input" ${attributes} value="${value}" ${more}>`,
    hint,
  );

const time = (minutes: number | undefined): string => (minutes === undefined ? '' : clock(minutes));

/** The form. What was typed wrong is beside its field; the fields of “what if” are open when something is tried. */
export function needForm(view: NeedView): Html {
  const { asked, choices, problems } = view;
  const trying =
    asked.change !== '' ||
    problems.some(({ field: name }) => ['change', 'where', 'opens', 'closes', 'places'].includes(name));
  const order = `${asked.descending ? '-' : ''}${asked.sort}`;
  return html`<form class="wm-need-form wm-no-print" action="/hub/need" method="get" aria-label="What to look at">
<div class="wm-need-form__fields">
${select(view, 'need', 'Kind of service', [['', 'Any kind'], ...KINDS.map((code) => [code, NEEDS[code].label] as const)], asked.need)}
${input(view, 'day', 'Day', asked.day, html`type="date"`)}
${input(view, 'time', 'Time', clock(asked.time), html`type="time"`)}
${select(
  view,
  'count',
  'Count',
  [
    ['services', 'Services, each for one'],
    ['places', 'Places and beds'],
  ],
  asked.count,
)}
${select(view, 'against', 'Need, for the gap', Object.entries(AGAINST), asked.against)}
<div class="wm-need-form__check"><input type="checkbox" id="anyone" name="anyone" value="yes"${asked.anyone && html` checked`}><label for="anyone">Only services for everybody</label></div>
</div>
<details class="wm-need-form__try" id="what-if"${trying && html` open`}><summary>What if: change a service, or add one</summary>
<div class="wm-need-form__fields">
${select(view, 'change', 'What to try', [['', 'Nothing'], ['new', 'A new service of this kind'], ...choices.map(({ id, name }) => [id, name] as const)], asked.change)}
${input(view, 'where', 'Where, if new', asked.where, html`autocomplete="off" spellcheck="false" maxlength="100"`, 'A postcode or a place')}
${input(view, 'opens', 'Would open at', time(asked.opens), html`type="time"`)}
${input(view, 'closes', 'Would close at', time(asked.closes), html`type="time"`, 'Earlier than it opens: the next day')}
${input(view, 'places', 'Places or beds', asked.places === undefined ? '' : String(asked.places), html`inputmode="numeric" maxlength="4"`, 'Empty: as now, or one')}
</div></details>
${asked.ward && html`<input type="hidden" name="ward" value="${asked.ward}">`}<input type="hidden" name="sort" value="${order}">
<button class="govuk-button" type="submit">Show</button>
</form>`;
}

/** What is wrong, each with a link to its field; nothing when nothing is. */
export const errorSummary = ({ problems }: NeedView): Html | false =>
  problems.length > 0 &&
  html`<div class="wm-errors" role="alert" tabindex="-1"><h2 class="govuk-heading-m">There is a problem</h2>${problems.map(({ field: name, message }) => html`<p class="govuk-body">${HAS_FIELD.has(name) ? html`<a href="#${name}">${message}</a>` : message}</p>`)}</div>`;

const HAS_FIELD = new Set(['need', 'day', 'time', 'count', 'against', 'change', 'where', 'opens', 'closes', 'places']);

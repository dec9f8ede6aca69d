// The form: where, what, who for, when, how far. Plain GET; htmx only saves the wait for the page around it.
import { AUDIENCE_CODES, AUDIENCES, NEED_CODES, NEEDS, type Query } from '#directory';
import { type Html, html } from '#platform';
import type { FindView, Problem } from './view.ts';

export const DISTANCES: readonly (readonly [number, string])[] = [
  [800, 'half a mile'],
  [1600, '1 mile'],
  [3200, '2 miles'],
  [8000, '5 miles'],
  [16000, '10 miles'],
];

export const WITH = [
  ['walk-in', 'walkIn', 'Just turn up'],
  ['wheelchair', 'wheelchair', 'Wheelchair access'],
  ['pets', 'pets', 'Pets welcome'],
] as const satisfies readonly (readonly [string, keyof Query, string])[];

const box = (name: string, value: string, label: string, checked: boolean): Html =>
  html`<div class="wm-check"><input type="checkbox" id="${name}-${value}" name="${name}" value="${value}"${checked && html` checked`}><label for="${name}-${value}">${label}</label></div>`;

const options = (choices: readonly (readonly [string | number, string])[], chosen: string | number): Html[] =>
  choices.map(
    ([value, words]) =>
      html`<option value="${value}"${String(value) === String(chosen) && html` selected`}>${words}</option>`,
  );

const select = (name: string, label: string, choices: Html[]): Html =>
  html`<div class="wm-field"><label class="govuk-label" for="${name}">${label}</label><select class="wm-select" id="${name}" name="${name}">${choices}</select></div>`;

const group = (title: string, inside: Html[], open: boolean): Html =>
  html`<details class="wm-group"${open && html` open`}><summary>${title}</summary><fieldset><legend class="govuk-visually-hidden">${title}</legend>${inside}</fieldset></details>`;

function input(name: string, label: string, value: string, problem: Problem | undefined, attributes: Html): Html {
  return html`<div class="wm-field${problem && ' govuk-form-group--error'}"><label class="govuk-label" for="${name}">${label}</label>${
    problem &&
    html`<p id="${name}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${problem.message}</p>`
  }<input class="govuk-input${problem && ' govuk-input--error'}" id="${name}" name="${name}" value="${value}"${problem && html` aria-describedby="${name}-error"`} ${attributes}></div>`;
}

/** The whole form, with what was chosen chosen and faults beside their fields. */
export function filters({ search, problems, times }: FindView): Html {
  const problem = (field: string) => problems.find((one) => one.field === field);
  const within = search.within ?? '';
  const distances = DISTANCES.map(([metres, words]) => [metres, `Within ${words}`] as const);
  const odd =
    within && !DISTANCES.some(([metres]) => metres === within) ? [[within, `Within ${within} metres`] as const] : [];
  return html`<form class="wm-filters" action="/find" method="get" role="search" aria-label="Services" hx-get="/find" hx-trigger="submit, change delay:50ms" hx-target="#found" hx-select="#found" hx-swap="outerMorph" hx-push-url="true">
${input('where', 'Where are you?', search.where, problem('where'), html`autocomplete="postal-code" spellcheck="false" maxlength="100" enterkeyhint="search"`)}
<details class="wm-panel" id="filters"><summary>Filters</summary>
${input('q', 'Words to look for', search.text, problem('q'), html`type="search" maxlength="200" enterkeyhint="search"`)}
${select('open', 'When', options(times, search.open))}
${select('within', 'How far', options([['', 'Any distance'], ...distances, ...odd], within))}
${group(
  'What you need',
  NEED_CODES.map((code) => box('need', code, NEEDS[code].label, search.needs.includes(code))),
  search.needs.length > 0,
)}
${group(
  'Who it is for',
  AUDIENCE_CODES.map((code) => box('for', code, AUDIENCES[code].label, search.audiences.includes(code))),
  search.audiences.length > 0,
)}
${group(
  'Getting in',
  WITH.map(([code, key, label]) => box('with', code, label, search[key])),
  WITH.some(([, key]) => search[key]),
)}
</details><button class="govuk-button" type="submit">Show services</button></form>`;
}

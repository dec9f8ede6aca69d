// One field of a question page, in the markup of the GOV.UK Design System.
import type { Field } from '#cases';
import { type Html, html } from '#platform';
import { choices, tick } from './choices.ts';
import { control, dateParts } from './control.ts';
import { attribute, type Drawn, describedBy, error, hint, idOf, words } from './parts.ts';

/** A field with its label, hint and what is wrong with it. */
export function drawField(drawn: Drawn): Html {
  const { field, wrong } = drawn;
  const state = wrong === undefined ? '' : ' govuk-form-group--error';
  return html`<div class="govuk-form-group${state}">${inside(drawn, field)}</div>`;
}

function inside(drawn: Drawn, field: Field): Html {
  switch (field.kind) {
    case 'radios':
    case 'checkboxes':
      return inFieldset(drawn, choices(drawn, field));
    case 'yes-no':
      return inFieldset(drawn, choices(drawn, { ...field, kind: 'radios', options: { yes: 'Yes', no: 'No' } }));
    case 'date':
      return inFieldset(drawn, dateParts(drawn));
    case 'tick':
      return html`${error(drawn)}${tick(drawn)}`;
    case 'pin':
      // The page draws its map, and its question is the heading.
      return html`${error(drawn)}${control(drawn, field)}`;
    default:
      return html`${label(drawn)}${hint(drawn)}${error(drawn)}${control(drawn, field)}`;
  }
}

function label({ field, heading }: Drawn): Html {
  const size = heading ? ' govuk-label--l' : ' govuk-label--s';
  const text = html`<label class="govuk-label${size}" for="${idOf(field)}">${words(field)}</label>`;
  return heading ? html`<h1 class="govuk-label-wrapper">${text}</h1>` : text;
}

function inFieldset(drawn: Drawn, content: Html): Html {
  const { field, heading } = drawn;
  const legend = heading
    ? html`<legend class="govuk-fieldset__legend govuk-fieldset__legend--l"><h1 class="govuk-fieldset__heading">${words(field)}</h1></legend>`
    : html`<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${words(field)}</legend>`;
  return html`<fieldset class="govuk-fieldset"${attribute('aria-describedby', describedBy(drawn))}>${legend}${hint(drawn)}${error(drawn)}${content}</fieldset>`;
}

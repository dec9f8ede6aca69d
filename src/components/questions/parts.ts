// What the fields of a question page are put together from.
import { type Field, namesOf, type StepAnswers } from '#cases';
import { type Html, html, raw } from '#platform';

/** What a field is drawn from. */
export interface Drawn {
  field: Field;
  values: StepAnswers | undefined;
  /** What is wrong with it, in a sentence. */
  wrong: string | undefined;
  /** True when its question is the heading of the page. */
  heading: boolean;
}

/** The id of a field, which the error summary leads to: the first thing to type in or to choose. */
export const idOf = (field: Field): string => (namesOf(field)[0] ?? field.name).replaceAll('.', '-');

/** Boxes that may all be left empty say so by being boxes. */
export const words = ({ kind, label: text, optional }: Field): string =>
  optional && kind !== 'checkboxes' ? `${text} (you can leave this out)` : text;

/** Its hint. */
export const hint = ({ field }: Drawn): Html | undefined =>
  field.hint === undefined ? undefined : html`<div id="${idOf(field)}-hint" class="govuk-hint">${field.hint}</div>`;

/** What is wrong with it, beside it. */
export const error = ({ field, wrong }: Drawn): Html | undefined =>
  wrong === undefined
    ? undefined
    : html`<p id="${idOf(field)}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error: </span>${wrong}</p>`;

/** The ids of what describes a field. */
export function describedBy({ field, wrong }: Drawn): string | undefined {
  const id = idOf(field);
  const ids = [field.hint === undefined ? '' : `${id}-hint`, wrong === undefined ? '' : `${id}-error`];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** An attribute with the space before it; nothing without a value. */
export const attribute = (name: string, value: string | undefined): Html | undefined =>
  value === undefined ? undefined : html` ${raw(name)}="${value}"`;

/** A kept value, as a box holds it. */
export const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'string' || typeof value === 'number' ? String(value) : '';

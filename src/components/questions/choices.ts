// Radios and boxes.
import { type Field, valueAt } from '#cases';
import { type Html, html, raw } from '#platform';
import { attribute, type Drawn, describedBy, idOf } from './parts.ts';

interface Choice {
  id: string;
  name: string;
  value: string;
  label: string;
  chosen: boolean;
  hint: string | undefined;
  describedBy?: string | undefined;
}

type Choices = Extract<Field, { options: object }>;

/** Names in full: only classes that are written out somewhere are sent to browsers (postcss.config.mjs). */
const CLASSES = {
  radios: {
    all: 'govuk-radios',
    item: 'govuk-radios__item',
    input: 'govuk-radios__input',
    label: 'govuk-radios__label',
    hint: 'govuk-radios__hint',
  },
  checkboxes: {
    all: 'govuk-checkboxes',
    item: 'govuk-checkboxes__item',
    input: 'govuk-checkboxes__input',
    label: 'govuk-checkboxes__label',
    hint: 'govuk-checkboxes__hint',
  },
} as const;

function choice(
  kind: 'radios' | 'checkboxes',
  { id, name, value, label: text, chosen, hint: more, describedBy: by }: Choice,
): Html {
  const names = CLASSES[kind];
  const type = kind === 'radios' ? 'radio' : 'checkbox';
  const described = [more === undefined ? undefined : `${id}-item-hint`, by].filter(Boolean).join(' ') || undefined;
  return html`<div class="${names.item}"><input class="${names.input}" id="${id}" name="${name}" type="${type}" value="${value}"${chosen && raw(' checked')}${attribute('aria-describedby', described)}><label class="govuk-label ${names.label}" for="${id}">${text}</label>${more !== undefined && html`<div id="${id}-item-hint" class="govuk-hint ${names.hint}">${more}</div>`}</div>`;
}

/** The options of a field to choose from. */
export function choices({ values }: Drawn, field: Choices): Html {
  const kind = field.kind === 'checkboxes' ? 'checkboxes' : 'radios';
  const chosen = [valueAt(values, field.name)].flat().map((one) => (one === true ? 'yes' : one === false ? 'no' : one));
  const id = idOf(field);
  return html`<div class="${CLASSES[kind].all}">${Object.entries(field.options).map(([code, name], i) =>
    choice(kind, {
      id: i === 0 ? id : `${id}-${i + 1}`,
      name: field.name,
      value: code,
      label: name,
      chosen: chosen.includes(code),
      hint: field.hints?.[code],
    }),
  )}</div>`;
}

/** One box to tick. */
export function tick(drawn: Drawn): Html {
  const { field, values } = drawn;
  const { hint: more, ...withoutHint } = field;
  return html`<div class="govuk-checkboxes">${choice('checkboxes', {
    id: idOf(field),
    name: field.name,
    value: 'yes',
    label: field.label,
    chosen: valueAt(values, field.name) === true,
    hint: more,
    describedBy: describedBy({ ...drawn, field: withoutHint as Field }),
  })}</div>`;
}

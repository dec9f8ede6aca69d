// Boxes to type in.
import { type Field, namesOf, valueAt } from '#cases';
import { type Html, html, raw } from '#platform';
import { attribute, type Drawn, describedBy, idOf, textOf } from './parts.ts';

type Typed = Extract<Field, { kind: 'text' | 'tel' | 'email' | 'number' }>;

/** Names in full, as those of radios. */
const WIDTHS: Readonly<Record<number, string>> = {
  2: ' govuk-input--width-2',
  3: ' govuk-input--width-3',
  4: ' govuk-input--width-4',
  5: ' govuk-input--width-5',
  10: ' govuk-input--width-10',
  20: ' govuk-input--width-20',
  30: ' govuk-input--width-30',
};

/** What is typed in. A pin is only carried along here; the page that asks for one draws the map around it. */
export function control(drawn: Drawn, field: Field): Html {
  const { wrong, values } = drawn;
  const value = valueAt(values, field.name);
  const common = html`id="${idOf(field)}" name="${field.name}"${attribute('aria-describedby', describedBy(drawn))}`;
  const bad = wrong !== undefined;
  switch (field.kind) {
    case 'lines':
      return html`<textarea class="govuk-textarea${bad && ' govuk-textarea--error'}" ${common} rows="${field.rows ?? 4}"${attribute('maxlength', field.most?.toString())}>${raw('\n')}${textOf(value)}</textarea>`;
    case 'select':
      return html`<select class="govuk-select${bad && ' govuk-select--error'}" ${common}><option value=""></option>${Object.entries(field.options).map(([code, name]) => html`<option value="${code}"${code === value && raw(' selected')}>${name}</option>`)}</select>`;
    case 'pin': {
      const { latitude, longitude } = (value ?? {}) as { latitude?: unknown; longitude?: unknown };
      const [lat = '', lon = ''] = namesOf(field);
      return html`<input type="hidden" name="${lat}" value="${textOf(latitude)}"><input type="hidden" name="${lon}" value="${textOf(longitude)}">`;
    }
    default: {
      const { width: wide, autocomplete, numeric } = field as Typed;
      const width = wide ? WIDTHS[wide] : '';
      const type = field.kind === 'number' || field.kind === 'numbers' ? 'text' : field.kind;
      const mode = field.kind === 'number' || numeric ? 'numeric' : undefined;
      return html`<input class="govuk-input${width}${bad && ' govuk-input--error'}" type="${type}" ${common} value="${textOf(value)}"${attribute('inputmode', mode)}${attribute('autocomplete', autocomplete)}${field.kind === 'email' && raw(' spellcheck="false"')}>`;
    }
  }
}

/** A day: three boxes. */
export function dateParts({ field, values, wrong }: Drawn): Html {
  const [year = '', month = '', day = ''] = textOf(valueAt(values, field.name)).split('-');
  const given = [day, month, year];
  const autocomplete =
    'autocomplete' in field && field.autocomplete === 'bday' ? ['bday-day', 'bday-month', 'bday-year'] : [];
  const parts = namesOf(field).map((name, i) => {
    const id = name.replaceAll('.', '-');
    const width = WIDTHS[i === 2 ? 4 : 2];
    return html`<div class="govuk-date-input__item"><div class="govuk-form-group"><label class="govuk-label govuk-date-input__label" for="${id}">${['Day', 'Month', 'Year'][i]}</label><input class="govuk-input govuk-date-input__input${width}${wrong !== undefined && ' govuk-input--error'}" id="${id}" name="${name}" type="text" inputmode="numeric" value="${given[i]}"${attribute('autocomplete', autocomplete[i])}></div></div>`;
  });
  return html`<div class="govuk-date-input">${parts}</div>`;
}

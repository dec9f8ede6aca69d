import type { Field, StepAnswers } from './fields.ts';

/** As a browser sends a form: names and texts, a name perhaps several times. */
export type Form = Pick<FormData, 'get' | 'getAll'>;

/** The names under which a browser sends a field. */
export function namesOf(field: Field): readonly string[] {
  if (field.kind === 'date') return ['day', 'month', 'year'].map((part) => `${field.name}-${part}`);
  if (field.kind === 'pin') return ['latitude', 'longitude'].map((part) => `${field.name}-${part}`);
  return [field.name];
}

/**
 * What a form answers to fields, in the shape their schema takes: text trimmed, nothing for what is empty, numbers and
 * dates as such where they can be read, and as they were typed where not, so that the schema says what is wrong.
 */
export function gather(fields: readonly Field[], form: Form): StepAnswers {
  const answers: StepAnswers = {};
  for (const field of fields) put(answers, field.name.split('.'), read(field, form));
  return answers;
}

function put(into: StepAnswers, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    if (value !== undefined) into[first] = value;
    return;
  }
  const part = (into[first] ?? {}) as StepAnswers;
  into[first] = part;
  put(part, rest, value);
}

function read(field: Field, form: Form): unknown {
  const text = textOf(form, field.name);
  switch (field.kind) {
    case 'date':
      return dateOf(namesOf(field).map((name) => textOf(form, name)));
    case 'pin':
      return pinOf(namesOf(field).map((name) => textOf(form, name)));
    case 'checkboxes': {
      const chosen = form.getAll(field.name).filter((one) => typeof one === 'string' && one !== '');
      return chosen.length > 0 || !field.optional ? [...new Set(chosen)] : undefined;
    }
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : text;
    case 'tick':
      return text === 'yes' ? true : text;
    case 'number':
      return numberOf(text);
    case 'numbers':
      return (text ?? '')
        .split(/[\s,;]+|\band\b/)
        .filter(Boolean)
        .map(numberOf);
    default:
      return text;
  }
}

const numberOf = (text: string | undefined): number | string | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : text;

function textOf(form: Form, name: string): string | undefined {
  const value = form.get(name);
  // Browsers end lines as telegraphs did.
  return (typeof value === 'string' && value.replaceAll('\r\n', '\n').trim()) || undefined;
}

/** `2026-11-24` from day, month and year; what was typed, when that is no date; nothing when all are empty. */
function dateOf([day, month, year]: (string | undefined)[]): string | undefined {
  if (!day && !month && !year) return undefined;
  return [year ?? '', (month ?? '').padStart(2, '0'), (day ?? '').padStart(2, '0')].join('-');
}

function pinOf([latitude, longitude]: (string | undefined)[]): unknown {
  if (!latitude && !longitude) return undefined;
  return { latitude: Number(latitude), longitude: Number(longitude) };
}

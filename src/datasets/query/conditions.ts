import { READERS, type Value } from '../packages/readers.ts';
import type { Field } from '../packages/schema/table.ts';
import { holdsNumbers } from './columns.ts';
import { Refusal } from './refusal.ts';

/** How a filter compares. `is` asks whether there is a value at all: `missing` or `present`. */
export const OPERATORS = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'contains', 'is'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A condition on a column. `values` are of the column’s type: one, or several for `in`. Rows without a value meet only `is`. */
export interface Filter {
  column: string;
  operator: Operator;
  values: (string | number)[];
}

/** As many values as `in` takes. */
const MOST_VALUES = 1_000;

/** The conditions that one parameter of an address sets, given as often as it is there. Throws a `Refusal`. */
export function filtersOf(key: string, texts: string[], fields: readonly Field[]): Filter[] {
  const dot = key.lastIndexOf('.');
  const plain = fields.find(({ name }) => name === key);
  const field = plain ?? fields.find(({ name }) => dot > 0 && name === key.slice(0, dot));
  const names = fields.map(({ name }) => name).join(', ');
  if (!field) throw new Refusal(key, `There is no column called that. The columns are ${names}.`);
  const operator = plain ? 'eq' : OPERATORS.find((one) => one === key.slice(dot + 1));
  if (!operator) throw new Refusal(key, `Compare with one of ${OPERATORS.join(', ')}: ${field.name}.eq=…`);
  const column = field.name;
  if (operator === 'in') {
    // Given once it is a list with commas; given more often, each is taken whole, so that a value may have one.
    const parts = texts.length > 1 ? texts : (texts[0] as string).split(',');
    if (parts.length > MOST_VALUES) throw new Refusal(key, `At most ${MOST_VALUES} values are taken.`);
    return [{ column, operator, values: parts.map((text) => typed(key, text, field)) }];
  }
  return texts.map((text) => ({ column, operator, values: [wanted(key, operator, text, field)] }));
}

function wanted(key: string, operator: Operator, text: string, field: Field): string | number {
  if (operator === 'is') {
    if (text !== 'missing' && text !== 'present') throw new Refusal(key, 'Ask whether it is missing or present.');
    return text;
  }
  if (operator !== 'contains') return typed(key, text, field);
  if (holdsNumbers(field) || field.type === 'boolean')
    throw new Refusal(key, `“${field.name}” does not hold text. Use eq, or lt and gt for numbers.`);
  return text;
}

/** Conditions are written plainly, whatever the file’s own decimal comma or words for yes. */
const PLAIN = { decimalChar: '.', groupChar: '', trueValues: ['true'], falseValues: ['false'] };

function typed(key: string, text: string, field: Field): string | number {
  const [reader, called] = READERS[field.type];
  const value: Value | undefined = reader(text, { ...field, ...PLAIN });
  if (value === undefined || value === null)
    throw new Refusal(key, `“${text.slice(0, 100)}” is not ${called}, as “${field.name}” needs.`);
  return typeof value === 'boolean' ? String(value) : value;
}

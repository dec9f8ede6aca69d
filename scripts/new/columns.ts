import Papa from 'papaparse';
import { CannotMake } from './cannotMake.ts';

/** A column, as a Frictionless Table Schema field. */
export interface Field {
  name: string;
  type: 'integer' | 'number' | 'boolean' | 'date' | 'string';
  constraints?: { required: true };
}

const TYPES: [Field['type'], RegExp][] = [
  ['integer', /^-?(0|[1-9]\d{0,14})$/],
  ['number', /^-?(0|[1-9]\d{0,14})(\.\d+)?$/],
  ['boolean', /^(true|false)$/],
  ['date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/],
];

/**
 * Reads a CSV's columns: the narrowest type that every value has, required when no value is missing. `01` and telephone
 * numbers stay text, so that no nought is lost. Throws `CannotMake` for a file that is not a table.
 */
export function columnsOf(csv: string): Field[] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  const [header, ...rows] = data;
  if (!header || rows.length === 0)
    throw new CannotMake('The file has no rows: a header and at least one row are needed.');
  const [fault] = errors.filter(({ code }) => code !== 'UndetectableDelimiter');
  if (fault) throw new CannotMake(`Row ${(fault.row ?? 0) + 1} cannot be read: ${fault.message}.`);
  const blank = header.findIndex((name) => name.trim() === '');
  if (blank >= 0) throw new CannotMake(`Column ${blank + 1} has no name in the header.`);
  const twice = header.find((name, i) => header.indexOf(name) < i);
  if (twice) throw new CannotMake(`Two columns are called “${twice}”.`);
  const ragged = rows.findIndex((row) => row.length !== header.length);
  if (ragged >= 0)
    throw new CannotMake(`Row ${ragged + 2} has ${rows[ragged]?.length} values; the header has ${header.length}.`);
  return header.map((name, column) =>
    field(
      name,
      rows.map((row) => row[column] as string),
    ),
  );
}

/** What separates the columns of a CSV; a comma when there is nothing to tell by. */
export const delimiterOf = (csv: string): string => {
  const { meta, errors } = Papa.parse(csv.replace(/^\uFEFF/, ''), { preview: 10, skipEmptyLines: true });
  return errors.some(({ code }) => code === 'UndetectableDelimiter') ? ',' : meta.delimiter;
};

function field(name: string, values: string[]): Field {
  const known = values.filter((value) => value !== '');
  const type =
    known.length > 0 ? TYPES.find(([, pattern]) => known.every((value) => pattern.test(value)))?.[0] : undefined;
  return {
    name,
    type: type ?? 'string',
    ...(known.length === values.length && { constraints: { required: true as const } }),
  };
}

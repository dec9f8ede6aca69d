import type { Field } from './schema/table.ts';

/** What a cell holds: dates, times and structured values stay the text they are; a missing one is null. */
export type Value = string | number | boolean | null;

/** Reads a text as a type; undefined when it is not of that type. */
type Reader = (text: string, field: Field) => Value | undefined;

const dated = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
const matching =
  (pattern: RegExp): Reader =>
  (text) =>
    pattern.test(text) ? text : undefined;
const TIME = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?`;
const json: Reader = (text) => {
  try {
    return typeof JSON.parse(text) === 'object' ? text : undefined;
  } catch {
    return undefined;
  }
};

/** The types of Table Schema: how each is read, and what a person calls it. */
export const READERS: Record<Field['type'], [Reader, string]> = {
  string: [(text) => text, 'text'],
  any: [(text) => text, 'text'],
  list: [(text) => text, 'a list'],
  integer: [(text, field) => whole(plainNumber(text, field)), 'a whole number'],
  number: [(text, field) => finite(plainNumber(text, field)), 'a number'],
  boolean: [
    (text, { trueValues, falseValues }) =>
      trueValues.includes(text) ? true : falseValues.includes(text) ? false : undefined,
    'true or false',
  ],
  date: [(text) => (/^\d{4}-\d\d-\d\d$/.test(text) && dated(text) ? text : undefined), 'a date such as 2026-11-24'],
  datetime: [
    (text) =>
      new RegExp(String.raw`^\d{4}-\d\d-\d\dT${TIME}(Z|[+-]\d\d:\d\d)?$`).test(text) && dated(text.slice(0, 10))
        ? text
        : undefined,
    'a date and time such as 2026-11-24T09:00:00Z',
  ],
  time: [matching(new RegExp(`^${TIME}$`)), 'a time such as 09:00:00'],
  year: [(text) => (/^\d{4}$/.test(text) ? Number(text) : undefined), 'a year'],
  yearmonth: [matching(/^\d{4}-(0[1-9]|1[0-2])$/), 'a month such as 2026-11'],
  duration: [
    matching(/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/),
    'a duration such as P3D',
  ],
  geopoint: [matching(/^-?\d+(\.\d+)?, ?-?\d+(\.\d+)?$/), 'a point such as -1.9, 52.48'],
  object: [json, 'JSON'],
  array: [json, 'JSON'],
  geojson: [json, 'GeoJSON'],
};

function plainNumber(text: string, { decimalChar, groupChar }: Field): number {
  const plain = (groupChar ? text.replaceAll(groupChar, '') : text).replace(decimalChar, '.');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}
const whole = (value: number) => (Number.isSafeInteger(value) ? value : undefined);
const finite = (value: number) => (Number.isFinite(value) ? value : undefined);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCell } from './cell.ts';
import { field, tableSchema } from './schema/table.ts';

const read = (text: string, about: object = {}, missingValues: unknown[] = ['']) => {
  const schema = tableSchema.parse({ fields: [{ name: 'a', ...about }], missingValues });
  return readCell(text, schema.fields[0]!, schema.missingValues);
};

describe('a cell of its type is read', () => {
  test.each([
    ['string', ' 01 ', ' 01 '],
    ['integer', '-12', -12],
    ['number', '1.50', 1.5],
    ['number', '1e3', 1000],
    ['boolean', 'TRUE', true],
    ['boolean', '0', false],
    ['date', '2024-02-29', '2024-02-29'],
    ['datetime', '2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z'],
    ['time', '23:59', '23:59'],
    ['year', '2010', 2010],
    ['yearmonth', '2026-11', '2026-11'],
    ['duration', 'P1DT2H', 'P1DT2H'],
    ['geopoint', '-1.9, 52.48', '-1.9, 52.48'],
    ['array', '[1,2]', '[1,2]'],
  ])('%s %j', (type, text, value) => {
    expect(read(text, { type })).toEqual({ value });
  });
});

describe('a cell of another type is told in words', () => {
  test.each([
    ['integer', '1.5', 'is not a whole number'],
    ['integer', '12345678901234567890', 'is not a whole number'],
    ['number', '1,000', 'is not a number'],
    ['number', 'NaN', 'is not a number'],
    ['number', '', 'is not a number'],
    ['boolean', 'yes', 'is not true or false'],
    ['date', '24/11/2026', 'is not a date such as 2026-11-24'],
    ['date', '2026-02-30', 'is not a date'],
    ['datetime', '2026-02-30T09:00:00Z', 'is not a date and time'],
    ['datetime', '2026-11-24', 'is not a date and time'],
    ['time', '24:00', 'is not a time'],
    ['year', '26', 'is not a year'],
    ['yearmonth', '2026-13', 'is not a month'],
    ['object', '{', 'is not JSON'],
    ['object', '3', 'is not JSON'],
  ])('%s %j', (type, text, fault) => {
    expect(read(text, { type }, [])).toMatchObject({ value: null, fault: expect.stringContaining(fault) });
  });
});

describe('a constraint that does not hold is told', () => {
  test.each([
    [{ enum: ['x', 'y'] }, 'string', 'z', 'is not one of those listed'],
    [{ enum: [10, 20] }, 'integer', '30', 'is not one of those listed'],
    [{ pattern: '[A-Z]\\d' }, 'string', 'B47', 'is written wrongly'],
    [{ minimum: 0 }, 'number', '-1', '-1 is less than 0'],
    [{ maximum: 9 }, 'integer', '10', '10 is more than 9'],
    [{ minimum: '2026-01-01' }, 'date', '2025-12-31', 'is less than 2026-01-01'],
    [{ minLength: 3 }, 'string', 'ab', 'is shorter than 3'],
    [{ maxLength: 1 }, 'string', 'ab', 'is longer than 1'],
    [{ required: true }, 'string', '', 'is missing, and may not be'],
  ])('%o of a %s against %j', (constraints, type, text, fault) => {
    expect(read(text, { type, constraints }).fault).toContain(fault);
  });

  test.each([
    [{ enum: [10, 20] }, 'integer', '20'],
    [{ pattern: 'B|[A-Z]\\d' }, 'string', 'B4'],
    [{ minimum: 0, maximum: 0 }, 'number', '0'],
  ])('and one that holds is not: %o of a %s with %j', (constraints, type, text) => {
    expect(read(text, { type, constraints }).fault).toBeUndefined();
  });

  test.each([
    ['email', 'nobody', 'is not an e-mail address'],
    ['uri', 'example.org', 'is not a web address'],
  ])('and so is a format: %s', (format, text, fault) => {
    expect(read(text, { format }).fault).toContain(fault);
  });
});

describe('a missing value', () => {
  const markers = ['', { value: '..', label: 'did not report' }, '-'];

  test('keeps the marker that stands for it, and is never nought', () => {
    expect(read('..', { type: 'integer' }, markers)).toEqual({ value: null, marker: '..' });
    expect(read('-', { type: 'integer' }, markers)).toEqual({ value: null, marker: '-' });
    expect(read('', { type: 'integer' }, markers)).toEqual({ value: null });
    expect(read('0', { type: 'integer' }, markers)).toEqual({ value: 0 });
  });

  test('is told with its marker where a value must be', () => {
    expect(read('..', { type: 'integer', constraints: { required: true } }, markers).fault).toBe(
      'is missing (“..”), and may not be',
    );
  });

  test('is what the field says before what the table says', () => {
    expect(read('---', { missingValues: ['---'] }, markers)).toEqual({ value: null, marker: '---' });
    expect(read('..', { missingValues: ['---'] }, markers)).toEqual({ value: '..' });
  });
});

test('numbers are read as they are written elsewhere, when the field says how', () => {
  expect(read('1.234,5', { type: 'number', decimalChar: ',', groupChar: '.' }).value).toBe(1234.5);
  expect(read('ja', { type: 'boolean', trueValues: ['ja'] }).value).toBe(true);
});

test('every safe integer is read as itself', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (n) => readsAs(String(n), n)));
});
const readsAs = (text: string, n: number) => read(text, { type: 'integer' }).value === n;

test('no text makes reading throw', () => {
  const types = fc.constantFrom(...field.shape.type.unwrap().options);
  fc.assert(fc.property(types, fc.string({ unit: 'binary' }), (type, text) => void read(text, { type }, [])));
});

import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';

const typeOf = (...values: string[]) => columnsOf(['a', ...values].join('\n'))[0]?.type;

test.each([
  [['1', '-2'], 'integer'],
  [['1', '2.5'], 'number'],
  [['true', 'false'], 'boolean'],
  [['2026-11-24'], 'date'],
  [['2026-11-24', 'soon'], 'string'],
  [['01', '02'], 'string'],
  [['07700900123'], 'string'],
  [['12345678901234567890'], 'string'],
])('%j is read as %s', (values, type) => {
  expect(typeOf(...values)).toBe(type);
});

test.each([
  ['', 'no rows'],
  ['a,b', 'no rows'],
  ['a,a\n1,2', 'Two columns are called “a”'],
  ['a,\n1,2', 'Column 2 has no name'],
  ['a,b\n1,2\n3', 'Row 3 has 1 values; the header has 2'],
])('%j is refused', (csv, sentence) => {
  expect(() => columnsOf(csv)).toThrow(sentence);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laidOut } from './body.ts';

test.each([
  ['{"a":[1]}', '{\n  "a": [\n    1\n  ]\n}'],
  ['service_code=FLY-TIPPING&attribute%5BSIZE%5D=a+car', 'service_code = FLY-TIPPING\nattribute[SIZE] = a car'],
  ['a=%E0%A4%A', 'a=%E0%A4%A'],
  ['<html>a=b</html>', '<html>a=b</html>'],
  ['', ''],
])('%s is laid out', (body, words) => {
  expect(laidOut(body)).toBe(words);
});

test('any body can be laid out', () => {
  fc.assert(fc.property(fc.string(), (body) => typeof laidOut(body) === 'string'));
});
